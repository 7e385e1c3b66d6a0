package dev.gouji.publication.page;

import dev.gouji.grid.CellRange;
import dev.gouji.look.XmlChars;
import dev.gouji.publication.Report;
import java.util.Locale;

/**
 * Writes a report as a piece of a web page that is pasted into the editor of a web site: nothing
 * but paragraphs and tables, with styles on each of them, as editors drop all else.
 */
public final class ReportPage {
  private static final String TITLE =
      "text-align:center;font-family:方正小标宋简体,小标宋,华文中宋,宋体,serif;font-size:22pt;"
          + "line-height:36pt;margin:0 0 14pt 0";
  private static final String HEADING = "font-family:黑体,SimHei,sans-serif;";
  private static final String SUBHEADING = "font-family:楷体,楷体_GB2312,KaiTi,serif;";
  private static final String BODY = "font-family:仿宋,仿宋_GB2312,FangSong,serif;";
  private static final String LINE =
      "font-size:16pt;line-height:28pt;text-indent:2em;text-align:justify;margin:0";
  private static final String TABLE =
      "border-collapse:collapse;width:100%;table-layout:fixed;margin:8pt 0;border:1px solid #000";
  private static final String CELL =
      "border:1px solid #000;padding:2pt 1pt;font-size:11pt;vertical-align:middle;";

  private final StringBuilder html = new StringBuilder();

  private ReportPage() {}

  /** The piece of a page, in UTF-8 whatever the site's own charset. */
  public static String write(Report report) {
    ReportPage page = new ReportPage();
    page.paragraph(TITLE, report.title());
    for (Report.Part part : report.parts()) {
      if (part instanceof Report.Part.Heading heading) {
        page.paragraph(HEADING + LINE, heading.text());
      } else if (part instanceof Report.Part.Subheading heading) {
        page.paragraph(SUBHEADING + LINE, heading.text());
      } else if (part instanceof Report.Part.Paragraph paragraph) {
        page.body(paragraph);
      } else if (part instanceof Report.Part.Table table) {
        page.table(table);
      }
    }
    return page.html.toString();
  }

  /** What is still to be written must not come onto a site. */
  private void body(Report.Part.Paragraph paragraph) {
    if (!paragraph.gap()) {
      paragraph(BODY + LINE, paragraph.text());
    }
  }

  private void paragraph(String style, String text) {
    html.append("<p style=\"").append(style).append("\">").append(escaped(text)).append("</p>\n");
  }

  private void table(Report.Part.Table table) {
    html.append("<table style=\"").append(TABLE).append("\">\n<colgroup>");
    double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
    for (double width : table.widths()) {
      html.append(String.format(Locale.ROOT, "<col style=\"width:%.2f%%\">", 100 * width / sum));
    }
    html.append("</colgroup>\n<tbody>\n");
    for (int row = 0; row < table.rows(); row++) {
      html.append("<tr>");
      for (Report.Box box : table.boxes()) {
        if (box.area().first().row() == row) {
          cell(box);
        }
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void cell(Report.Box box) {
    html.append("<td");
    CellRange area = box.area();
    span("colspan", area.last().column() - area.first().column() + 1);
    span("rowspan", area.last().row() - area.first().row() + 1);
    html.append(" style=\"").append(CELL).append(look(box.kind())).append("\">");
    html.append(escaped(box.text())).append("</td>");
  }

  private void span(String name, int cells) {
    if (cells > 1) {
      html.append(' ').append(name).append("=\"").append(cells).append('"');
    }
  }

  private static String look(Report.Kind kind) {
    return switch (kind) {
      case HEAD -> HEADING + "text-align:center";
      case LABEL -> BODY + "text-align:left";
      case VALUE -> BODY + "text-align:center;white-space:nowrap";
    };
  }

  private static String escaped(String text) {
    return XmlChars.formula(text).replace("\n", "<br>");
  }
}
