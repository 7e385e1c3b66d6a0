package dev.gouji.report.workbook;

import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Figure;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.report.workbook.sheet.CellText;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.UnitLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One national table as printed, each number a live sum over the unit rows. */
final class NationalSheet {
  /** The rows above the grid: the title and whose numbers they are. */
  private static final int ABOVE = 2;

  private static final int WIDE = 12;
  private static final int LONG = 20;

  private final Form form;
  private final Table table;
  private final FieldSums sums;

  NationalSheet(Form form, Table table, FieldSums sums) {
    this.form = form;
    this.table = table;
    this.sums = sums;
  }

  /**
   * 汇总二, 汇总三, 汇总四: after the number that the table bears in the form. A table without one, or two
   * with the same, are counted.
   */
  static String name(Form form, Table table) {
    List<Table> tables = form.tables().stream().filter(Table::national).toList();
    List<String> numbers = tables.stream().map(NationalSheet::number).toList();
    String number = number(table);
    boolean sound =
        number.matches("[一二三四五六七八九十]{1,3}") && Collections.frequency(numbers, number) == 1;
    return "汇总" + (sound ? number : String.valueOf(tables.indexOf(table) + 1));
  }

  private static String number(Table table) {
    int mark = table.sheet().indexOf('、');
    return mark > 0 ? table.sheet().substring(0, mark) : "";
  }

  /** Where a field's sum stands, for formulas of other sheets. */
  static String cell(Form form, Field field) {
    Table table = form.table(field.table());
    CellAddress at =
        new CellAddress(
            field.cell().row() - table.origin().row() + ABOVE,
            field.cell().column() - table.origin().column());
    return name(form, table) + "!" + at.a1();
  }

  void write(StreamedBook book, String whose) {
    Page page = book.page(name(form, table));
    table.widths().forEach(page::widths);
    int columns = table.grid().columns();
    if (columns > WIDE) {
      page.landscape();
    }
    page.title(table.title(), columns);
    page.note(whose, columns);
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < table.grid().rows(); row++) {
      lines.add(page.line());
      cells(lines.get(row), row);
      lines.get(row).height(height(row));
    }
    for (GridCell cell : table.grid().cells()) {
      CellRange area = cell.area().plus(ABOVE, 0);
      page.merge(
          area.first().row(), area.last().row(), area.first().column(), area.last().column());
    }
    notes(page, columns);
  }

  private void cells(Line line, int row) {
    for (int column = 0; column < table.grid().columns(); column++) {
      CellAddress at = new CellAddress(row, column);
      Optional<GridCell> cell =
          table.grid().cells().stream().filter(c -> c.area().contains(at)).findFirst();
      if (cell.isPresent() && cell.get().area().first().equals(at)) {
        cell(line, cell.get());
      } else {
        line.empty(Style.LABEL);
      }
    }
  }

  private void cell(Line line, GridCell cell) {
    if (cell instanceof GridCell.Label label) {
      line.text(label.text(), isRowName(label) ? Style.LABEL_LEFT : Style.LABEL);
    } else if (cell instanceof GridCell.Entry entry) {
      Field field = form.field(entry.fieldId());
      line.formula(
          sums.formula(field, UnitLine.INCLUDED),
          sums.accepted(field),
          field.type() == FieldType.AMOUNT ? Style.TOTAL_AMOUNT : Style.TOTAL_COUNT);
    }
  }

  /** In a long table the names of the rows are printed to the left, as on the form. */
  private boolean isRowName(GridCell.Label label) {
    CellAddress last = new CellAddress(label.area().first().row(), table.grid().columns() - 1);
    return label.area().rows() == 1
        && table.grid().rows() > LONG
        && table.grid().entries().stream().anyMatch(entry -> entry.area().contains(last));
  }

  private double height(int row) {
    int lines = 1;
    for (GridCell.Label label : table.grid().labels()) {
      CellRange area = label.area();
      if (area.first().row() == row && area.rows() == 1) {
        double width = 0;
        for (int c = area.first().column(); c <= area.last().column(); c++) {
          width += table.widths().get(c);
        }
        lines = Math.max(lines, CellText.lines(label.text(), width));
      }
    }
    return Math.max(table.grid().rows() > LONG ? 21 : 28, lines * 13.5 + 6);
  }

  private void notes(Page page, int columns) {
    page.blank();
    page.note("上表只计已通过的单位。计入待改（已退回、尚未通过）单位后的数：", columns);
    for (Figure figure : Headlines.of(form, table)) {
      Field field = Headlines.field(figure);
      page.line()
          .spannedFormula(
              PendingSheet.sentenceCell(form, field),
              figure.label() + "　",
              PendingSheet.sentence(sums, field),
              columns);
    }
    page.note("各项的两种口径、空白单位数和数最大的单位见「" + PendingSheet.NAME + "」。", columns);
  }
}
