package dev.gouji.template;

import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.template.formula.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One rule on the self-check: where its line is seen, and where its hidden cells stand.
 *
 * @param rule the rule
 * @param instances those of its instances that the template can check
 * @param number the place among the rules, from 0
 * @param before how many instances the rules before it have
 */
record CheckLine(Rule rule, List<RuleInstance> instances, int number, int before) {
  /** The first line on {@link Sheets#SELF_CHECK}. */
  static final int FIRST_ROW = 5;

  static final int EXPLANATION_COLUMN = 6;

  CheckLine {
    instances = List.copyOf(instances);
  }

  /** All rules, hard ones first, as the self-check lists them. */
  static List<CheckLine> of(Form form, Knowledge knowledge) {
    List<CheckLine> lines = new ArrayList<>();
    int before = 0;
    for (Rule rule : form.rules().stream().sorted(Comparator.comparing(Rule::severity)).toList()) {
      List<RuleInstance> known = rule.instances().stream().filter(knowledge::suffices).toList();
      lines.add(new CheckLine(rule, known, lines.size(), before));
      before += known.size();
    }
    return lines;
  }

  /** The row on {@link Sheets#SELF_CHECK}. */
  int row() {
    return FIRST_ROW + number;
  }

  boolean isChecked() {
    return !instances.isEmpty();
  }

  boolean mayBeExplained() {
    return rule.severity() == Severity.SOFT;
  }

  String explanationCell() {
    return Reference.to(Sheets.SELF_CHECK, new CellAddress(row(), EXPLANATION_COLUMN))
        .from(Sheets.LISTS);
  }
}
