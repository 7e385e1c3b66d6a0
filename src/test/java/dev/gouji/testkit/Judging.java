package dev.gouji.testkit;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.Return;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.grid.FileKind;
import dev.gouji.received.Received;
import dev.gouji.received.Stamp;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Returns made from numbers by field id and judged by the built-in rules, without a workbook. */
public final class Judging {
  /** Last year had the same edition, so that every figure can be compared with it. */
  private static final int YEAR = 2023;

  private static final Checker CHECKER = new Checker(Editions.form2021(), List.of());

  private Judging() {}

  /** A unit of which the roster says whether it may issue regulations (是, 否 or nothing). */
  public static Unit unit(String mayIssueRegulations) {
    return new Unit("U", "某单位", "", "", mayIssueRegulations, Unit.Status.NORMAL, "", "", "");
  }

  /** The national tables filled with zeros, to be changed. */
  public static Map<String, String> zeros() {
    Map<String, String> zeros = new LinkedHashMap<>();
    Editions.form2021().nationalNumbers().forEach(field -> zeros.put(field.id(), "0"));
    return zeros;
  }

  /** Values by field id; what is not named, or empty, is blank; ? is in doubt. */
  public static Values values(Form form, Map<String, String> byId) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    byId.forEach((id, text) -> values[form.field(id).index()] = value(form.field(id), text));
    return new Values(Arrays.asList(values));
  }

  private static Value value(Field field, String text) {
    if (text.isEmpty()) {
      return Value.BLANK;
    }
    if (text.equals("?")) {
      return Value.UNREAD;
    }
    return field.isNumeric() ? Value.number(new BigDecimal(text)) : new Value.Text(text);
  }

  /** A return of a unit with these values and no file behind it. */
  public static Return asReturn(Form form, Unit unit, Values values) {
    Received.Read read =
        new Received.Read(
            unit.code() + ".csv",
            "",
            FileKind.CSV,
            form,
            Map.of(),
            Stamp.NONE,
            Optional.empty(),
            List.of(),
            List.of());
    return new Return(unit, YEAR, 1, values, read);
  }

  /** Judges a return without last year. */
  public static CheckedReturn check(Unit unit, Map<String, String> values) {
    return check(CHECKER, unit, values, Optional.empty());
  }

  /** Judges a return against last year's. */
  public static CheckedReturn check(
      Unit unit, Map<String, String> values, Map<String, String> prior) {
    return check(CHECKER, unit, values, Optional.of(prior));
  }

  /** Judges a return by a checker of one's own. */
  public static CheckedReturn check(
      Checker checker, Unit unit, Map<String, String> values, Optional<Map<String, String>> prior) {
    Form form = Editions.form2021();
    Values own = values(form, values);
    Facts facts =
        new Facts(
            unit,
            own,
            prior.map(last -> values(form, last)),
            prior.isPresent() ? "" : "没有上年数据",
            Optional.empty(),
            "没有所辖单位");
    return checker.check(asReturn(form, unit, own), facts, List.of(), Map.of());
  }

  /** The findings of one severity as {@code rule field}, in their order. */
  public static List<String> places(CheckedReturn checked, Severity severity) {
    return checked.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(Judging::place)
        .toList();
  }

  /** A finding as {@code rule field}. */
  public static String place(Finding finding) {
    return (finding.rule() + " " + finding.location().fieldId()).strip();
  }
}
