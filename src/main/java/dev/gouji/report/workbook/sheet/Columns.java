package dev.gouji.report.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The columns of a sheet: how wide they are, in letters. */
final class Columns {
  private static final double USUAL = 8;

  private final XSSFSheet sheet;
  private final List<Double> widths = new ArrayList<>();

  Columns(XSSFSheet sheet) {
    this.sheet = sheet;
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
}
