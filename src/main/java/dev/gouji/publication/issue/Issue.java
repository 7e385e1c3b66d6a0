package dev.gouji.publication.issue;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.inbox.UsageException;
import dev.gouji.publication.Report;
import dev.gouji.publication.ReportWriter;
import dev.gouji.template.TemplateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One report to be written.
 *
 * @param code the code of its unit
 * @param name the name of its unit
 * @param summed whether its numbers are the sums of the units below
 * @param stem the name of its files without extension
 * @param report what it says
 */
public record Issue(String code, String name, boolean summed, String stem, Report report) {
  private static final String SUMS = "汇总";

  /**
   * The reports of a year: governments first, then the accepted returns.
   *
   * @param collector who reports for all units where none of them stands above the others; empty if
   *     that is not known
   */
  public static List<Issue> all(FinishedYear year, String collector) {
    List<Issue> all = new ArrayList<>();
    year.everything()
        .filter(sums -> !collector.isEmpty() && !year.accepted().isEmpty())
        .map(sums -> of(year.form(), SUMS, collector, year.year(), sums, true))
        .ifPresent(all::add);
    year.names().keySet().stream()
        .filter(year::isGovernment)
        .forEach(code -> all.add(government(year, code)));
    year.accepted()
        .forEach(
            (code, values) -> {
              if (!year.isGovernment(code)) {
                all.add(of(year.form(), code, year.name(code), year.year(), values, false));
              }
            });
    return all;
  }

  /**
   * The report of one unit.
   *
   * @throws UsageException if nothing of the unit was accepted
   */
  public static Issue of(FinishedYear year, String code) throws UsageException {
    if (year.isGovernment(code)) {
      return government(year, code);
    }
    Values values = year.accepted().get(code);
    if (values == null) {
      String why = year.names().containsKey(code) ? "没有通过的填报表" : "不在单位之列";
      throw new UsageException("单位「" + code + "」" + why + "（" + year.year() + " 年度），不能生成报告");
    }
    return of(year.form(), code, year.name(code), year.year(), values, false);
  }

  /**
   * The report of one unit as it would be made now; empty if nothing of it is accepted.
   *
   * @param name who reports for all units, if the code stands for them
   */
  static Optional<Issue> now(FinishedYear year, String code, String name) {
    if (code.equals(SUMS)) {
      return year.everything().map(sums -> of(year.form(), SUMS, name, year.year(), sums, true));
    }
    if (year.isGovernment(code)) {
      return Optional.of(government(year, code));
    }
    return Optional.ofNullable(year.accepted().get(code))
        .map(values -> of(year.form(), code, year.name(code), year.year(), values, false));
  }

  /** The report of a return. */
  public static Issue of(Form form, String code, String name, int year, Values values) {
    return of(form, code, name, year, values, false);
  }

  private static Issue of(
      Form form, String code, String name, int year, Values values, boolean summed) {
    String stem = TemplateWriter.safe(code) + "_" + TemplateWriter.safe(name) + "_" + year + "年度报告";
    return new Issue(code, name, summed, stem, ReportWriter.report(form, name, year, values));
  }

  private static Issue government(FinishedYear year, String code) {
    Values values = values(year, code).orElseThrow();
    return of(year.form(), code, year.name(code), year.year(), values, true);
  }

  /**
   * What a unit publishes: the accepted return; for a government the sums of the units below, with
   * what it wrote itself beside them.
   */
  public static Optional<Values> values(FinishedYear year, String code) {
    Optional<Values> own = Optional.ofNullable(year.accepted().get(code));
    if (!year.isGovernment(code)) {
      return own;
    }
    Values sums = Optional.ofNullable(year.sums().get(code)).orElseThrow();
    List<Value> values = new ArrayList<>();
    for (Field field : year.form().fields()) {
      values.add((field.national() ? sums : own.orElse(sums)).of(field));
    }
    return Optional.of(new Values(values));
  }
}
