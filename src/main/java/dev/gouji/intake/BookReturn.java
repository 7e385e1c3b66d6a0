package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.form.load.Forms;
import dev.gouji.form.load.ReadingFault;
import dev.gouji.grid.Book;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.Window;
import dev.gouji.grid.WrittenText;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.locate.Locator;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  private static final int WEIGHT_OF_DOUBT = 3;

  private final Forms forms;
  private final List<Locator> locators;

  /** Where tables are sought on a sheet. */
  private final Window window;

  BookReturn(Forms forms, Limits limits) {
    this.forms = forms;
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
    List<Sheet> sheets = searched(book, everywhere);
    return inYear(book, sheets, best(book, sheets));
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
    refusePictured(book, located);
    List<Remark> remarks = new ArrayList<>(located.remarks());
    if (book.macros()) {
      remarks.add(new Remark("I-MACRO", Location.FILE, "文件带有宏", ""));
    }
    String counted = SideSheets.stamp(book).counted();
    if (counted.matches("[0-9]+/[0-9]+") && !isAll(counted)) {
      String what =
          "应报 " + counted.replaceAll(".*/", "") + " 个单位，只计 " + counted.replaceAll("/.*", "") + " 个";
      remarks.add(new Remark(ReadingFault.PARTIAL.id(), Location.FILE, what, ""));
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
        WrittenReasons.in(book));
  }

  private static boolean isAll(String counted) {
    String[] parts = counted.split("/");
    return parts[0].equals(parts[1]);
  }

  private static List<Sheet> searched(Book book, boolean everywhere) {
    Set<String> without = everywhere ? UNREAD : WITHOUT_TABLES;
    if (SideSheets.stamp(book).isSummary()) {
      // The other sheets of summary tables hold what the sums are made of.
      return book.sheets().stream().filter(sheet -> Sheets.isOfSummary(sheet.name())).toList();
    }
    return book.sheets().stream().filter(sheet -> !without.contains(sheet.name())).toList();
  }

  Locator locator(Form form) {
    return locators.stream().filter(l -> l.form().equals(form)).findFirst().orElseThrow();
  }

  List<Form> editions() {
    return forms.byEdition();
  }

  /** Whether a text is a label of some edition. */
  boolean knows(String text) {
    return locators.stream().anyMatch(locator -> locator.knows(text));
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

  /**
   * The return as the edition sees it that describes its year: numbers are known by their labels,
   * what they are for by the year on the cover.
   */
  private Located inYear(Book book, List<Sheet> sheets, Located best) {
    Optional<Form> form = year(book, best).flatMap(forms::forYear);
    boolean foreign = form.isPresent() && !form.get().equals(best.form());
    boolean whole =
        best.cells().keySet().containsAll(best.form().nationalNumbers())
            && best.remarks().stream().noneMatch(ForeignLayout::isExtra);
    if (!foreign && (whole || best.nationalTables() == 0)) {
      return best;
    }
    Located right = foreign ? locator(form.get()).locate(sheets) : best;
    List<Located> others = new ArrayList<>();
    for (Locator locator : locators) {
      if (!locator.form().equals(right.form())) {
        others.add(locator.form().equals(best.form()) ? best : locator.locate(sheets));
      }
    }
    Located completed = ForeignLayout.completed(right, others);
    return completed.nationalTables() == 0 && foreign ? allForeign(right, best) : completed;
  }

  /** Nothing but the cover is known in the edition of the year. */
  private static Located allForeign(Located right, Located best) {
    List<String> parts =
        best.form().tables().stream().filter(Table::national).map(Table::part).toList();
    Remark told = ForeignLayout.foreign(right.form(), best.form().edition(), parts);
    return new Located(
        right.form(),
        right.cells(),
        List.of(told),
        best.nationalTables(),
        0,
        false,
        right.contradiction());
  }

  private static Optional<Integer> year(Book book, Located located) {
    Optional<RawCell> cell =
        Optional.ofNullable(located.cells().get(located.form().role(Role.YEAR)));
    int stamped = SideSheets.stamp(book).year();
    return cell.flatMap(raw -> WrittenText.year(Contents.shown(raw.content())))
        .or(() -> Optional.of(stamped).filter(year -> year > 0));
  }

  private static long fit(Located located) {
    long doubts =
        located.remarks().stream()
            .filter(remark -> remark.id().equals("I-LABEL") || remark.id().equals("I-MISSING"))
            .count();
    return located.nationalCells() - WEIGHT_OF_DOUBT * doubts;
  }

  /** What the tables of the current edition are about. */
  private String tableNames() {
    Form current = forms.byEdition().get(forms.byEdition().size() - 1);
    return current.tables().stream()
        .filter(Table::national)
        .map(table -> table.sheet().replaceFirst("^[一二三四五六七八九十]+、", ""))
        .collect(Collectors.joining("、"));
  }

  /**
   * A picture laid over blank tables, mostly of a table on paper: nobody but people can read it.
   */
  private static void refusePictured(Book book, Located located) throws UnreadableException {
    // Who states in words that there is nothing, say beside a picture of a seal, means what is
    // blank.
    boolean stated =
        located.cells().entrySet().stream()
            .filter(cell -> cell.getKey().isNumeric() ? cell.getKey().national() : isChosen(cell))
            .anyMatch(cell -> !isBlank(cell.getValue().content()));
    if (book.pictures() && !stated) {
      throw new UnreadableException("各张表的格里都没有数，表上却放着图片；图片里的数读不出来。请把数填进格里，保存后重新报送。");
    }
  }

  private static boolean isChosen(Map.Entry<Field, RawCell> cell) {
    return cell.getKey().type() == FieldType.CHOICE;
  }

  private static boolean isBlank(Content content) {
    return Contents.isBlank(Contents.shown(content));
  }

  private void refuseForeign(Book book, Located located) throws UnreadableException {
    String stamped = SideSheets.stamp(book).edition();
    if (!stamped.isEmpty() && forms.edition(stamped).isEmpty()) {
      throw new UnreadableException(Unloaded.reason(stamped));
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
          "文件里找不到年度报告的数据表（"
              + tableNames()
              + "；只在各工作表的前 "
              + window.rows()
              + " 行、前 "
              + window.columns()
              + " 列里找）。请使用下发的空白表填报。");
    }
  }
}
