package dev.gouji.report.workbook.sheet;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/** The rows of a sheet from the top down, each laid down when the next begins. */
final class SheetRows implements AutoCloseable {
  private static final byte[] ROW = XmlBytes.of("<row r=\"");
  private static final byte[] HEIGHT = XmlBytes.of("\" customHeight=\"1\" ht=\"");
  private static final byte[] ROW_END = XmlBytes.of("</row>");
  private static final byte[] CELL = XmlBytes.of("<c r=\"");
  private static final byte[] STYLE = XmlBytes.of("\" s=\"");
  private static final byte[] CLOSE = XmlBytes.of("\">");
  private static final byte[] EMPTY = XmlBytes.of("\"/>");
  private static final byte[] INLINE = XmlBytes.of("\" t=\"inlineStr\"><is><t>");
  private static final byte[] SPACED =
      XmlBytes.of("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] INLINE_END = XmlBytes.of("</t></is></c>");
  private static final byte[] TEXT = XmlBytes.of("\" t=\"str\">");
  private static final byte[] ERROR = XmlBytes.of("\" t=\"e\">");
  private static final byte[] FORMULA = XmlBytes.of("<f>");
  private static final byte[] FORMULA_END = XmlBytes.of("</f>");
  private static final byte[] VALUE = XmlBytes.of("<v>");
  private static final byte[] VALUE_END = XmlBytes.of("</v>");
  private static final byte[] CELL_END = XmlBytes.of("</c>");

  /** What a spreadsheet shows for a number beyond all that it can hold. */
  private static final byte[] BEYOND = XmlBytes.of("#DIV/0!");

  private static final int NONE = -1;
  private static final float TWIPS = 20;

  private final Spool out;
  private final XmlBytes cells = new XmlBytes();
  private final List<byte[]> columnNames = new ArrayList<>();
  private int row = NONE;
  private int twips = NONE;
  private int firstRow = NONE;
  private int lastRow;
  private int lastColumn;

  SheetRows(Path folder) {
    this.out = new Spool(folder);
  }

  /** Begins a row below the one before. */
  void begin(int index) {
    end();
    if (index >= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw new IllegalArgumentException("no sheet has a row " + index);
    }
    row = index;
    lastRow = index;
    if (firstRow == NONE) {
      firstRow = index;
    }
  }

  /** How high a row is that has not been laid down yet. */
  void height(int index, double points) {
    check(index);
    twips = (int) (points * TWIPS);
  }

  private void end() {
    if (row == NONE) {
      return;
    }
    XmlBytes xml = out.xml().put(ROW).count(row + 1);
    if (twips != NONE) {
      xml.put(HEIGHT).put(XmlBytes.of(Float.toString(twips / TWIPS)));
    }
    xml.put(CLOSE).put(cells).put(ROW_END);
    out.settle();
    cells.clear();
    twips = NONE;
  }

  /** The rows, all laid down. */
  Spool finished() {
    end();
    row = NONE;
    return out;
  }

  /** From the first to the last cell that is written. */
  String area() {
    CellAddress first = new CellAddress(Math.max(0, firstRow), 0);
    return new CellRange(first, new CellAddress(lastRow, lastColumn)).a1();
  }

  void empty(int index, int column, int style) {
    cell(index, column, style).put(EMPTY);
  }

  void text(int index, int column, int style, String text) {
    boolean spaced =
        Character.isWhitespace(text.charAt(0))
            || Character.isWhitespace(text.charAt(text.length() - 1));
    cell(index, column, style).put(spaced ? SPACED : INLINE).text(text).put(INLINE_END);
  }

  void number(int index, int column, int style, double number) {
    XmlBytes xml = cell(index, column, style);
    value(xml.put(Double.isInfinite(number) ? ERROR : CLOSE), number);
  }

  void formula(int index, int column, int style, String formula, double number) {
    XmlBytes xml = cell(index, column, style);
    xml.put(Double.isInfinite(number) ? ERROR : CLOSE);
    value(xml.put(FORMULA).text(formula).put(FORMULA_END), number);
  }

  void formula(int index, int column, int style, String formula, String text) {
    XmlBytes xml = cell(index, column, style);
    xml.put(TEXT).put(FORMULA).text(formula).put(FORMULA_END);
    if (!text.isEmpty()) {
      xml.put(VALUE).text(text).put(VALUE_END);
    }
    xml.put(CELL_END);
  }

  private static void value(XmlBytes xml, double number) {
    xml.put(VALUE);
    if (Double.isInfinite(number)) {
      xml.put(BEYOND);
    } else {
      xml.number(number);
    }
    xml.put(VALUE_END).put(CELL_END);
  }

  private XmlBytes cell(int index, int column, int style) {
    check(index);
    if (column >= SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
      throw new IllegalArgumentException("no sheet has a column " + column);
    }
    while (columnNames.size() <= column) {
      columnNames.add(XmlBytes.of(CellAddress.columnName(columnNames.size())));
    }
    lastColumn = Math.max(lastColumn, column);
    cells.put(CELL).put(columnNames.get(column)).count(index + 1);
    return cells.put(STYLE).count(style);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void check(int index) {
    if (index != row) {
      throw new IllegalStateException("row " + index + " has been laid down");
    }
  }
}
