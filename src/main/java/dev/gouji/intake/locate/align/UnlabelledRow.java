package dev.gouji.intake.locate.align;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The entry row under a header, where no label of its own names it.
 *
 * @param candidates the rows that could be meant, from the top; anything but one is a doubt
 */
public record UnlabelledRow(List<Integer> candidates) {
  /** How far below the header the row may have slipped. */
  private static final int REACH = 12;

  public UnlabelledRow {
    candidates = List.copyOf(candidates);
  }

  public boolean isCertainly(int row) {
    return candidates.equals(List.of(row));
  }

  /**
   * Looks for the row with numbers from the row below the header on. A row in which words stand
   * beside the numbers is somebody's subtotal, unless there is no other and most of it is filled,
   * or it says of itself that it is this year's.
   *
   * @param columns where its entries stand
   */
  public static UnlabelledRow find(TableModel model, KeyedSheet sheet, int from, int[] columns) {
    List<Integer> plain = new ArrayList<>();
    List<Integer> worded = new ArrayList<>();
    List<Integer> ofYears = new ArrayList<>();
    boolean earlier = false;
    for (int row = from; row < from + REACH; row++) {
      int values = values(sheet, row, columns);
      boolean most = values * 2 >= columns.length;
      if (!most && sheet.rowKeys(row).stream().anyMatch(model.keys()::contains)) {
        break;
      }
      String words = words(sheet, row);
      if (!words.isEmpty() && !plain.isEmpty() && !most) {
        break;
      }
      boolean filled = values > 1 || (row == from && filled(sheet, row, columns) > 1);
      if (filled || hasNumbers(sheet, row, columns)) {
        (words.isEmpty() ? plain : worded).add(row);
      }
      boolean thisYear = THIS_YEAR.matcher(words).find();
      boolean another = ANOTHER.matcher(words).find();
      earlier |= another && worded.contains(row);
      if (thisYear || another) {
        ofYears.add(row);
      }
    }
    if (plain.size() + worded.size() > 1) {
      plain.removeIf(row -> sheet.isNumbering(row, columns));
      worded.removeIf(row -> sheet.isNumbering(row, columns));
    }
    if (ofYears.size() > 1 && !worded.isEmpty()) {
      return new UnlabelledRow(ofYears);
    }
    if (!plain.isEmpty()) {
      return new UnlabelledRow(plain);
    }
    if (worded.isEmpty()) {
      return new UnlabelledRow(List.of(from));
    }
    worded.removeIf(row -> filled(sheet, row, columns) * 2 < columns.length);
    return new UnlabelledRow(earlier ? List.of() : worded);
  }

  /** What a row of this year's numbers, and one of others, may be called. */
  private static final Pattern THIS_YEAR = Pattern.compile("本年|今年|当年");

  private static final Pattern ANOTHER = Pattern.compile("上年|上一年|去年|往年|示例|样例|范例|举例|20[0-9]{2}");

  private static boolean hasNumbers(KeyedSheet sheet, int row, int[] columns) {
    for (int column : columns) {
      if (sheet.isNumeric(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** The words in a row; empty if there are none. */
  private static String words(KeyedSheet sheet, int row) {
    StringBuilder words = new StringBuilder();
    for (int column = 0; column < sheet.sheet().columns(); column++) {
      String text = sheet.sheet().cell(row, column).text();
      if (isWords(text)) {
        words.append(text).append(' ');
      }
    }
    return words.toString();
  }

  /** How many entries hold something. */
  private static int filled(KeyedSheet sheet, int row, int[] columns) {
    int filled = 0;
    for (int column : columns) {
      filled += sheet.sheet().cell(row, column).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** How many entries hold a number, a text with one, or a mark for none. */
  private static int values(KeyedSheet sheet, int row, int[] columns) {
    int values = 0;
    for (int column : columns) {
      values +=
          sheet.isNumeric(row, column) || isMark(sheet.sheet().cell(row, column).text()) ? 1 : 0;
    }
    return values;
  }

  /** Whether a text has no letters but a unit's or 无. */
  private static boolean isMark(String text) {
    return !text.isBlank()
        && text.codePoints().allMatch(c -> !Character.isLetter(c) || "件个次条人元无".indexOf(c) >= 0);
  }

  /** Two letters or more: a heading or a note, no mark such as 无 or a unit behind a number. */
  private static boolean isWords(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 2;
  }
}
