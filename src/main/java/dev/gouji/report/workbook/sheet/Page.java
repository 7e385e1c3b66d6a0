package dev.gouji.report.workbook.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that is written from the top down. */
public final class Page {
  private static final int ROWS = org.apache.poi.ss.SpreadsheetVersion.EXCEL2007.getMaxRows();

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final Columns columns;
  private final SheetContent content;
  private int next;
  private boolean pagesWide;

  Page(XSSFSheet sheet, SheetStyles styles, SheetContent content) {
    this.sheet = sheet;
    this.content = content;
    this.styles = styles;
    this.columns = new Columns(sheet);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("第 &P 页　共 &N 页");
    sheet.getHeader().setRight("&A");
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.5);
  }

  /** What is small of the sheet; its rows are only in {@link #line}. */
  public XSSFSheet sheet() {
    return sheet;
  }

  public XSSFWorkbook workbook() {
    return sheet.getWorkbook();
  }

  public Page landscape() {
    sheet.getPrintSetup().setLandscape(true);
    return this;
  }

  /** Two hundred columns cannot go on one page's width: readable letters on several big pages. */
  public Page pagesWide(int pages) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) pages);
    pagesWide = true;
    return this;
  }

  /** Column widths in letters. */
  public Page widths(double... letters) {
    for (double width : letters) {
      columns.add(width);
    }
    return this;
  }

  /** The next row; the one before is finished. */
  public Line line() {
    return new Line(columns, styles, content, next++);
  }

  /** The index of the row that comes next. */
  public int next() {
    return next;
  }

  /** How many rows still fit. */
  public int room() {
    return ROWS - next;
  }

  public Page blank() {
    next++;
    return this;
  }

  /** One text over several columns. */
  public Page wide(String text, Style style, int columns, double height) {
    line().spanned(text, style, columns).height(height);
    return this;
  }

  /** One text over several columns, as high as it needs to be. */
  public Page note(String text, int columns) {
    int lines = CellText.lines(text, this.columns.width(0, columns));
    return wide(text, Style.NOTE, columns, lines * 14.0 + 4);
  }

  public Page title(String text, int columns) {
    return wide(text, Style.TITLE, columns, 32);
  }

  public Page section(String text, int columns) {
    return wide(text, Style.SECTION, columns, 24);
  }

  /** A row of headings. */
  public Page heads(List<String> headings) {
    Line line = line();
    headings.forEach(heading -> line.text(heading, Style.HEAD));
    line.fit();
    return this;
  }

  public void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    content.merge(firstRow, lastRow, firstColumn, lastColumn);
  }

  /** Keeps the rows above and the columns left of a cell in sight, on paper and on the screen. */
  public Page freeze(int columns, int headRows) {
    sheet.createFreezePane(columns, next);
    sheet.setRepeatingRows(new CellRangeAddress(next - headRows, next - 1, -1, -1));
    if (pagesWide) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
    }
    return this;
  }

  /** Only the first columns go on paper: a sheet may hold more than a page's width can show. */
  public Page printed(int columns) {
    int own = workbook().getSheetIndex(sheet.getSheetName());
    workbook().setPrintArea(own, 0, columns - 1, 0, Math.max(0, next - 1));
    return this;
  }

  /** Filter arrows on a row of headings down to the last row written. */
  public Page filter(int headRow, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(headRow, Math.max(headRow, next - 1), 0, columns - 1));
    return this;
  }
}
