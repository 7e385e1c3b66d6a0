package dev.gouji.intake.locate;

import java.util.ArrayList;
import java.util.List;

/**
 * The entry row under a header, where no label of its own names it.
 *
 * @param candidates the rows that could be meant, from the top; anything but one is a doubt
 */
record UnlabelledRow(List<Integer> candidates) {
  /** How far below the header the row may have slipped. */
  private static final int REACH = 12;

  UnlabelledRow {
    candidates = List.copyOf(candidates);
  }

  boolean isCertainly(int row) {
    return candidates.equals(List.of(row));
  }

  /**
   * Looks for the row with numbers from the row below the header on. A row in which words stand
   * beside the numbers is somebody's subtotal, unless there is no other and most of it is filled.
   *
   * @param columns where its entries stand
   */
  static UnlabelledRow find(TableModel model, KeyedSheet sheet, int from, int[] columns) {
    List<Integer> plain = new ArrayList<>();
    List<Integer> worded = new ArrayList<>();
    for (int row = from; row < from + REACH; row++) {
      if (sheet.rowKeys(row).stream().anyMatch(model.keys()::contains)) {
        break;
      }
      boolean words = hasWords(sheet, row);
      if (words && !plain.isEmpty()) {
        break;
      }
      boolean filled = row == from && filled(sheet, row, columns) > 1;
      if (filled || hasNumbers(sheet, row, columns)) {
        (words ? worded : plain).add(row);
      }
    }
    if (!plain.isEmpty()) {
      return new UnlabelledRow(plain);
    }
    if (worded.isEmpty()) {
      return new UnlabelledRow(List.of(from));
    }
    worded.removeIf(row -> filled(sheet, row, columns) * 2 < columns.length);
    return new UnlabelledRow(worded);
  }

  private static boolean hasNumbers(KeyedSheet sheet, int row, int[] columns) {
    for (int column : columns) {
      if (sheet.isNumeric(row, column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWords(KeyedSheet sheet, int row) {
    for (int column = 0; column < sheet.sheet().columns(); column++) {
      if (isWords(sheet.sheet().cell(row, column).text())) {
        return true;
      }
    }
    return false;
  }

  /** How many entries hold something. */
  private static int filled(KeyedSheet sheet, int row, int[] columns) {
    int filled = 0;
    for (int column : columns) {
      filled += sheet.sheet().cell(row, column).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** Two letters or more: a heading or a note, no mark such as 无 or a unit behind a number. */
  private static boolean isWords(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 2;
  }
}
