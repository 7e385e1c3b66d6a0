package dev.gouji.intake.locate;

import java.util.ArrayList;
import java.util.List;

/**
 * The entry row under a header, where no label of its own names it.
 *
 * @param candidates the rows that could be meant, from the top; more than one is a doubt
 */
record UnlabelledRow(List<Integer> candidates) {
  /** How far below the header the row may have slipped. */
  private static final int REACH = 4;

  UnlabelledRow {
    candidates = List.copyOf(candidates);
  }

  boolean isCertainly(int row) {
    return candidates.equals(List.of(row));
  }

  /** Looks for the row with numbers from the row below the header on. */
  static UnlabelledRow find(TableModel model, KeyedSheet sheet, int from, int first, int last) {
    List<Integer> numeric = new ArrayList<>();
    for (int row = from; row < from + REACH; row++) {
      boolean numbers = row == from && isFilled(sheet, row, first, last);
      boolean words = false;
      for (int column = 0; column <= Math.max(last, sheet.sheet().columns() - 1); column++) {
        boolean inside = column >= first && column <= last;
        numbers |= inside && sheet.isNumeric(row, column);
        words |= isWords(sheet.sheet().cell(row, column).text());
        if (model.keys().contains(sheet.key(row, column))) {
          return orFirst(numeric, from);
        }
      }
      if (words && !numeric.isEmpty()) {
        break;
      }
      if (numbers) {
        numeric.add(row);
      }
    }
    return orFirst(numeric, from);
  }

  private static UnlabelledRow orFirst(List<Integer> numeric, int from) {
    return new UnlabelledRow(numeric.isEmpty() ? List.of(from) : numeric);
  }

  /** Whether the row looks like entries, numbers or not; one text alone is a note. */
  private static boolean isFilled(KeyedSheet sheet, int row, int first, int last) {
    int filled = 0;
    for (int column = first; column <= last; column++) {
      filled += sheet.sheet().cell(row, column).isEmpty() ? 0 : 1;
    }
    return filled > 1;
  }

  /** Two letters or more: a heading or a note, no mark such as 无 or a unit behind a number. */
  private static boolean isWords(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 2;
  }
}
