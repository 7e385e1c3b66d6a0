package dev.gouji.intake.xlsx;

import dev.gouji.grid.CellAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas written once for several cells of a sheet. */
final class SharedFormulas {
  /** More than any sheet of ours has; keeps a hostile one from filling the memory. */
  private static final int MOST = 4096;

  private static final int MAX_ROW = 1 << 20;
  private static final int MAX_COLUMN = 1 << 14;

  /** A reference, or something to pass over: text, a quoted sheet name, a function, a name. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"]*\"|'[^']*'|(?<![A-Za-z0-9_.$])(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(!])");

  private record Master(CellAddress at, String formula) {}

  private final Map<String, Master> masters = new HashMap<>();

  /** Notes the cell that holds the text. */
  void master(String id, CellAddress at, String formula) {
    if (masters.size() < MOST) {
      masters.putIfAbsent(id, new Master(at, formula));
    }
  }

  /** The formula as it stands in another cell of the group; empty if the group is unknown. */
  String at(String id, CellAddress cell) {
    Master master = masters.get(id);
    if (master == null) {
      return "";
    }
    return shifted(
        master.formula, cell.row() - master.at.row(), cell.column() - master.at.column());
  }

  static String shifted(String formula, int rows, int columns) {
    Matcher token = TOKEN.matcher(formula);
    StringBuilder out = new StringBuilder(formula.length() + 8);
    while (token.find()) {
      String moved = token.group();
      if (token.group(4) != null) {
        moved = reference(token, rows, columns);
      }
      token.appendReplacement(out, Matcher.quoteReplacement(moved));
    }
    return token.appendTail(out).toString();
  }

  private static String reference(Matcher token, int rows, int columns) {
    boolean fixedColumn = !token.group(1).isEmpty();
    boolean fixedRow = !token.group(3).isEmpty();
    CellAddress at =
        CellAddress.parse(token.group(2) + token.group(4)).orElse(new CellAddress(0, 0));
    int row = at.row() + (fixedRow ? 0 : rows);
    int column = at.column() + (fixedColumn ? 0 : columns);
    if (row < 0 || column < 0 || row >= MAX_ROW || column >= MAX_COLUMN) {
      return "#REF!";
    }
    return token.group(1) + CellAddress.columnName(column) + token.group(3) + (row + 1);
  }
}
