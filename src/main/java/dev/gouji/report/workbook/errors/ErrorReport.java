package dev.gouji.report.workbook.errors;

import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.year.Account;
import dev.gouji.year.Findings;
import java.io.IOException;
import java.nio.file.Path;

/** 错误报告.xlsx: every finding by unit and by rule, files that differ, and what was not checked. */
public final class ErrorReport {
  private ErrorReport() {}

  /**
   * Writes the report of a year.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Account year, Path target) throws IOException {
    Findings findings = year.findings();
    StreamedBook.write(
        target,
        book -> {
          new SummarySheet(year).write(book);
          FindingSheet.write(book, "按单位", "按单位排列", findings.byUnit());
          FindingSheet.write(book, "按规则", "按规则排列", findings.byRule(year.form()));
          if (!findings.waived().isEmpty()) {
            WaivedSheet.write(book, findings.waived());
          }
          ReasonSheet.write(book, year.judged());
          if (!year.others().isEmpty()) {
            ComparisonSheet.write(book, year);
          }
          RuleSheet.write(book, year);
          ReceiptSheet.write(book, year);
        });
  }
}
