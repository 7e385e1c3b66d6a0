package dev.gouji.report.workbook;

import dev.gouji.report.workbook.sheet.DecisionNote;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.roster.Office;
import dev.gouji.year.Account;
import dev.gouji.year.State;
import dev.gouji.year.UnitCounts;
import java.util.List;

/** 封面: what the leader sees and signs. */
final class CoverSheet {
  private static final int COLUMNS = 6;

  private CoverSheet() {}

  static void write(StreamedBook book, Account year) {
    Page page = book.page("封面").widths(16, 13, 13, 13, 13, 16);
    Office office = year.office();
    page.blank().wide("", Style.NOTE, COLUMNS, 60);
    page.wide(year.year() + "年度", Style.COVER, COLUMNS, 48);
    page.wide("政府信息公开工作年度报告", Style.COVER, COLUMNS, 48);
    page.wide("汇　总　表", Style.COVER, COLUMNS, 56);
    page.wide("", Style.NOTE, COLUMNS, 50);
    standing(page, year.unitCounts());
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

  private static void standing(Page page, UnitCounts unitCounts) {
    Line heads = page.line();
    for (String head : List.of("应报", "通过", "待核", "退回", "拒收", "未报")) {
      heads.text(head, Style.HEAD);
    }
    heads.height(28);
    Line figures = page.line().number(unitCounts.due(), Style.FIGURE);
    State.OF_DUE.forEach(state -> figures.number(unitCounts.count(state), Style.FIGURE));
    figures.height(42);
  }

  private static void note(Page page, Account year) {
    UnitCounts unitCounts = year.unitCounts();
    StringBuilder text = new StringBuilder("应报 = 通过 + 待核 + 退回 + 拒收 + 未报。");
    text.append("汇总数是 ").append(year.everything().accepted().returns());
    text.append(" 个单位通过的表之和；政府本级的汇总表只作比较，不计入。");
    if (unitCounts.beyond().units() > 0) {
      text.append("另有不应报而报的单位 ").append(unitCounts.beyond().units()).append(" 个，不在应报之内，其中通过的 ");
      text.append(unitCounts.beyond().accepted()).append(" 个。");
    }
    if (!year.roster().isGiven()) {
      text.append("没有单位名录，应报单位按已收到的计，没有核对是否报齐。");
    }
    if (unitCounts.files().strays() > 0) {
      text.append("另有 ").append(unitCounts.files().strays()).append(" 个文件认不出是哪个单位的，没有计入。");
    }
    page.note(text + DecisionNote.text(year), COLUMNS);
  }
}
