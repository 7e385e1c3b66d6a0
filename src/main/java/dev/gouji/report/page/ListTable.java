package dev.gouji.report.page;

import java.util.List;
import java.util.function.Function;

/**
 * A table that can be searched, filtered and sorted. A long one is written whole as data and only
 * its first rows as a table, since a browser cannot lay out tens of thousands of rows at ease.
 *
 * @param id the id of the table; an English word
 * @param caption what it lists
 * @param columns its columns
 */
record ListTable(String id, String caption, List<Column> columns) {
  /** How many rows are shown before more are asked for. */
  static final int SHOWN_AT_ONCE = 500;

  /** Up to here every row is written as HTML. */
  static final int PLAIN_LIMIT = 2000;

  private static final int SHORT = 12;

  ListTable {
    columns = List.copyOf(columns);
  }

  /** The style of the section it stands in: a short list is not torn apart in print. */
  static String style(List<?> rows) {
    return rows.size() <= SHORT ? "whole" : "";
  }

  /** Writes the table and what the script needs for it. */
  <T> void write(Html html, List<T> rows, Function<T, List<Cell>> cells) {
    boolean isLong = rows.size() > PLAIN_LIMIT;
    html.open("div", "class", "scroll");
    html.open("table", "id", id + "-table", "class", "list " + id, "data-list", id);
    html.leaf("caption", caption, "class", "vh");
    head(html);
    html.open("tbody").line();
    for (T row : isLong ? rows.subList(0, SHOWN_AT_ONCE) : rows) {
      html.open("tr");
      cells.apply(row).forEach(cell -> cell.html(html));
      html.close("tr").line();
    }
    html.close("tbody", "table", "div").line();
    if (isLong) {
      remainder(html, rows.size());
      data(html, rows, cells);
    }
  }

  private void head(Html html) {
    html.open("thead").open("tr");
    for (Column column : columns) {
      html.open("th", "scope", "col", "data-kind", column.kind().id())
          .leaf("button", column.title(), "type", "button", "class", "sort")
          .close("th");
    }
    html.close("tr", "thead").line();
  }

  private void remainder(Html html, int size) {
    html.open("p", "class", "more")
        .leaf(
            "span",
            "以上是前 " + SHOWN_AT_ONCE + " 条，共 " + Figures.grouped(size) + " 条。",
            "class",
            "told")
        .leaf(
            "button",
            "再显示 " + SHOWN_AT_ONCE + " 条",
            "type",
            "button",
            "class",
            "js-only",
            "data-more",
            id)
        .close("p")
        .line();
  }

  private <T> void data(Html html, List<T> rows, Function<T, List<Cell>> cells) {
    html.open("script", "type", "application/json", "id", id + "-data").trusted("[\n");
    String separator = "";
    for (T row : rows) {
      html.trusted(separator + "[");
      String comma = "";
      for (Cell cell : cells.apply(row)) {
        html.trusted(comma + cell.json());
        comma = ",";
      }
      html.trusted("]");
      separator = ",\n";
    }
    html.trusted("\n]").close("script").line();
  }
}
