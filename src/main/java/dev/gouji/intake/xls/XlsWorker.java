package dev.gouji.intake.xls;

import dev.gouji.child.Wire;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.NumberFormat;
import dev.gouji.grid.Window;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The process that reads one .xls: bytes in on standard input, cells out on standard output. */
public final class XlsWorker {
  /** Two points. */
  private static final int LEAST_TWIPS = 40;

  /** Half a character, in 256ths. */
  private static final int LEAST_WIDTH = 128;

  private static final int FIRST_OWN_FORMAT = 164;

  private final DataOutputStream out;
  private final Window tables;

  private XlsWorker(DataOutputStream out, Window tables) {
    this.out = out;
    this.tables = tables;
  }

  /**
   * Reads a workbook from standard input.
   *
   * @param args rows and columns of the window in which tables are sought
   */
  public static void main(String[] args) throws IOException {
    Window tables = new Window(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    byte[] said = say(System.in.readAllBytes(), tables);
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      out.write(said);
    }
  }

  /** What is to be said of the bytes. */
  static byte[] say(byte[] bytes, Window tables) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(said);
    out.writeInt(XlsWire.MAGIC);
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      out.writeByte(XlsWire.WORKBOOK);
      new XlsWorker(out, tables).workbook(workbook);
      return said.toByteArray();
    } catch (EncryptedDocumentException e) {
      return refusal(XlsWire.ENCRYPTED);
    } catch (OldExcelFormatException e) {
      return refusal(XlsWire.OLD);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return refusal(XlsWire.DAMAGED);
    }
  }

  private static byte[] refusal(int status) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(said);
    out.writeInt(XlsWire.MAGIC);
    out.writeByte(status);
    return said.toByteArray();
  }

  private void workbook(HSSFWorkbook workbook) throws IOException {
    out.writeBoolean(workbook.getDirectory().hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
    out.writeLong(saved(workbook));
    out.writeInt(workbook.getNumberOfSheets());
    List<Set<CellAddress>> doubled = DoubledCells.of(workbook, tables);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Wire.write(out, workbook.getSheetName(i));
      out.writeBoolean(workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i));
      sheet(workbook.getSheetAt(i), Sheets.window(workbook.getSheetName(i), tables));
      places(i < doubled.size() ? doubled.get(i) : Set.of());
    }
  }

  private void places(Set<CellAddress> cells) throws IOException {
    for (CellAddress cell : cells) {
      out.writeInt(cell.row());
      out.writeInt(cell.column());
    }
    out.writeInt(XlsWire.END);
  }

  private static long saved(HSSFWorkbook workbook) {
    return Optional.ofNullable(workbook.getSummaryInformation())
        .flatMap(summary -> Optional.ofNullable(summary.getLastSaveDateTime()))
        .map(Date::getTime)
        .filter(time -> time > 0)
        .orElse(XlsWire.NO_TIME);
  }

  private void sheet(Sheet sheet, Window window) throws IOException {
    for (int column = 0; column < window.columns(); column++) {
      if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) < LEAST_WIDTH) {
        out.writeInt(column);
      }
    }
    out.writeInt(XlsWire.END);
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      if (window.contains(merge.getFirstRow(), merge.getFirstColumn())) {
        out.writeInt(merge.getFirstRow());
        out.writeInt(merge.getFirstColumn());
        out.writeInt(merge.getLastRow());
        out.writeInt(merge.getLastColumn());
      }
    }
    out.writeInt(XlsWire.END);
    rows(sheet, window);
  }

  private void rows(Sheet sheet, Window window) throws IOException {
    for (Row row : sheet) {
      if (row.getRowNum() < window.rows() && isUnseen(row)) {
        out.writeInt(row.getRowNum());
      }
    }
    out.writeInt(XlsWire.END);
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (window.contains(row.getRowNum(), cell.getColumnIndex())) {
          cell(cell);
        }
      }
    }
    out.writeInt(XlsWire.END);
  }

  /** Hidden, or so low that nobody sees it. */
  private static boolean isUnseen(Row row) {
    return row.getZeroHeight() || row.getHeight() < LEAST_TWIPS;
  }

  private void cell(Cell cell) throws IOException {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type == CellType.BLANK && !formula) {
      return;
    }
    out.writeInt(cell.getRowIndex());
    out.writeInt(cell.getColumnIndex());
    content(cell, type);
    out.writeBoolean(formula);
    if (formula) {
      Wire.write(out, formula(cell));
    }
    XlsWire.write(out, type == CellType.NUMERIC ? display(cell) : Display.NUMBER);
  }

  private void content(Cell cell, CellType type) throws IOException {
    switch (type) {
      case NUMERIC -> {
        out.writeByte(XlsWire.NUMBER);
        out.writeDouble(cell.getNumericCellValue());
      }
      case STRING -> {
        out.writeByte(XlsWire.TEXT);
        Wire.write(out, text(cell));
      }
      case BOOLEAN -> {
        out.writeByte(XlsWire.BOOL);
        out.writeBoolean(cell.getBooleanCellValue());
      }
      case ERROR -> {
        out.writeByte(XlsWire.ERROR);
        Wire.write(out, error(cell.getErrorCellValue()));
      }
      default -> out.writeByte(XlsWire.BLANK);
    }
  }

  /** The text, with a mark where a run is struck out or raised and holds digits. */
  private static String text(Cell cell) {
    String all = cell.getRichStringCellValue().getString();
    if (!(cell.getRichStringCellValue() instanceof HSSFRichTextString rich)
        || rich.numFormattingRuns() == 0) {
      return all;
    }
    StringBuilder text = new StringBuilder(all.substring(0, rich.getIndexOfFormattingRun(0)));
    for (int i = 0; i < rich.numFormattingRuns(); i++) {
      int from = rich.getIndexOfFormattingRun(i);
      int to =
          i + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(i + 1) : all.length();
      Font font = cell.getSheet().getWorkbook().getFontAt(rich.getFontOfFormattingRun(i));
      boolean apart = font.getStrikeout() || font.getTypeOffset() != Font.SS_NONE;
      text.append(Contents.run(all.substring(from, to), apart));
    }
    return text.toString();
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
  }

  /** The formula, or nothing where the library cannot put it into words. */
  private static String formula(Cell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException e) {
      return "";
    }
  }

  private static Display display(Cell cell) {
    int format = cell.getCellStyle().getDataFormat();
    String code = Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
    NumberFormat known =
        format < FIRST_OWN_FORMAT ? NumberFormat.of(format) : NumberFormat.of(code);
    double value = cell.getNumericCellValue();
    return Double.isFinite(value)
        ? known.display(BigDecimal.valueOf(value), from1904(cell))
        : Display.other("####");
  }

  private static boolean from1904(Cell cell) {
    return ((HSSFWorkbook) cell.getSheet().getWorkbook())
        .getInternalWorkbook()
        .isUsing1904DateWindowing();
  }
}
