package dev.gouji.publication;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A table of the form as it is printed in the report. */
final class ReportTable {
  private final Form form;
  private final Table table;
  private final Function<Field, String> values;
  private final BitSet withValues = new BitSet();

  private ReportTable(Form form, Table table, Function<Field, String> values) {
    this.form = form;
    this.table = table;
    this.values = values;
    table
        .grid()
        .entries()
        .forEach(
            entry -> withValues.set(entry.area().first().row(), entry.area().last().row() + 1));
  }

  /** The table with these values. */
  static Report.Part.Table of(Form form, Table table, Function<Field, String> values) {
    return new ReportTable(form, table, values).make();
  }

  private Report.Part.Table make() {
    List<Report.Box> boxes = new ArrayList<>();
    BitSet[] taken = new BitSet[table.grid().rows()];
    for (int row = 0; row < taken.length; row++) {
      taken[row] = new BitSet();
    }
    for (GridCell cell : table.grid().cells()) {
      boxes.add(box(cell));
      for (int row = cell.area().first().row(); row <= cell.area().last().row(); row++) {
        taken[row].set(cell.area().first().column(), cell.area().last().column() + 1);
      }
    }
    for (int row = 0; row < taken.length; row++) {
      taken[row].flip(0, table.grid().columns());
      int at = row;
      taken[row].stream().forEach(column -> boxes.add(empty(at, column)));
    }
    boxes.sort(
        Comparator.comparing((Report.Box box) -> box.area().first().row())
            .thenComparing(box -> box.area().first().column()));
    List<Double> widths = table.widths().subList(0, table.grid().columns());
    return new Report.Part.Table(widths, table.grid().rows(), head(), boxes);
  }

  private static Report.Box empty(int row, int column) {
    CellAddress at = new CellAddress(row, column);
    return new Report.Box(new CellRange(at, at), "", Report.Kind.LABEL);
  }

  private Report.Box box(GridCell cell) {
    if (cell instanceof GridCell.Entry entry) {
      Field field = form.field(entry.fieldId());
      return new Report.Box(cell.area(), values.apply(field), Report.Kind.VALUE);
    }
    boolean beside = withValues.get(cell.area().first().row());
    String text = cell instanceof GridCell.Label label ? label.text() : "";
    return new Report.Box(cell.area(), text, beside ? Report.Kind.LABEL : Report.Kind.HEAD);
  }

  /**
   * The rows that head the columns of numbers, repeated on each page; none where such rows come
   * again further down, so that those at the top would be wrong on the next page.
   */
  private int head() {
    BitSet columns = new BitSet();
    for (GridCell.Entry entry : table.grid().entries()) {
      columns.set(entry.area().first().column(), entry.area().last().column() + 1);
    }
    BitSet heading = new BitSet();
    for (GridCell.Label label : table.grid().labels()) {
      BitSet above = columns.get(label.area().first().column(), label.area().last().column() + 1);
      boolean heads =
          !above.isEmpty()
              && !label.text().isBlank()
              && !withValues.get(label.area().first().row());
      if (heads) {
        heading.set(label.area().first().row(), label.area().last().row() + 1);
      }
    }
    int end = heading.nextClearBit(0);
    return heading.length() == end ? end : 0;
  }
}
