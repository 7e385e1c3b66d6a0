package dev.gouji.intake.xls;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Window;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * The cells for which a workbook holds more than one record. The library keeps the last of them in
 * silence; other programs may keep another.
 */
final class DoubledCells {
  /** Parts of the stream that the library leaves out. */
  private static final Set<Integer> NO_SHEETS =
      Set.of(BOFRecord.TYPE_VB_MODULE, BOFRecord.TYPE_WORKSPACE_FILE);

  private final Window window;

  /** The workbook's own records come first, then those of each sheet. */
  private final List<Set<CellAddress>> parts = new ArrayList<>();

  private Set<CellAddress> doubled = new HashSet<>();

  private final Set<CellAddress> values = new HashSet<>();
  private final Set<CellAddress> blanks = new HashSet<>();
  private int depth;

  private DoubledCells(Window window) {
    this.window = window;
  }

  /**
   * Those of each sheet, in the order in which the library has the sheets.
   *
   * @param window where they are looked for
   */
  static List<Set<CellAddress>> of(HSSFWorkbook workbook, Window window) throws IOException {
    DoubledCells cells = new DoubledCells(window);
    String name = HSSFWorkbook.getWorkbookDirEntryName(workbook.getDirectory());
    try (InputStream in = workbook.getDirectory().createDocumentInputStream(name)) {
      RecordFactoryInputStream records = new RecordFactoryInputStream(in, true);
      for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
        cells.take(record);
      }
    }
    return cells.parts.subList(Math.min(1, cells.parts.size()), cells.parts.size());
  }

  private void take(Record record) {
    if (record instanceof BOFRecord start) {
      if (depth++ == 0) {
        start(start);
      }
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (depth == 1) {
      // Deeper down are charts, which keep copies of numbers.
      cell(record);
    }
  }

  private void cell(Record record) {
    if (record instanceof MulBlankRecord blank) {
      for (int column = blank.getFirstColumn(); column <= blank.getLastColumn(); column++) {
        blank(blank.getRow(), column);
      }
    } else if (record instanceof BlankRecord blank) {
      blank(blank.getRow(), blank.getColumn());
    } else if (record instanceof CellValueRecordInterface value) {
      value(value.getRow(), value.getColumn());
    }
  }

  private void start(BOFRecord start) {
    doubled = new HashSet<>();
    values.clear();
    blanks.clear();
    if (!NO_SHEETS.contains(start.getType())) {
      parts.add(doubled);
    }
  }

  /** A cell that is blank twice is blank. */
  private void blank(int row, int column) {
    if (window.contains(row, column)) {
      CellAddress at = new CellAddress(row, column);
      blanks.add(at);
      if (values.contains(at)) {
        doubled.add(at);
      }
    }
  }

  private void value(int row, int column) {
    if (window.contains(row, column)) {
      CellAddress at = new CellAddress(row, column);
      if (!values.add(at) || blanks.contains(at)) {
        doubled.add(at);
      }
    }
  }
}
