package dev.gouji.report.page;

import dev.gouji.check.RuleOverride;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.Governments;
import dev.gouji.year.RuleCount;
import dev.gouji.year.State;
import dev.gouji.year.UnitCounts;
import java.math.BigDecimal;
import java.util.List;

/** The head of the page: whose and which year, what was switched off, how far it has got. */
final class TopSection {
  private static final int CAUSES_SHOWN = 10;

  private final Account year;
  private final UnitCounts unitCounts;

  TopSection(Account year) {
    this.year = year;
    this.unitCounts = year.unitCounts();
  }

  void header(Html html) {
    html.open("header", "class", "top").open("div", "class", "inner");
    html.leaf("p", year.office().name(), "class", "office");
    html.open("h1")
        .leaf("span", year.year() + " 年度政府信息公开工作年度报告")
        .text("　")
        .leaf("span", "数据审核总览")
        .close("h1");
    html.open("p", "class", "facts").text("版式：" + year.form().edition().notice());
    String prior = year.priorSource().isEmpty() ? "没有，未作年度比较" : year.priorSource();
    html.text("　·　上年数据：" + prior);
    if (!year.office().deadline().isEmpty()) {
      html.text("　·　截止日期：" + year.office().deadline());
    }
    html.close("p");
    html.open("p", "class", "beside").text("同一批数据的文件：");
    for (String file : List.of("汇总表.xlsx", "错误报告.xlsx", "催报名单.xlsx", "审核情况说明.docx")) {
      html.leaf("a", file, "href", Escape.href(file)).text(" ");
    }
    html.close("p", "div", "header").line();
  }

  /** What the reader must know before any number: rules switched off, completeness unknown. */
  void notices(Html html) {
    if (!year.roster().isGiven()) {
      html.leaf("p", "没有提供单位名录：下面的单位是已经报来的单位，是否报齐没有核对。", "class", "notice");
    }
    String lapsed = year.office().lapsedInWords();
    if (!lapsed.isEmpty()) {
      html.leaf("p", lapsed + "。", "class", "notice");
    }
    UnitCounts.Beyond beyond = unitCounts.beyond();
    if (beyond.units() > 0) {
      html.leaf(
          "p",
          "不应报而报的单位 "
              + beyond.units()
              + " 个（名录注明撤销或免报），不在应报之内；其中通过 "
              + beyond.accepted()
              + " 个，退回 "
              + beyond.returned()
              + " 个。",
          "class",
          "notice");
    }
    if (!year.governments().isEmpty()) {
      html.leaf("p", Governments.sentence(year.governments()) + "。", "class", "notice");
    }
    corrections(html);
    if (!year.overrides().isEmpty()) {
      html.open("section", "class", "notice", "id", "overrides");
      html.leaf("h2", "规则停用与调整（" + year.overrides().size() + " 项）");
      html.leaf("p", "以下规则按本机关的决定处理，因此不再出现的问题不等于已经改正。");
      overrides(html);
      html.close("section").line();
    }
  }

  private void corrections(Html html) {
    List<String> made = year.madeCorrections();
    List<String> idle = year.idleCorrections();
    if (made.isEmpty() && idle.isEmpty()) {
      return;
    }
    html.open("section", "class", "notice", "id", "corrections");
    html.leaf("h2", "电话订正（" + made.size() + " 处）").open("ul");
    made.forEach(one -> html.leaf("li", one));
    idle.forEach(one -> html.leaf("li", one));
    html.close("ul", "section").line();
  }

  private void overrides(Html html) {
    html.open("div", "class", "scroll").open("table", "class", "plain");
    Plain.head(html, List.of("规则", "单位", "处理", "理由", "决定人", "日期"));
    html.open("tbody");
    for (RuleOverride override : year.overrides()) {
      Plain.row(
          html,
          List.of(
              override.rule(),
              unitName(override.unit()),
              override.action().chinese(),
              override.reason(),
              override.decidedBy(),
              override.date()));
    }
    html.close("tbody", "table", "div");
  }

  private String unitName(String code) {
    return code.isEmpty()
        ? "全部单位"
        : year.roster().find(code).map(Unit::name).orElse("") + "（" + code + "）";
  }

  void progress(Html html) {
    html.open("section", "id", "progress").leaf("h2", "报送进度");
    html.open("dl", "class", "tiles");
    tile(html, "应报", unitCounts.due(), "个单位", "");
    tile(html, "已报", unitCounts.received(), share(unitCounts.received()), "");
    for (State state : State.OF_DUE) {
      if (state != State.WAITING || unitCounts.waiting() > 0) {
        tile(
            html,
            state.chinese(),
            unitCounts.count(state),
            share(unitCounts.count(state)),
            state.id());
      }
    }
    html.close("dl").line();
    bar(html);
    files(html);
    html.close("section").line();
  }

  private String share(long units) {
    String percent = Figures.percent(units, unitCounts.due());
    return percent.isEmpty() ? "个单位" : "个单位，" + percent;
  }

  /** Files are counted apart from units: of one unit there may be several, and of nobody. */
  private void files(Html html) {
    int refused = unitCounts.files().refused();
    if (!FilesSection.files(year).isEmpty()) {
      html.open("p", "class", "note uncounted");
      html.leaf("a", "看没有计入的文件", "href", "#files");
      html.text(refused == 0 ? "" : "，其中拒收的文件共 " + refused + " 份").text("。");
      html.close("p").line();
    }
  }

  private static void tile(Html html, String name, long number, String below, String style) {
    html.open("div", "class", ("tile " + style).strip())
        .leaf("dt", name)
        .open("dd")
        .leaf("strong", Figures.grouped(number))
        .leaf("span", below)
        .close("dd", "div");
  }

  private void bar(Html html) {
    List<Charts.Part> parts = parts();
    StringBuilder words = new StringBuilder();
    parts.forEach(p -> words.append(p.label()).append(' ').append(p.value()).append("，"));
    html.open("div", "class", "bar", "role", "img", "aria-label", words + "应报 " + unitCounts.due());
    for (Charts.Part part : parts) {
      if (part.value().signum() > 0) {
        html.leaf(
            "span",
            part.label() + " " + Figures.grouped(part.value()),
            "class",
            part.style(),
            "style",
            "flex-grow:" + part.value());
      }
    }
    html.close("div").line();
  }

  /** The units due by what became of them. */
  private List<Charts.Part> parts() {
    return State.OF_DUE.stream()
        .filter(state -> state != State.WAITING || unitCounts.waiting() > 0)
        .map(
            state ->
                new Charts.Part(
                    state.chinese(), BigDecimal.valueOf(unitCounts.count(state)), state.id()))
        .toList();
  }

  void causes(Html html) {
    List<RuleCount> causes = year.causes();
    html.open("section", "id", "causes").leaf("h2", "单位状态与常见问题");
    html.open("div", "class", "two");
    html.open("figure", "class", "ring-box").leaf("figcaption", "应报单位的状态");
    Charts.ring(html, "应报单位的状态", Figures.grouped(unitCounts.due()), parts());
    html.close("figure");
    html.open("div").leaf("h3", "待处理的问题，按涉及的单位数排列");
    if (causes.isEmpty()) {
      html.leaf("p", "没有待改正或说明的问题。", "class", "none");
    } else {
      causes(html, causes);
    }
    html.close("div", "div", "section").line();
  }

  private static void causes(Html html, List<RuleCount> causes) {
    int most = causes.get(0).open().units();
    html.open("ol", "class", "causes");
    for (RuleCount cause : causes.subList(0, Math.min(CAUSES_SHOWN, causes.size()))) {
      html.open("li").open("p");
      html.leaf("span", cause.severity().chinese(), "class", "badge " + cause.severity().id());
      html.leaf("a", cause.id(), "href", "#findings", "data-find", cause.id());
      html.leaf("span", cause.label(), "class", "what");
      html.leaf(
          "span", cause.open().times() + " 处，" + cause.open().units() + " 个单位", "class", "much");
      html.close("p");
      String width = "width:" + Figures.coordinate(100.0 * cause.open().units() / most) + "%";
      html.open("div", "class", "meter")
          .open("span", "class", cause.severity().id(), "style", width)
          .close("span", "div", "li");
    }
    html.close("ol");
    if (causes.size() > CAUSES_SHOWN) {
      int rest = causes.stream().skip(CAUSES_SHOWN).mapToInt(cause -> cause.open().times()).sum();
      int rules = causes.size() - CAUSES_SHOWN;
      html.leaf("p", "其余 " + rules + " 条规则共 " + rest + " 处，见问题清单。", "class", "none");
    }
  }
}
