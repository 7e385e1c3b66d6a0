package dev.gouji.report.workbook;

import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.grid.CellAddress;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.State;
import dev.gouji.year.UnitLine;
import dev.gouji.year.level.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** 单位明细: one row per unit, on which every total of the workbook rests. */
final class UnitSheet {
  static final String NAME = "单位明细";
  private static final List<String> HEADS = List.of("单位代码", "单位名称", "上级", "状态", "计入汇总");
  private static final int HEAD_ROWS = 3;
  private static final int STATE_COLUMN = 3;
  private static final int WORD_COLUMN = HEADS.size() - 1;

  private final Account year;
  private final Form form;
  private final List<UnitLine> lines;
  private final Map<Field, Integer> columns = new HashMap<>();
  private final Map<String, Integer> scopeNumbers = new HashMap<>();
  private final int levels;

  UnitSheet(Account year) {
    this.year = year;
    this.form = year.form();
    this.lines = year.linesByState();
    for (Field field : form.nationalNumbers()) {
      columns.put(field, HEADS.size() + columns.size());
    }
    for (Scope scope : year.scopes()) {
      scopeNumbers.put(scope.code(), scopeNumbers.size());
    }
    levels = year.scopes().stream().mapToInt(Scope::depth).max().orElse(0);
  }

  /** The whole column of a field, for formulas. */
  String range(Field field) {
    return range(columns.getOrDefault(field, 0));
  }

  /** The column that says whether a row is counted, for formulas. */
  String words() {
    return range(WORD_COLUMN);
  }

  /** The column that says where each unit stands, for formulas. */
  String states() {
    return range(STATE_COLUMN);
  }

  /** The column that says in which scope of a level a unit is, for formulas. */
  String scopes(int depth) {
    return range(HEADS.size() + columns.size() + depth - 1);
  }

  /** How a scope is called in {@link #scopes}; never taken from a file. */
  String scopeKey(Scope scope) {
    return "汇总" + scopeNumbers.getOrDefault(scope.code(), 0);
  }

  private String range(int column) {
    String name = CellAddress.columnName(column);
    int last = HEAD_ROWS + Math.max(1, lines.size());
    return NAME + "!$" + name + "$" + (HEAD_ROWS + 1) + ":$" + name + "$" + last;
  }

  void write(StreamedBook book) {
    Page page = book.page(NAME).landscape().widths(12, 30, 22, 14, 9);
    form.nationalNumbers().forEach(field -> page.widths(width(field)));
    for (int level = 1; level <= levels; level++) {
      page.widths(9.5);
    }
    page.pagesWide(8);
    tableHeads(page);
    rowHeads(page);
    columnHeads(page);
    page.freeze(2, HEAD_ROWS);
    lines.forEach(one -> unit(page, one));
    page.filter(HEAD_ROWS - 1, HEADS.size() + columns.size() + levels);
  }

  private void tableHeads(Page page) {
    Line line = page.line();
    line.spanned(year.year() + " 年度", Style.HEAD, HEADS.size());
    // Over each row's columns anew: over all of a table's it would be out of sight.
    rows(line, field -> form.table(field.table()).part());
    if (levels > 0) {
      line.spanned("逐级汇总用", Style.HEAD, levels);
    }
    line.height(20);
  }

  private void rowHeads(Page page) {
    Line line = page.line();
    line.spanned("单位", Style.HEAD, HEADS.size());
    rows(line, Field::rowName);
    for (int level = 1; level <= levels; level++) {
      line.text("第" + level + "级", Style.HEAD);
    }
    line.height(32);
  }

  /** One text over the columns of each row of the form. */
  private void rows(Line line, Function<Field, String> text) {
    List<Field> fields = form.nationalNumbers();
    int at = 0;
    while (at < fields.size()) {
      int end = at + 1;
      while (end < fields.size() && sameRow(fields.get(at), fields.get(end))) {
        end++;
      }
      line.spanned(text.apply(fields.get(at)), Style.HEAD, end - at);
      at = end;
    }
  }

  private static boolean sameRow(Field a, Field b) {
    return a.table().equals(b.table()) && a.rowName().equals(b.rowName());
  }

  private void columnHeads(Page page) {
    Line line = page.line();
    HEADS.forEach(head -> line.text(head, Style.HEAD));
    for (Field field : form.nationalNumbers()) {
      line.text(field.columnName().isEmpty() ? field.rowName() : field.columnName(), Style.HEAD);
    }
    for (int level = 1; level <= levels; level++) {
      line.text("编号", Style.HEAD);
    }
    line.height(46);
  }

  /** How many rows there are, for formulas. */
  int units() {
    return lines.size();
  }

  private void unit(Page page, UnitLine one) {
    Unit unit = one.unit();
    Line line = page.line();
    line.text(unit.code(), Style.TEXT);
    line.text(unit.name(), Style.TEXT);
    line.text(year.roster().find(unit.parent()).map(Unit::name).orElse(""), Style.TEXT);
    line.text(one.word(), look(one.state()));
    line.text(one.included(), Style.WORD);
    Optional<Values> values = one.counted().map(checked -> checked.of().values());
    for (Field field : form.nationalNumbers()) {
      line.number(values.flatMap(v -> v.number(field)), number(field));
    }
    List<Unit> above = new ArrayList<>(year.roster().above(unit));
    java.util.Collections.reverse(above);
    for (int level = 0; level < levels; level++) {
      line.text(
          level < above.size() && one.role() == UnitLine.Role.SUMMED && isScope(above.get(level))
              ? "汇总" + scopeNumbers.getOrDefault(above.get(level).code(), 0)
              : "",
          Style.MUTED);
    }
    line.height(28);
  }

  private boolean isScope(Unit unit) {
    return scopeNumbers.containsKey(unit.code());
  }

  static double width(Field field) {
    return field.type() == FieldType.AMOUNT ? 15 : 9.5;
  }

  static Style number(Field field) {
    return field.type() == FieldType.AMOUNT ? Style.AMOUNT : Style.COUNT;
  }

  static Style look(State state) {
    return switch (state) {
      case ACCEPTED -> Style.GOOD;
      case RETURNED, REFUSED -> Style.HARD;
      case WAITING, MISSING -> Style.SOFT;
      case NOT_DUE -> Style.MUTED;
    };
  }
}
