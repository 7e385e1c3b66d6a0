package dev.gouji.template;

import dev.gouji.check.rule.DeclaredNone;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Role;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The hidden sheet: what is known of the unit, the drop-down lists, one cell for each row or column
 * a rule speaks of, and the counts that the self-check shows.
 */
final class ListsSheet {
  /** Where the counts over all rules stand: not filled yet, hard, soft and not explained. */
  static final CellAddress UNFINISHED = new CellAddress(6, 1);

  static final CellAddress HARD = new CellAddress(7, 1);
  static final CellAddress SOFT = new CellAddress(8, 1);

  /** How many cells hold words where numbers are asked for. */
  static final CellAddress WORDS = new CellAddress(9, 1);

  /** 1 if who reports, or for which year, is not what the workbook was handed out with. */
  static final CellAddress OTHER_COVER = new CellAddress(10, 1);

  /** In place of a name, where what is counted over a table has no single place to look at. */
  static final String ALL_CELLS = "表内各格";

  private static final int FIRST_CHOICE_COLUMN = 15;

  private final Form form;
  private final List<CheckLine> lines;
  private final Pen pen;
  private final XSSFSheet sheet;
  private final Set<Field> carriedOver;

  /**
   * The sheet.
   *
   * @param carriedOver the fields that may be filled in advance with what last year left
   */
  ListsSheet(Form form, List<CheckLine> lines, Set<Field> carriedOver, Pen pen, XSSFSheet sheet) {
    this.carriedOver = carriedOver;
    this.form = form;
    this.lines = lines;
    this.pen = pen;
    this.sheet = sheet;
  }

  /** The name under which a drop-down list is known. */
  static String choiceName(Form form, List<String> choices) {
    return "choice_" + (choiceLists(form).indexOf(choices) + 1);
  }

  void write() {
    attributes();
    choices();
    headings();
    for (CheckLine line : lines) {
      for (int i = 0; i < line.instances().size(); i++) {
        instance(line, line.firstInstanceRow() + i, line.instances().get(i));
      }
      counts(line);
    }
    state();
    SheetSetup.protect(sheet);
  }

  private static List<List<String>> choiceLists(Form form) {
    return form.fields().stream()
        .map(Field::choices)
        .filter(choices -> !choices.isEmpty())
        .distinct()
        .toList();
  }

  private void attributes() {
    text(0, 0, "单位属性");
    for (Expr.Attribute attribute : Expr.Attribute.values()) {
      CellAddress at = Places.attribute(attribute);
      text(at.row(), 0, attribute.chinese());
      pen.blank(sheet, at, Look.PLAIN.format(Look.TEXT));
    }
  }

  private void choices() {
    int column = FIRST_CHOICE_COLUMN;
    for (List<String> choices : choiceLists(form)) {
      String title = choiceName(form, choices);
      text(0, column, title);
      for (int i = 0; i < choices.size(); i++) {
        text(i + 1, column, choices.get(i));
      }
      named(title, column, choices.size());
      column++;
    }
  }

  /** Gives a name to the cells of a column below its heading. */
  private void named(String title, int column, int count) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(title);
    String letters = "$" + CellAddress.columnName(column) + "$";
    name.setRefersToFormula(
        Places.quoted(Sheets.LISTS) + "!" + letters + "2:" + letters + (count + 1));
  }

  private void headings() {
    List<String> headings =
        List.of("不符", "必改", "表", "格", "名称", "", "不符处数", "其中必改", "待核实", "已核对", "第一处");
    for (int i = 0; i < headings.size(); i++) {
      if (!headings.get(i).isEmpty()) {
        text(0, CheckLine.VERDICT_COLUMN + i, headings.get(i));
      }
    }
  }

  private void instance(CheckLine line, int row, RuleInstance instance) {
    Field place = instance.place();
    FormulaText formulas = new FormulaText(form, line.rule().whenBlank(), Sheets.LISTS);
    String verdict = started(instance, formulas.verdict(instance.condition()));
    String asked =
        DeclaredNone.of(form, instance)
            .map(declared -> "IF(" + declared.accept(formulas) + ",0," + verdict + ")")
            .orElse(verdict);
    formula(row, CheckLine.VERDICT_COLUMN, asked);
    hardCell(line, row, instance, formulas)
        .ifPresent(hard -> formula(row, CheckLine.HARD_COLUMN, hard));
    text(row, CheckLine.SHEET_COLUMN, place.sheet());
    text(row, CheckLine.CELL_COLUMN, place.cell().a1());
    text(row, CheckLine.NAME_COLUMN, name(instance));
  }

  /**
   * Says nothing of a table in which nothing was typed, be it blank or holding what last year left:
   * a fresh workbook is not wrong, it is unfinished.
   */
  private String started(RuleInstance instance, String verdict) {
    boolean countsBlanks =
        instance.condition() instanceof Expr.Compare compare
            && compare.left() instanceof Expr.Count count
            && count.tally() == Expr.Tally.BLANKS;
    boolean readsLastYears =
        Operands.of(instance.condition()).stream()
            .anyMatch(ref -> ref.scope() == Expr.Scope.OWN && carriedOver.contains(ref.field()));
    return countsBlanks || readsLastYears
        ? "IF(" + typed(instance.place().table()) + "=0,\"\"," + verdict + ")"
        : verdict;
  }

  /** How many numbers of a table were typed. */
  private String typed(String table) {
    List<Expr.Ref> entries =
        form.fields().stream()
            .filter(field -> field.table().equals(table) && field.isNumeric() && !field.computed())
            .filter(field -> !carriedOver.contains(field))
            .map(field -> new Expr.Ref(Expr.Scope.OWN, field))
            .toList();
    return "COUNT(" + String.join(",", new Places(Sheets.LISTS).refRanges(entries)) + ")";
  }

  /** What the self-check shows of the place, as it puts it together. */
  static String caption(RuleInstance instance) {
    Field place = instance.place();
    String name = name(instance);
    return place.sheet() + (name.equals(ALL_CELLS) ? "" : " " + place.cell().a1()) + "　" + name;
  }

  private static String name(RuleInstance instance) {
    boolean counted =
        instance.condition() instanceof Expr.Compare compare
            && compare.left() instanceof Expr.Count count
            && count.fields().size() > 1;
    return counted ? ALL_CELLS : instance.place().shortName();
  }

  /** Tells whether a soft failure is so far off that it counts as hard. */
  private static Optional<String> hardCell(
      CheckLine line, int row, RuleInstance instance, FormulaText formulas) {
    if (line.rule().severity() != Severity.SOFT || instance.hardBeyond().isEmpty()) {
      return Optional.empty();
    }
    String limit = instance.hardBeyond().get().toPlainString();
    String verdict = new CellAddress(row, CheckLine.VERDICT_COLUMN).a1();
    return formulas
        .deviation(instance.condition())
        .map(d -> "IF(" + verdict + "=1,IF(MAX(" + d + ",0-" + d + ")>" + limit + ",1,0),0)");
  }

  private void counts(CheckLine line) {
    int row = line.summaryRow();
    if (!line.isChecked()) {
      return;
    }
    String verdicts = line.instanceCells(CheckLine.VERDICT_COLUMN);
    formula(row, CheckLine.FAILED_COLUMN, "COUNTIF(" + verdicts + ",1)");
    formula(row, CheckLine.FAILED_HARD_COLUMN, failedHard(line));
    formula(row, CheckLine.OPEN_COLUMN, open(line));
    formula(row, CheckLine.EVALUATED_COLUMN, "COUNT(" + verdicts + ")");
    String failed = line.count(CheckLine.FAILED_COLUMN);
    formula(row, CheckLine.FIRST_COLUMN, "IF(" + failed + "=0,0,MATCH(1," + verdicts + ",0))");
  }

  private static String failedHard(CheckLine line) {
    return switch (line.rule().severity()) {
      case HARD -> line.count(CheckLine.FAILED_COLUMN);
      case SOFT -> "COUNTIF(" + line.instanceCells(CheckLine.HARD_COLUMN) + ",1)";
      case INFO -> "0";
    };
  }

  /** Soft failures, none of which counts once a reason is written. */
  private static String open(CheckLine line) {
    String soft =
        line.count(CheckLine.FAILED_COLUMN) + "-" + line.count(CheckLine.FAILED_HARD_COLUMN);
    return line.mayBeExplained()
        ? "IF(LEN(TRIM(" + line.explanationCell() + "))>0,0," + soft + ")"
        : "0";
  }

  private void state() {
    text(UNFINISHED.row() - 1, 0, "合计");
    text(UNFINISHED.row(), 0, "未填");
    formula(UNFINISHED.row(), UNFINISHED.column(), unfinished());
    text(HARD.row(), 0, "必改");
    formula(HARD.row(), HARD.column(), total(CheckLine.FAILED_HARD_COLUMN));
    text(SOFT.row(), 0, "待核实");
    formula(SOFT.row(), SOFT.column(), total(CheckLine.OPEN_COLUMN));
    text(WORDS.row(), 0, "不是数");
    formula(WORDS.row(), WORDS.column(), words());
    text(OTHER_COVER.row(), 0, "封面不同");
    formula(OTHER_COVER.row(), OTHER_COVER.column(), otherCover());
  }

  private String words() {
    Places places = new Places(Sheets.LISTS);
    List<Expr.Ref> entries =
        form.fields().stream()
            .filter(field -> field.isNumeric() && !field.computed() && !field.is(Role.YEAR))
            .map(field -> new Expr.Ref(Expr.Scope.OWN, field))
            .toList();
    return FormulaText.words(places, entries);
  }

  private String otherCover() {
    Places places = new Places(Sheets.LISTS);
    String unit = stamped("unit");
    String year = stamped("year");
    return "IF(OR(AND(LEN("
        + unit
        + ")>0,TRIM("
        + places.cell(form.role(Role.CODE))
        + ")<>TRIM("
        + unit
        + ")),AND("
        + year
        + ">0,"
        + places.cell(form.role(Role.YEAR))
        + "<>"
        + year
        + ")),1,0)";
  }

  private static String stamped(String key) {
    CellAddress at = new CellAddress(Sheets.STAMP_KEYS.indexOf(key), 1);
    return Places.quoted(Sheets.STAMP) + "!" + at.a1();
  }

  private String total(int column) {
    CellRange all =
        new CellRange(new CellAddress(1, column), new CellAddress(lines.size(), column));
    return "SUM(" + all.a1() + ")";
  }

  /** How many parts are still empty: who reports, for which year, and each national table. */
  private String unfinished() {
    Places places = new Places(Sheets.LISTS);
    List<String> parts = new ArrayList<>();
    for (Table table : form.tables()) {
      if (table.national()) {
        parts.add("IF(" + typed(table.id()) + "=0,1,0)");
      }
    }
    for (Role role : List.of(Role.NAME, Role.YEAR)) {
      String cell = places.cell(form.role(role));
      parts.add("IF(LEN(TRIM(" + cell + "))=0,1,0)");
    }
    return String.join("+", parts);
  }

  private void text(int row, int column, String text) {
    pen.text(sheet, new CellAddress(row, column), text, Look.PLAIN);
  }

  private void formula(int row, int column, String formula) {
    pen.formula(sheet, new CellAddress(row, column), formula, Look.PLAIN);
  }
}
