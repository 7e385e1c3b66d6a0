package dev.gouji.report.workbook;

import dev.gouji.form.Sheets;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.level.Scope;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * What makes the summary tables of a government a return to the level above: whose they are, and a
 * stamp. Where the roster has no single government on top, nobody could report with them.
 */
final class ReturnSheets {
  private static final int COLUMNS = 2;

  private ReturnSheets() {}

  static void write(StreamedBook book, Account year) {
    Optional<Unit> top = top(year);
    if (top.isEmpty()) {
      return;
    }
    Page who = book.page(Sheets.WHO).widths(24, 50);
    who.title("报送信息（本表可直接作为本级的填报表报给上级）", COLUMNS);
    line(who, "单位代码", top.get().code());
    line(who, "单位名称", top.get().name());
    who.line().text("报告年度", Style.LABEL).number(year.year(), Style.TEXT);
    Page stamp = book.page(Sheets.STAMP).widths(12, 40);
    for (String key : Sheets.STAMP_KEYS) {
      line(stamp, key, value(key, year, top.get()));
    }
    var workbook = stamp.sheet().getWorkbook();
    workbook.setSheetVisibility(workbook.getSheetIndex(stamp.sheet()), SheetVisibility.VERY_HIDDEN);
  }

  private static void line(Page page, String label, String value) {
    page.line().text(label, Style.LABEL).text(value, Style.TEXT);
  }

  private static String value(String key, Account year, Unit top) {
    return switch (key) {
      case "edition" -> year.form().edition().id();
      case "layout" -> Sheets.SUMMARY + " " + standing(year);
      case "unit" -> top.code();
      case "year" -> String.valueOf(year.year());
      default -> "1";
    };
  }

  /** Such as 3/4: how many of the units due are in the sums. */
  private static String standing(Account year) {
    Scope all = year.everything();
    return all.accepted().returns() + "/" + all.units().size();
  }

  private static Optional<Unit> top(Account year) {
    List<Unit> units = year.roster().units();
    List<Unit> top = units.stream().filter(unit -> unit.parent().isEmpty()).toList();
    boolean government =
        top.size() == 1 && units.stream().anyMatch(unit -> unit.parent().equals(top.get(0).code()));
    return year.roster().isGiven() && government ? Optional.of(top.get(0)) : Optional.empty();
  }
}
