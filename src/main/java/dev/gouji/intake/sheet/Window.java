package dev.gouji.intake.sheet;

import dev.gouji.form.Sheets;

/**
 * The part of a sheet that is kept; what lies outside is passed over.
 *
 * @param rows how many rows from the top
 * @param columns how many columns from the left
 */
public record Window(int rows, int columns) {
  /** Self-check and return note have a row for each finding. */
  private static final Window LISTS = new Window(5000, 64);

  private static final Window STAMP = new Window(64, 8);

  public boolean contains(int row, int column) {
    return row < rows && column < columns;
  }

  /** The window for a sheet of this name, where tables are sought in {@code tables}. */
  public static Window of(String sheet, Window tables) {
    if (sheet.equals(Sheets.STAMP)) {
      return STAMP;
    }
    boolean list = sheet.equals(Sheets.SELF_CHECK) || sheet.equals(Sheets.RETURN_NOTE);
    return list ? LISTS : tables;
  }
}
