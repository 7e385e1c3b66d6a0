package dev.gouji.report.mark.note;

import dev.gouji.grid.CellAddress;

/**
 * A cell of a workbook.
 *
 * @param sheet the sheet's name
 * @param cell where on it
 */
public record Place(String sheet, CellAddress cell) {
  /** As a link or formula names it: {@code 'sheet'!D15}. */
  public String link() {
    return quoted() + cell.a1();
  }

  /** The same, not moving when copied. */
  public String fixed() {
    return quoted() + "$" + CellAddress.columnName(cell.column()) + "$" + (cell.row() + 1);
  }

  private String quoted() {
    return "'" + sheet.replace("'", "''") + "'!";
  }
}
