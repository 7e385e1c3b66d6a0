package dev.gouji.template;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.template.formula.FormulaText;
import dev.gouji.template.formula.Judged;
import dev.gouji.template.formula.Judging;
import dev.gouji.template.formula.Places;
import dev.gouji.template.formula.Reference;
import dev.gouji.template.formula.Run;
import java.util.ArrayList;
import java.util.List;
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

  private final Form form;
  private final List<CheckLine> lines;
  private final Pen pen;
  private final XSSFSheet sheet;
  private final HiddenCells cells;
  private final HiddenColumns columns;
  private final PlaceTable places = new PlaceTable();
  private final Judging judging;

  /**
   * The sheet.
   *
   * @param carriedOver the fields that may be filled in advance with what last year left
   */
  ListsSheet(Form form, List<CheckLine> lines, Set<Field> carriedOver, Pen pen, XSSFSheet sheet) {
    this.judging = new Judging(form, carriedOver);
    this.form = form;
    this.lines = lines;
    this.pen = pen;
    this.sheet = sheet;
    this.cells = new HiddenCells(sheet);
    this.columns = new HiddenColumns(lines);
  }

  /** The name under which a drop-down list is known. */
  static String choiceName(Form form, List<String> choices) {
    return "choice_" + (choiceLists(form).indexOf(choices) + 1);
  }

  /** Where the verdicts belong that {@link #write} wrote. */
  PlaceTable places() {
    return places;
  }

  void write() {
    attributes();
    choices();
    lines.forEach(this::verdicts);
    places.write(cells);
    for (HiddenColumns.Of column : HiddenColumns.Of.values()) {
      cells.text(0, column.column(), column.heading());
    }
    for (CheckLine line : lines) {
      if (line.isChecked()) {
        counts(line);
        firstPlace(line);
      }
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
    cells.text(0, 0, "单位属性");
    for (Expr.Attribute attribute : Expr.Attribute.values()) {
      CellAddress at = Places.attribute(attribute);
      cells.text(at.row(), 0, attribute.chinese());
      pen.blank(sheet, at, Look.PLAIN.format(Look.TEXT));
    }
  }

  private void choices() {
    int column = columns.next();
    for (List<String> choices : choiceLists(form)) {
      String title = choiceName(form, choices);
      cells.text(0, column, title);
      for (int i = 0; i < choices.size(); i++) {
        cells.text(i + 1, column, choices.get(i));
      }
      named(title, column, choices.size());
      column++;
    }
  }

  /** Gives a name to the cells of a column below its heading. */
  private void named(String title, int column, int count) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(title);
    CellRange words = new CellRange(new CellAddress(1, column), new CellAddress(count, column));
    // With the sheet's name though it is the sheet's own: a name belongs to no sheet.
    name.setRefersToFormula(new Reference(Sheets.LISTS, words).fixedFrom(""));
  }

  private void verdicts(CheckLine line) {
    List<Judged> judged = new ArrayList<>();
    for (RuleInstance instance : line.instances()) {
      CellAddress at =
          new CellAddress(HiddenColumns.FIRST_ROW + judged.size(), HiddenColumns.verdicts(line));
      judged.add(judging.judged(line.rule(), instance, Reference.to(Sheets.LISTS, at)));
    }
    int row = HiddenColumns.FIRST_ROW;
    for (Run run : Run.of(judged)) {
      column(HiddenColumns.verdicts(line), line, row, run, run.verdict(row));
      int first = row;
      run.hard(row).ifPresent(hard -> column(columns.hard(line), line, first, run, hard));
      places.add(run);
      row += run.judged().size();
    }
  }

  /** The formula of a run in each of its rows, in a column that is named after the rule. */
  private void column(int column, CheckLine line, int row, Run run, String formula) {
    cells.text(0, column, line.rule().id());
    for (int i = 0; i < run.judged().size(); i++) {
      cells.formula(row + i, column, formula);
    }
  }

  private void counts(CheckLine line) {
    String verdicts = columns.verdictsOfThisLine(Sheets.LISTS);
    set(line, HiddenColumns.Of.FAILED, "COUNTIF(" + verdicts + ",1)");
    if (line.mayBeExplained()) {
      String hard = "COUNTIF(" + columns.hardOfThisLine(Sheets.LISTS) + ",1)";
      set(line, HiddenColumns.Of.FAILED_HARD, hard);
      set(line, HiddenColumns.Of.OPEN, open(line));
    }
    String first = "MATCH(1," + verdicts + ",0)+" + line.before();
    String failed = ofThisLine(HiddenColumns.Of.FAILED);
    set(line, HiddenColumns.Of.FIRST, "IF(" + failed + "=0,0," + first + ")");
  }

  private void set(CheckLine line, HiddenColumns.Of column, String formula) {
    cells.formula(HiddenColumns.row(line), column.column(), formula);
  }

  /** Where the rule failed first, as the self-check shows it. */
  private void firstPlace(CheckLine line) {
    String first = ofThisLine(HiddenColumns.Of.FIRST);
    String block = ofThisLine(HiddenColumns.Of.BLOCK);
    String failed = "IF(" + first + "=0,\"\",%s)";
    set(line, HiddenColumns.Of.BLOCK, failed.formatted(places.block(first)));
    set(line, HiddenColumns.Of.CELL, failed.formatted(places.cell(first, block)));
    String caption = places.caption(first, block, ofThisLine(HiddenColumns.Of.CELL));
    set(line, HiddenColumns.Of.NAME, failed.formatted(caption));
  }

  private String ofThisLine(HiddenColumns.Of column) {
    return columns.ofThisLine(column, Sheets.LISTS);
  }

  /** Soft failures, none of which counts once a reason is written. */
  private String open(CheckLine line) {
    String failed = ofThisLine(HiddenColumns.Of.FAILED);
    String soft = failed + "-" + ofThisLine(HiddenColumns.Of.FAILED_HARD);
    return "IF(LEN(TRIM(" + line.explanationCell() + "))>0,0," + soft + ")";
  }

  private void state() {
    cells.text(UNFINISHED.row() - 1, 0, "合计");
    state(UNFINISHED, "未填", unfinished());
    state(HARD, "必改", failedHard());
    state(SOFT, "待核实", total(HiddenColumns.Of.OPEN, lines));
    state(WORDS, "不是数", words());
    state(OTHER_COVER, "封面不同", otherCover());
  }

  private void state(CellAddress at, String heading, String formula) {
    cells.text(at.row(), 0, heading);
    cells.formula(at.row(), at.column(), formula);
  }

  /** All failures of hard rules, and those of soft ones that count as hard. */
  private String failedHard() {
    List<CheckLine> hard =
        lines.stream().filter(line -> line.rule().severity() == Severity.HARD).toList();
    return (hard.isEmpty() ? "" : total(HiddenColumns.Of.FAILED, hard) + "+")
        + total(HiddenColumns.Of.FAILED_HARD, lines);
  }

  private String words() {
    Places places = Places.on(Sheets.LISTS);
    List<Expr.Ref> entries =
        form.fields().stream()
            .filter(field -> field.isNumeric() && !field.computed() && !field.is(Role.YEAR))
            .map(field -> new Expr.Ref(Expr.Scope.OWN, field))
            .toList();
    return FormulaText.words(places, entries);
  }

  private String otherCover() {
    Places places = Places.on(Sheets.LISTS);
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
    return Reference.to(Sheets.STAMP, new CellAddress(Sheets.STAMP_KEYS.indexOf(key), 1))
        .from(Sheets.LISTS);
  }

  private static String total(HiddenColumns.Of column, List<CheckLine> lines) {
    CheckLine last = lines.get(lines.size() - 1);
    return "SUM(" + HiddenColumns.cells(column, lines.get(0), last).from(Sheets.LISTS) + ")";
  }

  /** How many parts are still empty: who reports, for which year, and each national table. */
  private String unfinished() {
    Places places = Places.on(Sheets.LISTS);
    List<String> parts = new ArrayList<>();
    for (Table table : form.tables()) {
      if (table.national()) {
        parts.add("IF(" + judging.typed(table.id(), places) + "=0,1,0)");
      }
    }
    for (Role role : List.of(Role.NAME, Role.YEAR)) {
      String cell = places.cell(form.role(role));
      parts.add("IF(LEN(TRIM(" + cell + "))=0,1,0)");
    }
    return String.join("+", parts);
  }
}
