package dev.gouji.report.page;

import dev.gouji.year.Account;
import dev.gouji.year.moved.Moved;
import dev.gouji.year.moved.MovedTotals;
import java.util.List;

/** 与上报数比较: each total that is another than the one sent up, and who moved it. */
final class MovedSection {
  private static final int SHOWN = 60;

  private MovedSection() {}

  static void write(Html html, Account year) {
    if (year.reported().isEmpty()) {
      return;
    }
    List<Moved> moved = MovedTotals.of(year);
    html.open("section", "id", "moved", "class", "notice");
    html.leaf("h2", "与上报数比较");
    if (moved.isEmpty()) {
      html.leaf("p", "各项汇总数与上报时相同。").close("section").line();
      return;
    }
    html.leaf("p", "上报以后，汇总数有 " + moved.size() + " 格变了：");
    html.open("div", "class", "scroll").open("table", "class", "plain");
    Plain.head(html, List.of("范围", "指标和数", "变动的单位"));
    html.open("tbody");
    moved.stream()
        .limit(SHOWN)
        .forEach(one -> Plain.row(html, List.of(one.scope().title(), one.total(), one.units())));
    html.close("tbody", "table", "div");
    if (moved.size() > SHOWN) {
      html.leaf("p", "其余 " + (moved.size() - SHOWN) + " 格没有列出。");
    }
    html.close("section").line();
  }
}
