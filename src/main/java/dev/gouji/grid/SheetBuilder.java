package dev.gouji.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the kept cells of a sheet in any order. */
public final class SheetBuilder {
  private static final Cell[] EMPTY_ROW = {};

  private final String name;
  private final boolean hidden;
  private final List<CellRange> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final Set<CellAddress> twice = new HashSet<>();
  private Cell[][] cells = {};
  private int rows;

  public SheetBuilder(String name, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
  }

  /** Puts a cell; an empty one leaves no trace. */
  public void put(int row, int column, Cell cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (row >= cells.length) {
      int before = cells.length;
      cells = Arrays.copyOf(cells, Math.max(row + 1, before * 2));
      Arrays.fill(cells, before, cells.length, EMPTY_ROW);
    }
    Cell[] line = cells[row];
    if (column >= line.length) {
      int before = line.length;
      line = Arrays.copyOf(line, Math.max(column + 1, before * 2));
      Arrays.fill(line, before, line.length, Cell.NONE);
      cells[row] = line;
    }
    line[column] = cell;
    rows = Math.max(rows, row + 1);
  }

  public void merge(CellRange range) {
    merges.add(range);
  }

  /** How many merged ranges it has so far. */
  public int merges() {
    return merges.size();
  }

  public void hideRow(int row) {
    hiddenRows.set(row);
  }

  public void hideColumns(int first, int last) {
    hiddenColumns.set(first, last + 1);
  }

  /** Notes that the file holds a cell more than once. */
  public void twice(int row, int column) {
    twice.add(new CellAddress(row, column));
  }

  public Sheet build() {
    return new Sheet(
        name, hidden, Arrays.copyOf(cells, rows), merges, hiddenRows, hiddenColumns, twice);
  }
}
