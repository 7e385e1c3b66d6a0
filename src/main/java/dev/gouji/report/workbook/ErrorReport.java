package dev.gouji.report.workbook;

import dev.gouji.year.YearResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 错误报告.xlsx: every finding by unit and by rule, files that differ, and what was not checked. */
public final class ErrorReport {
  private ErrorReport() {}

  /**
   * Writes the report of a year.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(YearResult year, Path target) throws IOException {
    List<Reported> byUnit = Reported.byUnit(year);
    List<Reported> waived = Reported.waived(year);
    List<RuleCount> counts = RuleCount.of(year, byUnit);
    StreamedBook.write(
        target,
        book -> {
          new SummarySheet(year, byUnit, counts, waived.size()).write(book);
          FindingSheet.write(book, "按单位", "按单位排列", byUnit);
          FindingSheet.write(book, "按规则", "按规则排列", Reported.byRule(year, byUnit));
          if (!waived.isEmpty()) {
            WaivedSheet.write(book, waived);
          }
          ReasonSheet.write(book, year.judged());
          if (!year.others().isEmpty()) {
            ComparisonSheet.write(book, year);
          }
          RuleSheet.write(book, year, counts);
          ReceiptSheet.write(book, year, byUnit);
        });
  }
}
