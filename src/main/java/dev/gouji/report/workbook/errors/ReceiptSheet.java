package dev.gouji.report.workbook.errors;

import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.report.workbook.StatusSheet;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.ListedFinding;
import dev.gouji.year.Outcome;
import java.util.List;

/** 读取回执: what was read otherwise than it was written, and what was not read at all. */
final class ReceiptSheet {
  private static final List<String> HEADS =
      List.of("单位代码", "单位名称", "文件", "情况", "工作表", "单元格", "指标", "原样", "读作", "说明");

  private ReceiptSheet() {}

  static void write(StreamedBook book, Account year) {
    Page page = book.page("读取回执").landscape().widths(12, 26, 30, 13, 14, 8, 20, 16, 16, 56);
    page.title("读取回执", HEADS.size());
    page.note(
        "先列没有取数的文件和原因，再列写法不规范、读取时作了处理的数。没有列出的都是按原样读取的。"
            + (year.others().isEmpty() ? "" : "同一单位报来几份的，逐格比对见「" + ComparisonSheet.NAME + "」。"),
        HEADS.size());
    page.heads(HEADS);
    page.freeze(2, 1);
    int left = 0;
    for (FileOutcome file : year.files()) {
      if (isUnread(file) || year.isOfAnotherYear(file)) {
        if (page.room() > 2) {
          file(page, file);
        } else {
          left++;
        }
      }
    }
    for (ListedFinding reported : year.findings().byUnit()) {
      if (reported.finding().isOfReading()) {
        if (page.room() > 2) {
          reading(page, reported);
        } else {
          left++;
        }
      }
    }
    page.filter(2, HEADS.size());
    if (left > 0) {
      page.note(
          "工作表的行数有限，还有 " + left + " 条没有列在这里；见 data/status.csv 和 data/findings.csv。", HEADS.size());
    }
  }

  private static boolean isUnread(FileOutcome file) {
    return !file.file().isEmpty()
        && (file.outcome() == Outcome.REFUSED
            || file.outcome() == Outcome.SKIPPED
            || file.outcome() == Outcome.SUPERSEDED);
  }

  private static void file(Page page, FileOutcome file) {
    page.line()
        .text(file.unitCode(), Style.TEXT)
        .text(file.unitName(), Style.TEXT)
        .text(file.file(), Style.TEXT)
        .text(file.outcome().chinese(), StatusSheet.look(file.outcome()))
        .empty(Style.TEXT)
        .empty(Style.TEXT)
        .empty(Style.TEXT)
        .empty(Style.TEXT)
        .empty(Style.TEXT)
        .text(file.reason(), Style.TEXT)
        .fit();
  }

  private static void reading(Page page, ListedFinding reported) {
    Finding finding = reported.finding();
    page.line()
        .text(reported.unit().code(), Style.TEXT)
        .text(reported.unit().name(), Style.TEXT)
        .text(reported.file(), Style.TEXT)
        .text(finding.rule(), FindingSheet.look(finding.severity()))
        .text(finding.location().sheet(), Style.TEXT)
        .text(finding.location().a1(), Style.WORD)
        .text(finding.location().field().map(Field::shortName).orElse(""), Style.TEXT)
        .text(finding.found(), Style.WORD)
        .text(finding.expected(), Style.WORD)
        .text(finding.message(), Style.TEXT)
        .fit();
  }
}
