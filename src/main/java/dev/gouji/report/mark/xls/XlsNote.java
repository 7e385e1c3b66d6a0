package dev.gouji.report.mark.xls;

import dev.gouji.form.Sheets;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.NoteCell;
import dev.gouji.report.mark.note.NoteTable;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;

/** The return note as a sheet of an .xls, the last one for the time being. */
final class XlsNote {
  private final HSSFWorkbook workbook;
  private final XlsStyles styles;

  XlsNote(HSSFWorkbook workbook, XlsStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  void write(NoteTable table) {
    HSSFSheet sheet = workbook.createSheet(Sheets.RETURN_NOTE);
    for (int i = 0; i < table.widths().size(); i++) {
      sheet.setColumnWidth(i, (int) (table.widths().get(i) * 256));
      sheet.setColumnHidden(i, i >= table.shown());
    }
    for (NoteTable.Row row : table.rows()) {
      HSSFRow written = sheet.createRow(sheet.getPhysicalNumberOfRows());
      written.setHeightInPoints((float) row.height());
      row.cells().forEach(cell -> write(written, cell));
    }
    lookAt(sheet, table.headerRow());
    page(sheet, table.headerRow());
  }

  private void write(HSSFRow row, NoteCell cell) {
    for (int column = cell.column(); column <= cell.lastColumn(); column++) {
      row.createCell(column).setCellStyle(styles.of(cell.style(), cell.needsQuote()));
    }
    HSSFCell written = row.getCell(cell.column());
    cell.number().ifPresent(written::setCellValue);
    if (!cell.text().isEmpty()) {
      written.setCellValue(XmlChars.capped(cell.text(), XmlChars.MAX_TEXT));
    }
    if (!cell.link().isEmpty()) {
      HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(cell.link());
      written.setHyperlink(link);
    }
    if (cell.lastColumn() > cell.column()) {
      row.getSheet()
          .addMergedRegion(
              new CellRangeAddress(
                  row.getRowNum(), row.getRowNum(), cell.column(), cell.lastColumn()));
    }
  }

  private void lookAt(HSSFSheet sheet, int headerRow) {
    sheet.createFreezePane(0, headerRow + 1);
    sheet.setDisplayGridlines(false);
    // Without a password: against slips only.
    sheet.protectSheet("");
    sheet.setSelected(true);
    sheet.setActive(true);
  }

  private static void page(HSSFSheet sheet, int headerRow) {
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    // POI takes the two for each other in an .xls; both must be on.
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup page = sheet.getPrintSetup();
    page.setPaperSize(PrintSetup.A4_PAPERSIZE);
    page.setLandscape(true);
    page.setFitWidth((short) 1);
    page.setFitHeight((short) 0);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, 0.4);
    }
    for (PageMargin side : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, 0.6);
    }
    sheet.getFooter().setCenter("第 &P 页 共 &N 页");
  }
}
