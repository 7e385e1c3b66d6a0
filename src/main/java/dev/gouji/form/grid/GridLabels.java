package dev.gouji.form.grid;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which printed labels of a grid lead to a cell: those to its left, then those above it. */
public final class GridLabels {
  private final Grid grid;
  private final Map<CellAddress, GridCell> cells = new HashMap<>();

  public GridLabels(Grid grid) {
    this.grid = grid;
    grid.cells().forEach(this::cover);
  }

  private void cover(GridCell cell) {
    CellRange area = cell.area();
    for (int row = area.first().row(); row <= area.last().row(); row++) {
      for (int column = area.first().column(); column <= area.last().column(); column++) {
        cells.putIfAbsent(new CellAddress(row, column), cell);
      }
    }
  }

  /** The labels joined by {@code /}, outermost first, row labels before column labels. */
  public String path(CellAddress cell) {
    Set<String> parts = new LinkedHashSet<>();
    toTheLeft(cell).forEach(label -> parts.add(label.text()));
    above(cell).forEach(label -> parts.add(label.text()));
    return String.join("/", parts);
  }

  /** The labels in the cell's row to its left, outermost first, as far as the next entry. */
  public List<GridCell.Label> toTheLeft(CellAddress cell) {
    List<GridCell.Label> found = new ArrayList<>();
    for (int column = cell.column() - 1; column >= 0; column--) {
      Optional<GridCell> at = at(cell.row(), column);
      if (at.isPresent() && at.get() instanceof GridCell.Label label) {
        if (leads(label)) {
          found.add(0, label);
        }
        column = label.area().first().column();
      }
    }
    return List.copyOf(found);
  }

  /**
   * The labels above the cell as far as the next block of labels or a band across the whole table,
   * which begins a part of it; outermost first.
   */
  public List<GridCell.Label> above(CellAddress cell) {
    List<GridCell.Label> found = new ArrayList<>();
    for (int row = cell.row() - 1; row >= 0; row--) {
      Optional<GridCell> at = at(row, cell.column());
      if (at.isPresent() && at.get() instanceof GridCell.Label label) {
        if (leads(label)) {
          found.add(0, label);
        }
        row = label.area().first().row();
        if (label.area().columns() == grid.columns()) {
          break;
        }
      } else if (!found.isEmpty()) {
        break;
      }
    }
    return List.copyOf(found);
  }

  private static boolean leads(GridCell.Label label) {
    return !label.text().isEmpty() && !label.remark();
  }

  private Optional<GridCell> at(int row, int column) {
    return Optional.ofNullable(cells.get(new CellAddress(row, column)));
  }
}
