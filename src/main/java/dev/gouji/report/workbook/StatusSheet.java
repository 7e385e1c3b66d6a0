package dev.gouji.report.workbook;

import dev.gouji.form.Severity;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import java.util.List;

/** 状态: what became of every file and of every unit without one. */
public final class StatusSheet {
  private static final List<String> HEADS =
      List.of("文件", "单位代码", "单位名称", "年度", "版式", "轮次", "结果", "必改", "核实", "提示", "原因", "退回的文件");

  private StatusSheet() {}

  static void write(StreamedBook book, Account year) {
    Page page = book.page("状态").landscape().widths(34, 12, 30, 7, 7, 6, 9, 6, 6, 6, 48, 34);
    page.title("每个文件、每个单位的结果", HEADS.size());
    page.heads(HEADS);
    page.freeze(0, 1);
    year.files().forEach(file -> line(page, file, year.findings().in(file.file())));
    page.filter(1, HEADS.size());
  }

  private static void line(Page page, FileOutcome file, Diagnosis causes) {
    page.line()
        .text(file.file(), Style.TEXT)
        .text(file.unitCode(), Style.TEXT)
        .text(file.unitName(), Style.TEXT)
        .text(file.year(), Style.WORD)
        .text(file.edition(), Style.WORD)
        .text(file.round() == 0 ? "" : String.valueOf(file.round()), Style.WORD)
        .text(file.outcome().chinese(), look(file.outcome()))
        .number(causes.count(Severity.HARD))
        .number(causes.count(Severity.SOFT))
        .number(causes.count(Severity.INFO))
        .text(file.reason(), Style.TEXT)
        .text(file.returnedFile(), Style.TEXT)
        .fit();
  }

  public static Style look(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> Style.GOOD;
      case RETURNED, REFUSED -> Style.HARD;
      case MISSING -> Style.SOFT;
      case SUPERSEDED, SKIPPED -> Style.MUTED;
    };
  }
}
