package dev.gouji.report.page;

import java.util.List;

/** Parts of small tables that need no script. */
final class Plain {
  private Plain() {}

  static void head(Html html, List<String> titles) {
    html.open("thead").open("tr");
    titles.forEach(title -> html.leaf("th", title, "scope", "col"));
    html.close("tr", "thead");
  }

  static void row(Html html, List<String> cells) {
    html.open("tr");
    cells.forEach(cell -> html.leaf("td", cell));
    html.close("tr").line();
  }
}
