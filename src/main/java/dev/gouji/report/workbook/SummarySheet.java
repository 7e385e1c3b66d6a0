package dev.gouji.report.workbook;

import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.form.Severity;
import dev.gouji.year.YearResult;
import java.util.List;

/** 概况: what was decided about rules, how much was found, and what was not checked. */
final class SummarySheet {
  private static final int COLUMNS = 6;
  private static final int CAUSES = 15;

  private final YearResult year;
  private final List<Reported> findings;
  private final List<RuleCount> counts;
  private final int waived;

  SummarySheet(YearResult year, List<Reported> findings, List<RuleCount> counts, int waived) {
    this.year = year;
    this.findings = findings;
    this.counts = counts;
    this.waived = waived;
  }

  void write(StreamedBook book) {
    Page page = book.page("概况").widths(10, 9, 12, 18, 42, 34);
    page.title(year.year() + " 年度政府信息公开工作年度报告　错误报告", COLUMNS);
    overrides(page);
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
    page.note(
        waived == 0 ? "没有因停用规则而未报的问题。" : "因停用规则未报的问题 " + waived + " 条，见「" + WaivedSheet.NAME + "」。",
        COLUMNS);
    page.blank();
  }

  private void figures(Page page) {
    Standing standing = Standing.of(year);
    page.section("数量", COLUMNS);
    figure(page, "单位：应报", standing.due(), roster());
    figure(page, "　　　通过", standing.accepted(), "");
    figure(page, "　　　退回", standing.returned(), "");
    figure(page, "　　　拒收", standing.refused(), "报来的文件都不能读");
    figure(page, "　　　未报", standing.missing(), "");
    figure(page, "认不出单位的文件", standing.strayFiles(), "见「读取回执」");
    for (Severity severity : Severity.values()) {
      figure(page, "问题：" + severity.chinese(), count(severity, false), open(severity));
    }
    page.blank();
  }

  private String roster() {
    return year.roster().isGiven() ? "" : "没有单位名录，按已收到的计，没有核对是否报齐";
  }

  private String open(Severity severity) {
    return switch (severity) {
      case HARD -> "须改正后重新报送";
      case SOFT ->
          "其中待处理 "
              + count(severity, true)
              + " 条，已说明 "
              + (count(severity, false) - count(severity, true))
              + " 条";
      case INFO -> "只作提醒，不影响通过";
    };
  }

  private int count(Severity severity, boolean openOnly) {
    return (int)
        findings.stream()
            .filter(r -> r.finding().severity() == severity)
            .filter(r -> !openOnly || r.finding().isOpen())
            .count();
  }

  private static void figure(Page page, String name, int number, String remark) {
    Line line = page.line();
    line.spanned(name, Style.LABEL_LEFT, 2).number(number).spanned(remark, Style.TEXT, 3);
    line.height(20);
  }

  private void causes(Page page) {
    page.section("最常见的问题", COLUMNS);
    List<RuleCount> causes = RuleCount.causes(counts);
    if (causes.isEmpty()) {
      page.note("没有必改或核实的问题。", COLUMNS);
      return;
    }
    page.heads(List.of("规则", "程度", "条数", "涉及单位", "应当怎样", "怎么改"));
    for (RuleCount cause : causes.subList(0, Math.min(CAUSES, causes.size()))) {
      page.line()
          .text(cause.id(), Style.WORD)
          .text(cause.severity().chinese(), FindingSheet.look(cause.severity()))
          .number(cause.findings())
          .number(cause.units())
          .text(cause.label(), Style.TEXT)
          .text(cause.instruction(), Style.TEXT)
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
    for (RuleCount count : counts) {
      RuleTally tally = year.tallies().getOrDefault(count.id(), RuleTally.NONE);
      if (tally.notEvaluatedTotal() > 0 || tally.fault() > 0) {
        page.line()
            .text(count.id(), Style.WORD)
            .text(count.severity().chinese(), FindingSheet.look(count.severity()))
            .number(tally.notEvaluatedTotal())
            .number(tally.fault())
            .text(RuleSheet.reasons(tally), Style.TEXT)
            .text(count.label(), Style.TEXT)
            .fit();
      }
    }
  }
}
