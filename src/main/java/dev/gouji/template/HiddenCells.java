package dev.gouji.template;

import dev.gouji.grid.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Cells of a sheet that nobody looks at: they bear no style.
 *
 * @param sheet the sheet
 */
record HiddenCells(XSSFSheet sheet) {
  void text(int row, int column, String text) {
    cell(row, column).setCellValue(Pen.storable(text, Pen.MAX_TEXT));
  }

  void number(int row, int column, double number) {
    cell(row, column).setCellValue(number);
  }

  void formula(int row, int column, String formula) {
    cell(row, column).setCellFormula(formula);
  }

  private XSSFCell cell(int row, int column) {
    return Pen.cell(sheet, new CellAddress(row, column));
  }
}
