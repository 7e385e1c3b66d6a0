package dev.gouji.intake.locate.align;

import dev.gouji.finding.Location;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What stands in a found table and is not of the form: rows and columns, once more or foreign. */
final class Surplus {
  private final TableModel model;
  private final KeyedSheet sheet;
  private final Map<KeyedEntry, CellRange> areas;
  private final int[] rowOf;
  private final List<Remark> remarks = new ArrayList<>();
  private final TreeSet<Integer> rows = new TreeSet<>();
  private final TreeSet<Integer> columns = new TreeSet<>();
  private final Set<Integer> told = new HashSet<>();

  /**
   * Takes what was found.
   *
   * @param areas the entries; those that turn out doubtful are removed
   */
  Surplus(TableModel model, KeyedSheet sheet, Map<KeyedEntry, CellRange> areas, int[] rowOf) {
    this.model = model;
    this.sheet = sheet;
    this.areas = areas;
    this.rowOf = rowOf;
    for (CellRange area : areas.values()) {
      rows.add(area.first().row());
      for (int column = area.first().column(); column <= area.last().column(); column++) {
        columns.add(column);
      }
    }
  }

  List<Remark> remarks() {
    return remarks;
  }

  void check() {
    for (Block block : model.blocks()) {
      for (Block.Row row : block.rows()) {
        row.own().ifPresent(own -> repeated(row, own));
      }
    }
    foreignRows();
    foreignColumns();
  }

  /**
   * Another row of the same label: harmless if it says the same, else nobody knows which counts.
   */
  private void repeated(Block.Row row, KeyedLabel own) {
    int ours = rowOf[row.row()];
    List<CellAddress> places = sheet.places(own.key());
    if (ours == Sequence.NONE || places.size() < 2) {
      return;
    }
    for (CellAddress place : places) {
      boolean other = place.row() != ours && place.column() < columns.first();
      if (other && !rows.contains(place.row()) && differs(row, ours, place.row())) {
        add("I-AMBIGUOUS", place, sheet.sheet().cell(place).shown(), "只留一行");
        areas.keySet().removeIf(entry -> entry.row() == row.row());
        told.add(place.row());
        return;
      }
    }
  }

  private boolean differs(Block.Row row, int ours, int other) {
    boolean filled = false;
    boolean same = true;
    for (Map.Entry<KeyedEntry, CellRange> placed : areas.entrySet()) {
      if (placed.getKey().row() == row.row()) {
        int column = placed.getValue().first().column();
        String there = sheet.sheet().cell(other, column).shown();
        filled |= !there.isEmpty();
        same &= there.equals(sheet.sheet().cell(ours, column).shown());
      }
    }
    return filled && !same;
  }

  private void foreignRows() {
    int last = Math.max(rows.last(), lastNamed());
    for (int row = rows.first() + 1; row <= last; row++) {
      if (rows.contains(row) || told.contains(row)) {
        continue;
      }
      OptionalInt number = firstNumber(row);
      if (number.isPresent() && !isOneOfTwo(row)) {
        add(
            "I-EXTRA",
            new CellAddress(row, number.getAsInt()),
            title(row) + number(row, number.getAsInt()),
            "");
      }
    }
  }

  private OptionalInt firstNumber(int row) {
    return columns.stream()
        .mapToInt(column -> column)
        .filter(column -> sheet.isNumeric(row, column))
        .findFirst();
  }

  /**
   * Other numbers in a row that no label of its own names, below one that is ours: both may be
   * meant by that label, last year's and this year's.
   */
  private boolean isOneOfTwo(int row) {
    int above = rows.floor(row);
    int[] all = columns.stream().mapToInt(column -> column).toArray();
    if (!title(row).isEmpty() || sheet.isNumbering(row, all)) {
      return false;
    }
    for (Block block : model.blocks()) {
      for (Block.Row ours : block.rows()) {
        if (ours.own().isPresent() && rowOf[ours.row()] == above && differs(ours, above, row)) {
          String shown = number(row, firstNumber(row).orElse(columns.first()));
          add("I-AMBIGUOUS", new CellAddress(row, columns.first()), shown, "一个行名下只留一行数");
          areas.keySet().removeIf(entry -> entry.row() == ours.row());
          return true;
        }
      }
    }
    return false;
  }

  /** The last row that the merged label of the last entries covers. */
  private int lastNamed() {
    int last = rows.last();
    for (int column = 0; column < columns.first(); column++) {
      Optional<CellRange> merge = sheet.sheet().mergeAt(last, column);
      if (merge.isPresent() && merge.get().first().row() == last) {
        return merge.get().last().row();
      }
    }
    return last;
  }

  private void foreignColumns() {
    for (int column = columns.first() + 1; column < columns.last(); column++) {
      if (columns.contains(column)) {
        continue;
      }
      for (int row : rows) {
        if (sheet.isNumeric(row, column)) {
          add("I-EXTRA", new CellAddress(row, column), number(row, column), "");
          break;
        }
      }
    }
  }

  private String title(int row) {
    for (int column = columns.first() - 1; column >= 0; column--) {
      String text = sheet.sheet().cell(row, column).text();
      if (!text.isEmpty()) {
        return text + " ";
      }
    }
    return "";
  }

  private String number(int row, int column) {
    return sheet.sheet().cell(row, column).shown();
  }

  private void add(String id, CellAddress at, String found, String expected) {
    remarks.add(new Remark(id, Location.at(sheet.sheet().name(), at), found, expected));
  }
}
