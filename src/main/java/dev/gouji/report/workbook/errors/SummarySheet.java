package dev.gouji.report.workbook.errors;

import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.form.Severity;
import dev.gouji.report.workbook.sheet.DecisionNote;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.Findings;
import dev.gouji.year.RuleCount;
import dev.gouji.year.State;
import dev.gouji.year.UnitCounts;
import java.util.List;

/** 概况: what was decided about rules, how much was found, and what was not checked. */
final class SummarySheet {
  private static final int COLUMNS = 6;
  private static final int CAUSES = 15;

  private final Account year;
  private final Findings findings;

  SummarySheet(Account year) {
    this.year = year;
    this.findings = year.findings();
  }

  void write(StreamedBook book) {
    Page page = book.page("概况").widths(10, 9, 12, 18, 42, 34);
    page.title(year.year() + " 年度政府信息公开工作年度报告　错误报告", COLUMNS);
    overrides(page);
    year.madeCorrections().forEach(one -> page.note("电话订正：" + one, COLUMNS));
    year.idleCorrections().forEach(one -> page.note("电话订正没有起作用：" + one, COLUMNS));
    figures(page);
    causes(page);
    LevelSection.write(page, year, COLUMNS);
    unchecked(page);
  }

  private void overrides(Page page) {
    if (year.overrides().isEmpty()) {
      page.note("没有停用或调整任何规则。", COLUMNS);
      return;
    }
    page.section("本次停用、启用或调整的规则", COLUMNS);
    page.heads(List.of("规则", "处理", "日期", "单位", "理由", "决定人"));
    for (RuleOverride override : year.overrides()) {
      page.line()
          .text(override.rule(), Style.WORD)
          .text(override.action().chinese(), Style.SOFT)
          .text(override.date(), Style.WORD)
          .text(DecisionNote.unit(year, override), Style.TEXT)
          .text(override.reason(), Style.TEXT)
          .text(override.decidedBy(), Style.TEXT)
          .fit();
    }
    int waived = findings.waived().size();
    page.note(
        waived == 0 ? "没有因停用规则而未报的问题。" : "因停用规则未报的问题 " + waived + " 条，见「" + WaivedSheet.NAME + "」。",
        COLUMNS);
    page.blank();
  }

  private void figures(Page page) {
    UnitCounts unitCounts = year.unitCounts();
    page.section("数量", COLUMNS);
    figure(page, "单位：应报", unitCounts.due(), roster());
    for (State state : State.OF_DUE) {
      figure(page, "　　　" + state.chinese(), unitCounts.count(state), what(state));
    }
    UnitCounts.Beyond beyond = unitCounts.beyond();
    figure(page, "不应报而报的单位", beyond.units(), beyond(beyond));
    figure(page, "认不出单位的文件", unitCounts.files().strays(), "见「读取回执」");
    for (Severity severity : Severity.values()) {
      figure(page, "问题：" + severity.chinese(), findings.count(severity), open(severity));
    }
    page.blank();
  }

  private static String what(State state) {
    return switch (state) {
      case WAITING -> "本级表要等所辖单位报齐、通过后才能核对";
      case REFUSED -> "报来的文件都没有收下";
      default -> "";
    };
  }

  private static String beyond(UnitCounts.Beyond beyond) {
    return "名录注明撤销或免报，不在应报之内；通过 " + beyond.accepted() + "，退回 " + beyond.returned();
  }

  private String roster() {
    return year.roster().isGiven() ? "" : "没有单位名录，按已收到的计，没有核对是否报齐";
  }

  private String open(Severity severity) {
    return switch (severity) {
      case HARD -> "须改正后重新报送";
      case SOFT ->
          "其中待处理 "
              + findings.open(severity)
              + " 处，已说明 "
              + (findings.count(severity) - findings.open(severity))
              + " 处";
      case INFO -> "只作提醒，不影响通过";
    };
  }

  private static void figure(Page page, String name, int number, String remark) {
    Line line = page.line();
    line.spanned(name, Style.LABEL_LEFT, 2).number(number).spanned(remark, Style.TEXT, 3);
    line.height(20);
  }

  private void causes(Page page) {
    page.section("最常见的问题（待处理的，按涉及的单位数排列）", COLUMNS);
    List<RuleCount> causes = year.causes();
    if (causes.isEmpty()) {
      page.note("没有待改正或说明的问题。", COLUMNS);
      page.blank();
      return;
    }
    page.heads(List.of("规则", "程度", "处数", "涉及单位", "应当怎样", "怎么改"));
    for (RuleCount cause : causes.subList(0, Math.min(CAUSES, causes.size()))) {
      page.line()
          .text(cause.id(), Style.WORD)
          .text(cause.severity().chinese(), FindingSheet.look(cause.severity()))
          .number(cause.open().times())
          .number(cause.open().units())
          .text(cause.label(), Style.TEXT)
          .text(cause.about().instruction(), Style.TEXT)
          .fit();
    }
    if (causes.size() > CAUSES) {
      page.note("还有 " + (causes.size() - CAUSES) + " 种，见「规则情况」。", COLUMNS);
    }
    page.blank();
  }

  private void unchecked(Page page) {
    page.section("没有核对的和为什么", COLUMNS);
    page.note(
        "没有核对不等于通过。" + (year.prior().isEmpty() ? "没有上年的数。" : "上年的数取自：" + year.priorSource() + "。"),
        COLUMNS);
    PriorSection.write(page, year, COLUMNS);
    page.heads(List.of("规则", "程度", "未核对次数", "规则算不出的次数", "原因", "规则内容"));
    for (RuleCount count : year.rules()) {
      RuleTally tally = year.tallies().getOrDefault(count.id(), RuleTally.NONE);
      if (tally.notEvaluatedTotal() > 0 || tally.fault() > 0) {
        page.line()
            .text(count.id(), Style.WORD)
            .text(count.about().severity().chinese(), FindingSheet.look(count.about().severity()))
            .number(tally.notEvaluatedTotal())
            .number(tally.fault())
            .text(RuleSheet.reasons(tally), Style.TEXT)
            .text(count.label(), Style.TEXT)
            .fit();
      }
    }
  }
}
