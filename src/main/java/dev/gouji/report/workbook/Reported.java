package dev.gouji.report.workbook;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.YearResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A finding with the unit and the file it is about.
 *
 * @param unit the unit
 * @param file the file, relative to the inbox
 * @param returnedFile the marked workbook relative to the year's folder; empty if there is none
 * @param finding what was found
 */
record Reported(Unit unit, String file, String returnedFile, Finding finding) {

  /** Every finding of every return that counts: by unit, heavy ones first. */
  static List<Reported> byUnit(YearResult year) {
    return all(year, CheckedReturn::findings);
  }

  /** What was not reported because the office switched its rule off, by unit. */
  static List<Reported> waived(YearResult year) {
    return all(year, CheckedReturn::waived);
  }

  private static List<Reported> all(
      YearResult year, Function<CheckedReturn, List<Finding>> findings) {
    Map<String, String> returned = new HashMap<>();
    for (FileOutcome file : year.files()) {
      returned.put(file.file(), file.returnedFile());
    }
    List<Reported> all = new ArrayList<>();
    year.judged()
        .forEach(
            checked ->
                findings.apply(checked).stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .map(
                        finding ->
                            new Reported(
                                checked.of().unit(),
                                checked.of().file(),
                                returned.getOrDefault(checked.of().file(), ""),
                                finding))
                    .forEach(all::add));
    return all;
  }

  /** The same list by rule, in the order of the catalogue. */
  static List<Reported> byRule(YearResult year, List<Reported> byUnit) {
    Map<String, Integer> order = new HashMap<>();
    for (Rule rule : year.form().rules()) {
      order.putIfAbsent(rule.id(), order.size());
    }
    for (String id : year.form().catalogue().keySet().stream().sorted().toList()) {
      order.putIfAbsent(id, order.size());
    }
    List<Reported> sorted = new ArrayList<>(byUnit);
    sorted.sort(
        Comparator.comparing(
                (Reported r) -> order.getOrDefault(r.finding().rule(), Integer.MAX_VALUE))
            .thenComparing(r -> r.finding().rule()));
    return sorted;
  }

  /** The word for the state column. */
  String state() {
    if (finding.severity() == Severity.INFO) {
      return "提示";
    }
    return finding.isOpen() ? "待处理" : "已说明";
  }
}
