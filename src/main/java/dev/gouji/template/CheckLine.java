package dev.gouji.template;

import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One rule on the self-check: where its line is seen, and where its hidden cells stand.
 *
 * @param rule the rule
 * @param instances those of its instances that the template can check
 * @param row the row on {@link Sheets#SELF_CHECK}
 * @param firstInstanceRow the row of the first instance on {@link Sheets#LISTS}
 * @param summaryRow the row of the counts on {@link Sheets#LISTS}
 */
record CheckLine(
    Rule rule, List<RuleInstance> instances, int row, int firstInstanceRow, int summaryRow) {
  static final int FIRST_ROW = 5;
  static final int EXPLANATION_COLUMN = 6;
  static final int VERDICT_COLUMN = 3;
  static final int HARD_COLUMN = 4;
  static final int SHEET_COLUMN = 5;
  static final int CELL_COLUMN = 6;
  static final int NAME_COLUMN = 7;
  static final int FAILED_COLUMN = 9;
  static final int FAILED_HARD_COLUMN = 10;
  static final int OPEN_COLUMN = 11;
  static final int EVALUATED_COLUMN = 12;
  static final int FIRST_COLUMN = 13;

  CheckLine {
    instances = List.copyOf(instances);
  }

  /** All rules, hard ones first, as the self-check lists them. */
  static List<CheckLine> of(Form form, Knowledge knowledge) {
    List<CheckLine> lines = new ArrayList<>();
    int next = 1;
    for (Rule rule : form.rules().stream().sorted(Comparator.comparing(Rule::severity)).toList()) {
      List<RuleInstance> known = rule.instances().stream().filter(knowledge::suffices).toList();
      lines.add(new CheckLine(rule, known, FIRST_ROW + lines.size(), next, 1 + lines.size()));
      next += known.size();
    }
    return lines;
  }

  boolean isChecked() {
    return !instances.isEmpty();
  }

  boolean mayBeExplained() {
    return rule.severity() == Severity.SOFT;
  }

  /** The hidden cells of the instances in a column. */
  String instanceCells(int column) {
    return onLists(
        new CellRange(
            new CellAddress(firstInstanceRow, column),
            new CellAddress(firstInstanceRow + instances.size() - 1, column)));
  }

  /** The hidden cell of the instance that failed first. */
  String ofFirst(int column) {
    return "INDEX(" + instanceCells(column) + "," + count(FIRST_COLUMN) + ")";
  }

  /** The hidden cell with a count of this rule. */
  String count(int column) {
    CellAddress cell = new CellAddress(summaryRow, column);
    return onLists(new CellRange(cell, cell));
  }

  String explanationCell() {
    return Places.quoted(Sheets.SELF_CHECK) + "!" + new CellAddress(row, EXPLANATION_COLUMN).a1();
  }

  private static String onLists(CellRange range) {
    return Places.quoted(Sheets.LISTS) + "!" + range.a1();
  }
}
