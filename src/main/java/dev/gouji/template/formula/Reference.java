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
    return on(home) + fixed(true, true);
  }

  /** Its cells, in which the row, the column or both stay wherever the formula is copied to. */
  String fixed(boolean row, boolean column) {
    String first = fixed(range.first(), row, column);
    return range.isMerge() ? first + ":" + fixed(range.last(), row, column) : first;
  }

  Reference plus(int rows, int columns) {
    return new Reference(sheet, range.plus(rows, columns));
  }

  /** A sheet's name as it stands before an address; quoted always, which every program reads. */
  private String on(String home) {
    return sheet.equals(home) ? "" : "'" + sheet.replace("'", "''") + "'!";
  }

  private static String fixed(CellAddress cell, boolean row, boolean column) {
    return (column ? "$" : "")
        + CellAddress.columnName(cell.column())
        + (row ? "$" : "")
        + (cell.row() + 1);
  }
}
