package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import dev.gouji.form.Sheets;
import dev.gouji.grid.Book;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.Window;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.locate.Locator;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a return of a workbook: which edition, where its tables are, what else it says. */
final class BookReturn {
  /** Sheets of ours that hold no table and nothing else that is read. */
  static final Set<String> UNREAD = Set.of(Sheets.LISTS, Sheets.PRIOR);

  /** Sheets of ours that hold no table unless somebody renamed them. */
  static final Set<String> WITHOUT_TABLES =
      Set.of(
          Sheets.GUIDE,
          Sheets.SELF_CHECK,
          Sheets.STAMP,
          Sheets.LISTS,
          Sheets.PRIOR,
          Sheets.RETURN_NOTE);

  /** What the first pass leaves out. */
  static final Set<String> LEFT_OUT = Set.of(Sheets.GUIDE, Sheets.LISTS, Sheets.PRIOR);

  /** Labels found only in the layout of 2019 and 2020. */
  private static final List<String> OF_2019 =
      List.of("本年新制作数量", "对外公开总数量", "政府集中采购", "其他对外管理服务事项", "第二十条第（九）项");

  private static final int ENOUGH_OF_2019 = 2;
  private static final int WEIGHT_OF_DOUBT = 3;

  private final List<Locator> locators;

  /** Where tables are sought on a sheet. */
  private final Window window;

  BookReturn(Forms forms, Limits limits) {
    locators = forms.byEdition().stream().map(Locator::new).toList();
    window = new Window(tableRows() + limits.extraRows(), tableColumns() + limits.extraColumns());
  }

  Window window() {
    return window;
  }

  /**
   * Finds the tables.
   *
   * @param everywhere whether they are also sought on sheets of ours that hold none
   */
  Located locate(Book book, boolean everywhere) {
    return best(book, searched(book, everywhere));
  }

  /** Whether every national table was found, so that no other sheet need be looked at. */
  boolean isWhole(Located located) {
    return located.nationalTables() == locator(located.form()).nationalTables();
  }

  /** Enough rows for every table of every edition, one below the other. */
  private int tableRows() {
    return locators.stream().mapToInt(l -> rows(l.form())).max().orElse(0);
  }

  private int tableColumns() {
    return locators.stream()
        .flatMap(l -> l.form().tables().stream())
        .mapToInt(table -> table.grid().columns() + table.origin().column())
        .max()
        .orElse(0);
  }

  private static int rows(Form form) {
    return form.tables().stream()
        .mapToInt(table -> table.grid().rows() + table.origin().row())
        .sum();
  }

  /** Reads the return, its tables having been found. */
  Received.Read read(String file, String sha256, Book book, Located located)
      throws UnreadableException {
    refuseForeign(book, located);
    List<Remark> remarks = new ArrayList<>(located.remarks());
    if (book.macros()) {
      remarks.add(new Remark("I-MACRO", Location.FILE, "文件带有宏", ""));
    }
    return new Received.Read(
        file,
        sha256,
        book.kind(),
        located.form(),
        located.cells(),
        SideSheets.stamp(book),
        book.saved(),
        remarks,
        SideSheets.explanations(book));
  }

  private static List<Sheet> searched(Book book, boolean everywhere) {
    Set<String> without = everywhere ? UNREAD : WITHOUT_TABLES;
    return book.sheets().stream().filter(sheet -> !without.contains(sheet.name())).toList();
  }

  Locator locator(Form form) {
    return locators.stream().filter(l -> l.form().equals(form)).findFirst().orElseThrow();
  }

  /** The edition whose tables fit best; the stamp decides between equals. */
  private Located best(Book book, List<Sheet> sheets) {
    String stamped = SideSheets.stamp(book).edition();
    List<Locator> ordered = new ArrayList<>(locators);
    ordered.sort(Comparator.comparing(l -> !l.form().edition().id().equals(stamped)));
    Optional<Located> best = Optional.empty();
    for (Locator locator : ordered) {
      Located located = locator.locate(sheets);
      if (located.asIssued()) {
        return located;
      }
      if (best.isEmpty() || fit(located) > fit(best.get())) {
        best = Optional.of(located);
      }
    }
    return best.orElseThrow();
  }

  private static long fit(Located located) {
    long doubts =
        located.remarks().stream()
            .filter(remark -> remark.id().equals("I-LABEL") || remark.id().equals("I-MISSING"))
            .count();
    return located.nationalCells() - WEIGHT_OF_DOUBT * doubts;
  }

  private void refuseForeign(Book book, Located located) throws UnreadableException {
    if (!located.asIssued() && isOf2019(book)) {
      throw new UnreadableException("这是 2019、2020 年度的旧版式，与现行的 2021 版不同，不能读取。请使用 2021 版空白表重新填报。");
    }
    if (located.contradiction().isPresent()) {
      throw new UnreadableException(located.contradiction().get());
    }
    if (located.nationalTables() == 0 && book.kind().isDocument()) {
      throw new UnreadableException(
          "报告的表格里找不到年度报告的三张数据表（主动公开、依申请公开、复议诉讼）。请核对报告，或填写下发的 .xlsx 表后报送。");
    }
    if (located.nationalTables() == 0) {
      throw new UnreadableException(
          "文件里找不到年度报告的三张数据表（主动公开、依申请公开、复议诉讼；只在各工作表的前 "
              + window.rows()
              + " 行、前 "
              + window.columns()
              + " 列里找）。请使用下发的空白表填报。");
    }
  }

  private boolean isOf2019(Book book) {
    return OF_2019.stream()
            .filter(mark -> locators.stream().noneMatch(locator -> locator.knows(mark)))
            .filter(mark -> SideSheets.contains(book, mark))
            .count()
        >= ENOUGH_OF_2019;
  }
}
