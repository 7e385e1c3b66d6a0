package dev.gouji.report.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * The data of one chart.
 *
 * @param title the chart's title
 * @param series what is shown, one name for each column
 * @param points what it is shown for
 */
record ChartBlock(String title, List<String> series, List<Point> points) {
  ChartBlock {
    series = List.copyOf(series);
    points = List.copyOf(points);
  }

  /**
   * A category.
   *
   * @param label its name
   * @param formulas a formula of ours for each series; empty where the value is not live
   * @param values the value for each series
   */
  record Point(String label, List<String> formulas, List<BigDecimal> values) {
    Point {
      formulas = List.copyOf(formulas);
      values = List.copyOf(values);
    }

    static Point live(String label, String formula, BigDecimal value) {
      return new Point(label, List.of(formula), List.of(value));
    }
  }
}
