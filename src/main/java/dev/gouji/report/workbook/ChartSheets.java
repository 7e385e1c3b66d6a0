package dev.gouji.report.workbook;

import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;

/** 图表 and 图表数据: native charts over a small table of live sums. */
final class ChartSheets {
  private static final String CHARTS = "图表";
  private static final String DATA = "图表数据";
  private static final int COLUMNS = 16;

  private ChartSheets() {}

  static void write(StreamedBook book, Account year, UnitSheet rows) {
    List<ChartBlock> blocks = new ChartData(year).blocks(rows.states());
    Page charts = book.page(CHARTS).landscape();
    for (int i = 0; i < COLUMNS; i++) {
      charts.widths(9);
    }
    charts.title(year.year() + " 年度政府信息公开工作年度报告　主要数据", COLUMNS);
    charts.note("各图取自「" + DATA + "」，只计已通过的单位。", COLUMNS);
    List<Integer> firstRows = data(book.page(DATA), blocks);
    XSSFDrawing drawing = charts.workbook().getSheet(CHARTS).createDrawingPatriarch();
    for (int i = 0; i < blocks.size(); i++) {
      int column = i % 2 * (COLUMNS / 2);
      int row = 2 + i / 2 * 17;
      XSSFClientAnchor anchor =
          drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS / 2, row + 16);
      draw(drawing.createChart(anchor), blocks.get(i), firstRows.get(i));
    }
  }

  /** Writes the table; gives for each block the index of its first row of numbers. */
  private static List<Integer> data(Page page, List<ChartBlock> blocks) {
    page.widths(30, 14, 14);
    List<Integer> firstRows = new ArrayList<>();
    for (ChartBlock block : blocks) {
      page.section(block.title(), 3);
      Line heads = page.line().text("项目", Style.HEAD);
      block.series().forEach(name -> heads.text(name, Style.HEAD));
      firstRows.add(page.next());
      block.points().forEach(point -> point(page, point));
      page.blank();
    }
    return firstRows;
  }

  private static void point(Page page, ChartBlock.Point point) {
    Line line = page.line().text(point.label(), Style.TEXT);
    for (int i = 0; i < point.values().size(); i++) {
      if (i < point.formulas().size()) {
        line.formula(point.formulas().get(i), Optional.of(point.values().get(i)), Style.COUNT);
      } else {
        line.number(Optional.of(point.values().get(i)), Style.COUNT);
      }
    }
    line.fit();
  }

  private static void draw(XSSFChart chart, ChartBlock block, int firstRow) {
    chart.setTitleText(block.title());
    chart.setTitleOverlay(false);
    ChartLook.title(chart);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    // Without it Excel cuts the first and the last bar in half.
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    values.setMajorTickMark(AxisTickMark.NONE);
    categories.setMajorTickMark(AxisTickMark.NONE);
    values.setNumberFormat("#,##0");
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    data.setGapWidth(60);
    String[] labels = block.points().stream().map(ChartBlock.Point::label).toArray(String[]::new);
    for (int i = 0; i < block.series().size(); i++) {
      series(data, block, labels, firstRow, i);
    }
    chart.plot(data);
    if (block.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  private static void series(
      XDDFBarChartData data, ChartBlock block, String[] labels, int firstRow, int index) {
    int last = firstRow + labels.length - 1;
    Double[] numbers =
        block.points().stream()
            .map(p -> p.values().get(index).doubleValue())
            .toArray(Double[]::new);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(labels, range(firstRow, last, 0), 0),
            XDDFDataSourcesFactory.fromArray(numbers, range(firstRow, last, index + 1), index + 1));
    series.setTitle(block.series().get(index), null);
    ChartLook.paint((XDDFBarChartData.Series) series, index);
  }

  private static String range(int firstRow, int lastRow, int column) {
    return new CellRangeAddress(firstRow, lastRow, column, column).formatAsString(DATA, true);
  }
}
