package dev.gouji.template;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.template.formula.Reference;
import java.util.List;

/**
 * What the hidden sheet has of each rule: a line with its counts and its first failure, and a
 * column with its verdicts. Formulas find what belongs to the line they stand in by its number, so
 * that they are the same in every line and take next to no place in the workbook.
 *
 * @param lines the rules
 */
record HiddenColumns(List<CheckLine> lines) {
  /** What is known of a rule, in a column each. */
  enum Of {
    FAILED("不符处数"),
    FAILED_HARD("其中必改"),
    OPEN("待核实"),
    /** The number of the first instance that failed, counted over all rules from 1; 0 if none. */
    FIRST("第一处"),
    /** Which block of the {@link PlaceTable} that one belongs to. */
    BLOCK("所在块"),
    CELL("格"),
    NAME("名称");

    private final String heading;

    Of(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }

    int column() {
      return FIRST_COLUMN + List.of(values()).indexOf(this);
    }
  }

  /** Lines and verdicts begin below the headings. */
  static final int FIRST_ROW = 1;

  private static final int FIRST_COLUMN = 13;

  HiddenColumns {
    lines = List.copyOf(lines);
  }

  /** The column with the verdicts of a rule. */
  static int verdicts(CheckLine line) {
    return FIRST_COLUMN + Of.values().length + 1 + line.number();
  }

  /** The column that tells which of a rule's failures count as hard. */
  int hard(CheckLine line) {
    return verdicts(line) + lines.size();
  }

  /** The first column behind all of them. */
  int next() {
    return hard(lines.get(lines.size() - 1)) + 2;
  }

  /** The row with the counts of a rule. */
  static int row(CheckLine line) {
    return FIRST_ROW + line.number();
  }

  /** All rules' cells of a kind, from one rule to another. */
  static Reference cells(Of column, CheckLine from, CheckLine to) {
    return new Reference(
        Sheets.LISTS,
        new CellRange(
            new CellAddress(row(from), column.column()),
            new CellAddress(row(to), column.column())));
  }

  /** What is known of the rule in whose line the formula stands, on one sheet or the other. */
  String ofThisLine(Of column, String home) {
    return "INDEX(%s,%s)".formatted(cells(column, first(), last()).fixedFrom(home), number(home));
  }

  /** The verdicts of that rule. */
  String verdictsOfThisLine(String home) {
    return columnOfThisLine(verdicts(first()), verdicts(last()), home);
  }

  /** What tells which of its failures count as hard. */
  String hardOfThisLine(String home) {
    return columnOfThisLine(hard(first()), hard(last()), home);
  }

  private String columnOfThisLine(int from, int to, String home) {
    int most = lines.stream().mapToInt(line -> line.instances().size()).max().orElse(1);
    Reference all =
        new Reference(
            Sheets.LISTS,
            new CellRange(
                new CellAddress(FIRST_ROW, from),
                new CellAddress(FIRST_ROW + Math.max(1, most) - 1, to)));
    return "INDEX(%s,0,%s)".formatted(all.fixedFrom(home), number(home));
  }

  private static String number(String home) {
    return "ROW()-" + (home.equals(Sheets.LISTS) ? FIRST_ROW : CheckLine.FIRST_ROW);
  }

  private CheckLine first() {
    return lines.get(0);
  }

  private CheckLine last() {
    return lines.get(lines.size() - 1);
  }
}
