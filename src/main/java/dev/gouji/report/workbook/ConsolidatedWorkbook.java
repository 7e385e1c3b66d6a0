package dev.gouji.report.workbook;

import dev.gouji.form.Table;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.year.Account;
import java.io.IOException;
import java.nio.file.Path;

/** 汇总表.xlsx: the national tables summed, and everything that the sums rest on. */
public final class ConsolidatedWorkbook {
  private ConsolidatedWorkbook() {}

  /**
   * Writes the workbook of a year.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Account year, Path target) throws IOException {
    UnitSheet rows = new UnitSheet(year);
    FieldSums sums = new FieldSums(year.everything(), rows);
    StreamedBook.write(target, book -> sheets(book, year, rows, sums));
  }

  private static void sheets(StreamedBook book, Account year, UnitSheet rows, FieldSums sums) {
    CoverSheet.write(book, year);
    for (Table table : year.form().tables()) {
      if (table.national()) {
        new NationalSheet(year.form(), table, sums).write(book, whose(year));
      }
    }
    new PendingSheet(year, sums).write(book);
    ChartSheets.write(book, year, rows);
    new ScopeSheet(year, rows).write(book);
    new DifferenceSheet(year).write(book);
    rows.write(book);
    StatusSheet.write(book, year);
    ReturnSheets.write(book, year);
  }

  private static String whose(Account year) {
    String office = year.office().name().isEmpty() ? "" : "汇总单位：" + year.office().name() + "　　";
    return office + year.year() + " 年度　　计入汇总的单位：" + year.everything().accepted().returns() + " 个";
  }
}
