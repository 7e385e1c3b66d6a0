package dev.gouji.check;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import java.util.List;
import java.util.Optional;

/** Whether last year's return was itself in order where it is compared with this year's. */
final class PriorBalance {
  private PriorBalance() {}

  /** Whether every hard relation that reads one of the fields held last year. */
  static boolean holds(Form form, Facts facts, List<Field> fields) {
    Facts lastYear =
        new Facts(
            facts.unit(),
            facts.prior().orElseThrow(),
            Optional.empty(),
            "-",
            Optional.empty(),
            "-");
    for (Rule rule : form.rules()) {
      if (rule.severity() == Severity.HARD && fails(form, lastYear, rule, fields)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fails(Form form, Facts lastYear, Rule rule, List<Field> fields) {
    for (PreparedRule prepared : PreparedRule.of(rule)) {
      boolean concerns =
          prepared.read().refs().stream().anyMatch(ref -> fields.contains(ref.field()));
      if (concerns && prepared.judge(form, lastYear) instanceof Verdict.Fail) {
        return true;
      }
    }
    return false;
  }
}
