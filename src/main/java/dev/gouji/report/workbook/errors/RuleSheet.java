package dev.gouji.report.workbook.errors;

import dev.gouji.check.RuleTally;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.RuleCount;
import java.util.List;
import java.util.stream.Collectors;

/** 规则情况: how every rule came out, so that silence is not taken for a pass. */
final class RuleSheet {
  private static final List<String> HEADS =
      List.of("规则", "程度", "应当怎样", "通过", "不通过", "未核对", "出错", "未核对的原因", "问题条数", "涉及单位", "怎么改", "依据");

  private RuleSheet() {}

  static void write(StreamedBook book, Account year) {
    Page page = book.page("规则情况").landscape().widths(14, 6, 44, 8, 8, 8, 6, 34, 8, 8, 34, 30);
    page.title("每条规则的核对情况", HEADS.size());
    page.note("通过、不通过等按核对的次数计，一条规则可核对多行多列；I- 开头的是读取时发现的问题，只计条数。", HEADS.size());
    page.heads(HEADS);
    page.freeze(3, 1);
    for (RuleCount count : year.rules()) {
      line(
          page,
          count,
          year.tallies().getOrDefault(count.id(), RuleTally.NONE),
          isRule(year, count));
    }
    page.filter(2, HEADS.size());
  }

  private static boolean isRule(Account year, RuleCount count) {
    return year.tallies().containsKey(count.id());
  }

  private static void line(Page page, RuleCount count, RuleTally tally, boolean evaluated) {
    Line line = page.line();
    line.text(count.id(), Style.WORD);
    line.text(count.about().severity().chinese(), FindingSheet.look(count.about().severity()));
    line.text(count.label(), Style.TEXT);
    if (evaluated) {
      line.number(tally.pass()).number(tally.fail());
      line.number(tally.notEvaluatedTotal()).number(tally.fault());
    } else {
      line.empty(Style.COUNT).empty(Style.COUNT).empty(Style.COUNT).empty(Style.COUNT);
    }
    line.text(reasons(tally), Style.TEXT);
    line.number(count.all().times()).number(count.all().units());
    line.text(count.about().instruction(), Style.TEXT).text(count.about().source(), Style.TEXT);
    line.fit();
  }

  /** Such as 没有上年的数（12 次）；上年未通过（3 次）. */
  static String reasons(RuleTally tally) {
    String reasons =
        tally.notEvaluated().entrySet().stream()
            .map(entry -> entry.getKey() + "（" + entry.getValue() + " 次）")
            .collect(Collectors.joining("；"));
    if (tally.fault() == 0) {
      return reasons;
    }
    return (reasons.isEmpty() ? "" : reasons + "；") + "规则本身算不出（" + tally.fault() + " 次）";
  }
}
