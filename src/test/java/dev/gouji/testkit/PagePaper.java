package dev.gouji.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a report as a web page. */
public final class PagePaper {
  /** A head whose style draws lines around all cells and leaves the links out. */
  public static final String RULED =
      "<meta"
          + " charset=\"utf-8\"><title>年度报告</title><style>table{border-collapse:collapse}td{border:1px"
          + " solid black}.nav{display:none}</style>";

  private final Map<String, String> instead = new LinkedHashMap<>();
  private String head = "<meta charset=\"utf-8\"><title>年度报告</title>";

  /** Puts this in place of the whole cell of a field, its tags included. */
  public PagePaper cell(String field, String cell) {
    instead.put(field, cell);
    return this;
  }

  /** Puts this in place of what stands in the head. */
  public PagePaper head(String elements) {
    head = elements;
    return this;
  }

  public String write(ReportPaper paper) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html><head>" + head + "</head><body>\n");
    html.append(
        "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/b\">某某局2019年政府信息公开工作年度报告</a></div>\n");
    for (ReportPaper.Part part : paper.parts()) {
      if (part instanceof ReportPaper.Part.Paragraph paragraph) {
        html.append("<p>").append(WordPaper.escaped(paragraph.text())).append("</p>\n");
      } else if (part instanceof ReportPaper.Part.Grid grid) {
        table(grid, html);
      }
    }
    return html.append("<script>var x = '<td>9</td>';</script></body></html>").toString();
  }

  private void table(ReportPaper.Part.Grid grid, StringBuilder html) {
    html.append("<table class=\"").append(grid.table()).append("\" border=\"1\">\n");
    for (int row = 0; row < grid.rows(); row++) {
      html.append("<tr>");
      for (ReportPaper.Box box : grid.boxes()) {
        if (box.area().first().row() == row) {
          html.append(instead.getOrDefault(box.field().isEmpty() ? "-" : box.field(), cell(box)));
        }
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private static String cell(ReportPaper.Box box) {
    int columns = box.area().last().column() - box.area().first().column() + 1;
    int rows = box.area().last().row() - box.area().first().row() + 1;
    return "<td"
        + (columns > 1 ? " colspan=\"" + columns + "\"" : "")
        + (rows > 1 ? " rowspan=\"" + rows + "\"" : "")
        + ">"
        + WordPaper.escaped(box.text())
        + "</td>";
  }
}
