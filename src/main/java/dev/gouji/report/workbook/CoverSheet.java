package dev.gouji.report.workbook;

import dev.gouji.roster.Office;
import dev.gouji.year.YearResult;

/** 封面: what the leader sees and signs. */
final class CoverSheet {
  private static final int COLUMNS = 6;

  private CoverSheet() {}

  static void write(StreamedBook book, YearResult year) {
    Page page = book.page("封面").widths(16, 13, 13, 13, 13, 16);
    Office office = year.office();
    page.blank().wide("", Style.NOTE, COLUMNS, 60);
    page.wide(year.year() + "年度", Style.COVER, COLUMNS, 48);
    page.wide("政府信息公开工作年度报告", Style.COVER, COLUMNS, 48);
    page.wide("汇　总　表", Style.COVER, COLUMNS, 56);
    page.wide("", Style.NOTE, COLUMNS, 50);
    standing(page, Standing.of(year));
    note(page, year);
    page.wide("", Style.NOTE, COLUMNS, 60);
    page.wide("汇总单位（盖章）：" + office.name(), Style.COVER_LINE, COLUMNS, 34);
    page.wide("单位负责人（签字）：", Style.COVER_LINE, COLUMNS, 34);
    page.wide("审　核　人（签字）：", Style.COVER_LINE, COLUMNS, 34);
    page.wide("汇　总　人（签字）：" + office.contact(), Style.COVER_LINE, COLUMNS, 34);
    page.wide("联　系　电　话：" + office.phone(), Style.COVER_LINE, COLUMNS, 34);
    page.wide("日　　　　　期：　　　　年　　月　　日", Style.COVER_LINE, COLUMNS, 34);
    page.sheet().getHeader().setRight("");
    page.sheet().getFooter().setCenter("");
  }

  private static void standing(Page page, Standing standing) {
    Line heads = page.line();
    for (String head : new String[] {"应报", "已报", "通过", "退回", "拒收", "未报"}) {
      heads.text(head, Style.HEAD);
    }
    heads.height(28);
    page.line()
        .number(standing.due(), Style.FIGURE)
        .number(standing.received(), Style.FIGURE)
        .number(standing.accepted(), Style.FIGURE)
        .number(standing.returned(), Style.FIGURE)
        .number(standing.refused(), Style.FIGURE)
        .number(standing.missing(), Style.FIGURE)
        .height(42);
  }

  private static void note(Page page, YearResult year) {
    Standing standing = Standing.of(year);
    String text = "已报 = 通过 + 退回；应报 = 已报 + 拒收 + 未报。汇总数只计通过的单位，政府本级的汇总表只作比较，不计入。";
    if (!year.roster().isGiven()) {
      text += "没有单位名录，应报单位按已收到的计，没有核对是否报齐。";
    }
    if (standing.strayFiles() > 0) {
      text += "另有 " + standing.strayFiles() + " 个文件认不出是哪个单位的，没有计入。";
    }
    page.note(text + DecisionNote.text(year), COLUMNS);
  }
}
