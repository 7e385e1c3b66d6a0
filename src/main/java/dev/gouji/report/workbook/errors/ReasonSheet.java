package dev.gouji.report.workbook.errors;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * 已采纳的说明: every reason on whose word alone a question was closed, for the office to go through;
 * then what units wrote and what explains nothing.
 */
final class ReasonSheet {
  private static final String NAME = "已采纳的说明";
  private static final String UNUSED = "I-REASON";
  private static final List<String> HEADS =
      List.of("规则编号", "单位代码", "单位名称", "工作表", "单元格", "指标", "问题", "说明", "处理");

  /** Kept free at the end for the sentence that something is left out. */
  private static final int RESERVED_ROWS = 2;

  private record Given(CheckedReturn by, Finding finding, String words, String state) {}

  private ReasonSheet() {}

  /** Writes the sheet, if anybody gave a reason. */
  static void write(StreamedBook book, List<CheckedReturn> judged) {
    List<Given> given = new ArrayList<>();
    judged.forEach(one -> accepted(one, given));
    int accepted = given.size();
    judged.forEach(one -> unused(one, given));
    if (given.isEmpty()) {
      return;
    }
    Page page = book.page(NAME).landscape().widths(10, 12, 26, 14, 8, 24, 50, 40, 12);
    page.title("已采纳的说明", HEADS.size());
    page.note(
        "采纳 "
            + accepted
            + " 条，没有用上 "
            + (given.size() - accepted)
            + " 条。不同意某一条的，在「规则停用.csv」写一行：规则编号、单位代码、处理填「不采纳说明」，"
            + "写明理由、决定人、日期；「说明」一列抄上这里的说明，只不采纳这一句，留空则该单位对这条规则的说明都不采纳。再运行一次，表就退回单位。",
        HEADS.size());
    page.heads(HEADS);
    page.freeze(2, 1);
    int shown = Math.min(given.size(), page.room() - RESERVED_ROWS);
    given.subList(0, shown).forEach(one -> line(page, one));
    page.filter(2, HEADS.size());
    if (shown < given.size()) {
      page.note("工作表的行数有限，还有 " + (given.size() - shown) + " 条没有列在这里。", HEADS.size());
    }
  }

  private static void accepted(CheckedReturn one, List<Given> given) {
    one.findings().stream()
        .filter(finding -> finding.severity() == Severity.SOFT && !finding.explanation().isEmpty())
        .forEach(finding -> given.add(new Given(one, finding, finding.explanation(), "采纳")));
  }

  private static void unused(CheckedReturn one, List<Given> given) {
    one.findings().stream()
        .filter(finding -> finding.rule().equals(UNUSED))
        .forEach(finding -> given.add(new Given(one, finding, finding.found(), "没有用上")));
  }

  private static void line(Page page, Given one) {
    Finding finding = one.finding();
    page.line()
        .text(finding.rule(), Style.WORD)
        .text(one.by().of().unit().code(), Style.TEXT)
        .text(one.by().of().unit().name(), Style.TEXT)
        .text(finding.location().sheet(), Style.TEXT)
        .text(finding.location().a1(), Style.WORD)
        .text(finding.location().field().map(Field::shortName).orElse(""), Style.TEXT)
        .text(finding.message(), Style.TEXT)
        .text(one.words(), Style.TEXT)
        .text(one.state(), Style.WORD)
        .fit();
  }
}
