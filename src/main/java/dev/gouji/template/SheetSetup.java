package dev.gouji.template;

import dev.gouji.grid.CellRange;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Page, widths and protection of a sheet. */
final class SheetSetup {
  private static final int UNITS_PER_CHARACTER = 256;

  private SheetSetup() {}

  static void widths(XSSFSheet sheet, List<Double> characters) {
    for (int column = 0; column < characters.size(); column++) {
      sheet.setColumnWidth(column, (int) Math.round(characters.get(column) * UNITS_PER_CHARACTER));
    }
  }

  /**
   * A4, one page wide.
   *
   * @param onePage whether the height must fit one page too
   */
  static void page(XSSFSheet sheet, boolean landscape, boolean onePage) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(landscape);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) (onePage ? 1 : 0));
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setDisplayGridlines(false);
  }

  static void printOnly(XSSFSheet sheet, CellRange area) {
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            area.first().column(),
            area.last().column(),
            area.first().row(),
            area.last().row());
  }

  /** Against slips only: no password; rows and columns may be resized, everything selected. */
  static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
  }
}
