package dev.gouji.report.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Colours and numbers on the bars. */
final class ChartLook {
  /** The last series is this year's and the strongest. */
  private static final List<String> COLORS = List.of("2F5D8A", "C58B2A");

  private ChartLook() {}

  /** The default size is too big for four charts on one page. */
  static void title(XSSFChart chart) {
    chart
        .getTitle()
        .getBody()
        .getParagraphs()
        .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(12.0)));
  }

  static void paint(XDDFBarChartData.Series series, int index) {
    byte[] rgb = HexFormat.of().parseHex(COLORS.get(index % COLORS.size()));
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb)));
    CTBarSer bars = series.getCTBarSer();
    CTDLbls labels = bars.isSetDLbls() ? bars.getDLbls() : bars.addNewDLbls();
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
