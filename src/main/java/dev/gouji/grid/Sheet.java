package dev.gouji.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kept part of one sheet. */
public final class Sheet {
  private static final Cell[] EMPTY_ROW = {};

  /** Merges count once for each row; no honest sheet has near so many. */
  private static final int MOST_MERGED_ROWS = 100_000;

  private final String name;
  private final boolean hidden;
  private final Cell[][] cells;
  private final int columns;
  private final List<List<CellRange>> mergesOfRow;
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;
  private final Set<CellAddress> twice;

  Sheet(
      String name,
      boolean hidden,
      Cell[][] cells,
      List<CellRange> merges,
      BitSet hiddenRows,
      BitSet hiddenColumns,
      Set<CellAddress> twice) {
    this.name = name;
    this.hidden = hidden;
    this.cells = cells;
    this.hiddenRows = hiddenRows;
    this.hiddenColumns = hiddenColumns;
    this.twice = Set.copyOf(twice);
    this.mergesOfRow = byRow(merges, cells.length);
    int widest = 0;
    for (Cell[] row : cells) {
      widest = Math.max(widest, row.length);
    }
    this.columns = widest;
  }

  private Sheet(Sheet other, Cell[][] cells) {
    this.name = other.name;
    this.hidden = other.hidden;
    this.cells = cells;
    this.columns = other.columns;
    this.mergesOfRow = other.mergesOfRow;
    this.hiddenRows = other.hiddenRows;
    this.hiddenColumns = other.hiddenColumns;
    this.twice = other.twice;
  }

  /** The same sheet with nothing in some of its cells. */
  public Sheet without(List<CellRange> areas) {
    Cell[][] left = new Cell[cells.length][];
    for (int row = 0; row < cells.length; row++) {
      left[row] = cells[row].clone();
      for (CellRange area : areas) {
        if (row >= area.first().row() && row <= area.last().row()) {
          int end = Math.min(area.last().column() + 1, left[row].length);
          Arrays.fill(left[row], Math.min(area.first().column(), end), end, Cell.NONE);
        }
      }
    }
    return new Sheet(this, left);
  }

  private static List<List<CellRange>> byRow(List<CellRange> merges, int rows) {
    if (merges.isEmpty()) {
      return List.of();
    }
    int last = merges.stream().mapToInt(merge -> merge.last().row()).max().orElse(0);
    int known = Math.max(rows, Math.min(last + 1, MOST_MERGED_ROWS / 10));
    List<List<CellRange>> ofRow = new ArrayList<>(known);
    for (int row = 0; row < known; row++) {
      ofRow.add(new ArrayList<>(2));
    }
    int noted = 0;
    for (CellRange merge : merges) {
      for (int row = merge.first().row(); row <= merge.last().row() && row < known; row++) {
        if (noted++ < MOST_MERGED_ROWS) {
          ofRow.get(row).add(merge);
        }
      }
    }
    return ofRow;
  }

  public String name() {
    return name;
  }

  public boolean isHidden() {
    return hidden;
  }

  /** One more than the last row with anything in it. */
  public int rows() {
    return cells.length;
  }

  /** One more than the last column with anything in it. */
  public int columns() {
    return columns;
  }

  /** What stands in a cell; {@link Cell#NONE} where there is nothing or no such cell. */
  public Cell cell(int row, int column) {
    Cell[] line = row >= 0 && row < cells.length ? cells[row] : EMPTY_ROW;
    return column >= 0 && column < line.length ? line[column] : Cell.NONE;
  }

  public Cell cell(CellAddress at) {
    return cell(at.row(), at.column());
  }

  /** The merged range that covers a cell, if one does. */
  public Optional<CellRange> mergeAt(int row, int column) {
    if (row >= mergesOfRow.size() || mergesOfRow.get(row).isEmpty()) {
      return Optional.empty();
    }
    CellAddress at = new CellAddress(row, column);
    for (CellRange merge : mergesOfRow.get(row)) {
      if (merge.contains(at)) {
        return Optional.of(merge);
      }
    }
    return Optional.empty();
  }

  /** Whether the cell's row, column or sheet is hidden. */
  public boolean isHidden(CellAddress at) {
    return hidden || hiddenRows.get(at.row()) || hiddenColumns.get(at.column());
  }

  /** Whether the file holds this cell more than once. */
  public boolean isTwice(CellAddress at) {
    return twice.contains(at);
  }

  /** The cells that the file holds more than once. */
  public Set<CellAddress> twice() {
    return twice;
  }
}
