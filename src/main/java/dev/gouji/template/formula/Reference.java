package dev.gouji.template.formula;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;

/**
 * Cells that a formula names.
 *
 * @param sheet the sheet they stand on
 * @param range the cells
 */
public record Reference(String sheet, CellRange range) {
  /** One cell. */
  public static Reference to(String sheet, CellAddress cell) {
    return new Reference(sheet, new CellRange(cell, cell));
  }

  /** As a formula on a sheet writes it; it moves with the formula. */
  public String from(String home) {
    return on(home) + range.a1();
  }

  /** As a formula on a sheet writes it wherever the formula is copied to. */
  public String fixedFrom(String home) {
    String first = fixed(range.first());
    return on(home) + (range.isMerge() ? first + ":" + fixed(range.last()) : first);
  }

  Reference plus(int rows, int columns) {
    return new Reference(sheet, range.plus(rows, columns));
  }

  /** A sheet's name as it stands before an address; quoted always, which every program reads. */
  private String on(String home) {
    return sheet.equals(home) ? "" : "'" + sheet.replace("'", "''") + "'!";
  }

  private static String fixed(CellAddress cell) {
    return "$" + CellAddress.columnName(cell.column()) + "$" + (cell.row() + 1);
  }
}
