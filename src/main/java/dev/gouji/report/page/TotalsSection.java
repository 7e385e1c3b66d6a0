package dev.gouji.report.page;

import dev.gouji.form.Chart;
import dev.gouji.form.Figure;
import dev.gouji.year.Account;
import dev.gouji.year.level.Scope;
import dev.gouji.year.level.ScopeFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main totals of the tables, level by level, and their charts. */
final class TotalsSection {
  private final Account year;
  private final List<Figure> lines;
  private final List<ScopeFigures> scopes;
  private final boolean hasPending;
  private final boolean hasPrior;

  /** Whether at every level the two years are those of the same units. */
  private final boolean isLikeForLike;

  TotalsSection(Account year) {
    this.year = year;
    lines = year.form().figures().stream().filter(Figure::isListed).toList();
    scopes = year.figures();
    Scope all = year.everything();
    hasPending = all.withPending().returns() > all.accepted().returns();
    hasPrior = scopes.stream().anyMatch(scope -> !scope.prior().isEmpty());
    isLikeForLike = scopes.stream().allMatch(ScopeFigures::isLikeForLike);
  }

  void write(Html html) {
    html.open("section", "id", "totals").leaf("h2", "汇总数据");
    chooser(html);
    html.leaf("p", note(scopes.get(0)), "class", "note", "id", "scope-note");
    html.open("div", "class", "two totals-box");
    table(html);
    html.open("div", "class", "charts");
    charts(html);
    html.close("div", "div");
    if (scopes.size() > 1) {
      data(html);
    }
    html.close("section").line();
  }

  private void chooser(Html html) {
    if (scopes.size() == 1) {
      return;
    }
    html.open("p", "class", "tools js-only").open("label").text("汇总范围 ");
    html.open("select", "id", "scope");
    for (int i = 0; i < scopes.size(); i++) {
      Scope scope = scopes.get(i).scope();
      String name = "　".repeat(Math.max(0, scope.depth())) + scope.name();
      html.leaf("option", name, "value", String.valueOf(i));
    }
    html.close("select", "label", "p").line();
  }

  /** Over whose returns the sums are, and whether the years are those of the same units. */
  private String note(ScopeFigures figures) {
    Scope scope = figures.scope();
    StringBuilder note = new StringBuilder();
    note.append(scope.name()).append("：已通过的 ");
    note.append(scope.accepted().returns()).append(" 个单位之和");
    int pending = scope.withPending().returns() - scope.accepted().returns();
    if (pending > 0) {
      note.append("；「含待改」另加退回待改的 ").append(pending).append(" 个单位");
    }
    note.append("。其中应报的下级单位 ").append(scope.due()).append(" 个");
    int beyond = scope.units().size() - scope.due();
    note.append(beyond == 0 ? "" : "，不应报而报的 " + beyond + " 个");
    note.append("（本级政府自己的报表不计入合计）。");
    long faults =
        year.levelFaults().stream().filter(one -> one.scope().code().equals(scope.code())).count();
    if (faults > 0) {
      note.append("汇总数有 ").append(faults).append(" 处不平，见《错误报告》。");
    }
    if (hasPrior && !figures.isLikeForLike()) {
      note.append("与上年比较的「可比」各栏只算两年都有数的 ").append(figures.bothNow().size());
      note.append(" 个单位（上年有数的共 ").append(figures.prior().size()).append(" 个）。");
    }
    return note.toString();
  }

  private void table(Html html) {
    html.open("div", "class", "scroll")
        .open("table", "class", "plain totals", "id", "totals-table");
    List<String> titles = new ArrayList<>(List.of("指标", "本年"));
    if (hasPending) {
      titles.add("含待改");
    }
    if (hasPrior) {
      titles.addAll(
          isLikeForLike ? List.of("上年", "增减", "幅度") : List.of("可比本年", "可比上年", "增减", "幅度"));
    }
    Plain.head(html, titles);
    html.open("tbody").line();
    String group = "";
    for (Figure line : lines) {
      if (!line.group().equals(group)) {
        group = line.group();
        html.open("tr", "class", "group")
            .leaf("th", group, "scope", "rowgroup", "colspan", String.valueOf(titles.size()))
            .close("tr");
      }
      row(html, line);
    }
    html.close("tbody", "table", "div").line();
  }

  private void row(Html html, Figure line) {
    html.open("tr").open("th", "scope", "row").text(line.label());
    if (!line.unit().isEmpty()) {
      html.leaf("span", line.unit(), "class", "unit");
    }
    html.close("th");
    cells(scopes.get(0), line).forEach(cell -> html.leaf("td", cell));
    html.close("tr").line();
  }

  private List<String> cells(ScopeFigures figures, Figure line) {
    List<String> cells = new ArrayList<>();
    cells.add(Figures.grouped(figures.now(line)));
    if (hasPending) {
      cells.add(Figures.grouped(figures.withPending(line)));
    }
    if (hasPrior) {
      Optional<BigDecimal> now = figures.comparableNow(line);
      Optional<BigDecimal> before = figures.comparablePrior(line);
      if (!isLikeForLike) {
        cells.add(Figures.grouped(now));
      }
      cells.add(Figures.grouped(before));
      boolean both = now.isPresent() && before.isPresent();
      cells.add(both ? Figures.signed(now.get().subtract(before.get())) : "—");
      cells.add(both ? Figures.change(before.get(), now.get()) : "");
    }
    return cells;
  }

  private void data(Html html) {
    html.open("script", "type", "application/json", "id", "scope-data").trusted("[\n");
    String separator = "";
    for (ScopeFigures figures : scopes) {
      html.trusted(separator + "[" + Escape.json(note(figures)));
      for (Figure line : lines) {
        for (String cell : cells(figures, line)) {
          html.trusted("," + Escape.json(cell));
        }
      }
      html.trusted("]");
      separator = ",\n";
    }
    html.trusted("\n]").close("script").line();
  }

  private void charts(Html html) {
    ScopeFigures all = scopes.get(0);
    if (all.scope().accepted().returns() == 0) {
      html.leaf("p", "还没有通过的填报表，暂无图表。", "class", "none");
      return;
    }
    for (Chart chart : year.form().charts(Chart.Kind.PARTS)) {
      bars(html, chart.title().replace("）", "，占比）"), parts(chart, all));
    }
    if (hasPrior) {
      year.form().charts(Chart.Kind.YEARS).forEach(chart -> pairs(html, chart, all));
    }
  }

  private List<Charts.Part> parts(Chart chart, ScopeFigures all) {
    return year.form().figures(chart).stream()
        .map(figure -> new Charts.Part(figure.label(), orZero(all.now(figure)), "now"))
        .toList();
  }

  private static void bars(Html html, String title, List<Charts.Part> parts) {
    if (!parts.isEmpty()) {
      html.open("figure").leaf("figcaption", title);
      Charts.bars(html, title, parts);
      html.close("figure").line();
    }
  }

  private void pairs(Html html, Chart chart, ScopeFigures all) {
    List<Charts.Pair> pairs =
        year.form().figures(chart).stream()
            .map(
                line ->
                    new Charts.Pair(
                        line.label(),
                        orZero(all.comparableNow(line)),
                        orZero(all.comparablePrior(line))))
            .toList();
    if (!pairs.isEmpty()) {
      String title = chart.title().replace("）", "，两年都有数的 " + all.bothNow().size() + " 个单位）");
      html.open("figure").leaf("figcaption", title);
      html.open("p", "class", "key")
          .leaf("span", "本年", "class", "now")
          .leaf("span", "上年", "class", "before")
          .close("p");
      Charts.pairs(html, title, pairs);
      html.close("figure").line();
    }
  }

  private static BigDecimal orZero(Optional<BigDecimal> number) {
    return number.orElse(BigDecimal.ZERO);
  }
}
