package dev.gouji.report.workbook;

import dev.gouji.form.Table;
import dev.gouji.year.YearResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 汇总表.xlsx: the national tables summed, and everything that the sums rest on. */
public final class ConsolidatedWorkbook {
  private ConsolidatedWorkbook() {}

  /**
   * Writes the workbook of a year.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(YearResult year, Path target) throws IOException {
    List<UnitState> states = UnitState.of(year);
    UnitSheet rows = new UnitSheet(year, states);
    FieldSums sums = new FieldSums(year.form(), states, rows);
    StreamedBook.write(target, book -> sheets(book, year, states, rows, sums));
  }

  private static void sheets(
      StreamedBook book, YearResult year, List<UnitState> states, UnitSheet rows, FieldSums sums) {
    CoverSheet.write(book, year);
    for (Table table : year.form().tables()) {
      if (table.national()) {
        new NationalSheet(year.form(), table, sums).write(book, whose(year, sums));
      }
    }
    new PendingSheet(year.form(), sums, states).write(book);
    ChartSheets.write(book, year, sums, rows, states);
    new ScopeSheet(year, rows, states.size()).write(book);
    new DifferenceSheet(year).write(book);
    rows.write(book);
    StatusSheet.write(book, year);
    ReturnSheets.write(book, year);
  }

  private static String whose(YearResult year, FieldSums sums) {
    String office = year.office().name().isEmpty() ? "" : "汇总单位：" + year.office().name() + "　　";
    return office + year.year() + " 年度　　已通过单位：" + sums.returns() + " 个";
  }
}
