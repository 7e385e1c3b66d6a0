package dev.gouji.report.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The columns of a sheet: how wide they are, in letters, and what is merged over them. */
final class Columns {
  private static final double USUAL = 8;

  private final SXSSFSheet sheet;
  private final List<Double> widths = new ArrayList<>();

  Columns(SXSSFSheet sheet) {
    this.sheet = sheet;
  }

  SXSSFSheet sheet() {
    return sheet;
  }

  void add(double width) {
    sheet.setColumnWidth(widths.size(), (int) Math.round(width * 256));
    widths.add(width);
  }

  double width(int column) {
    return column < widths.size() ? widths.get(column) : USUAL;
  }

  double width(int firstColumn, int columns) {
    double sum = 0;
    for (int column = firstColumn; column < firstColumn + columns; column++) {
      sum += width(column);
    }
    return sum;
  }

  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (firstRow < lastRow || firstColumn < lastColumn) {
      // Unsafe only means that overlaps are not looked for, which costs the square of the merges.
      sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }
}
