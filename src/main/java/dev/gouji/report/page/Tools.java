package dev.gouji.report.page;

import java.util.List;

/**
 * The search box and filters above a list.
 *
 * @param html where they are written
 * @param list the id of the list
 * @param hint what can be searched for
 */
record Tools(Html html, String list, String hint) {
  void open() {
    html.open("div", "class", "tools js-only", "data-for", list, "role", "search");
    html.open("label").leaf("span", "搜索", "class", "vh");
    html.open("input", "type", "search", "placeholder", hint, "autocomplete", "off").close("label");
  }

  /** A choice of the words of one column. */
  void filter(String title, int column, List<String> words) {
    html.open("label").text(title + " ");
    html.open("select", "data-column", String.valueOf(column));
    html.leaf("option", "全部", "value", "");
    words.forEach(word -> html.leaf("option", word, "value", word));
    html.close("select", "label");
  }

  /** A choice of the columns by which the list is grouped. */
  void groups(List<String> titles) {
    html.open("fieldset").leaf("legend", "排列", "class", "vh");
    for (int i = 0; i < titles.size(); i++) {
      String column = String.valueOf(i);
      html.open("label");
      if (i == 0) {
        html.open("input", "type", "radio", "name", "group", "value", column, "checked", "");
      } else {
        html.open("input", "type", "radio", "name", "group", "value", column);
      }
      html.leaf("span", titles.get(i)).close("label");
    }
    html.close("fieldset");
  }

  void close(int size, String what) {
    html.leaf("button", "清除条件", "type", "button", "class", "clear");
    html.leaf(
        "output", Figures.grouped(size) + " " + what, "aria-live", "polite", "data-what", what);
    html.close("div").line();
  }
}
