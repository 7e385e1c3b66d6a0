package dev.gouji.form.grid;

import dev.gouji.grid.CellAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which printed labels of a grid lead to a cell: those to its left, then those above it. */
public final class GridLabels {
  private GridLabels() {}

  /** The labels joined by {@code /}, outermost first, row labels before column labels. */
  public static String path(Grid grid, CellAddress cell) {
    Set<String> parts = new LinkedHashSet<>();
    toTheLeft(grid, cell).forEach(label -> parts.add(label.text()));
    above(grid, cell).forEach(label -> parts.add(label.text()));
    return String.join("/", parts);
  }

  /** The labels in the cell's row to its left, outermost first, as far as the next entry. */
  public static List<GridCell.Label> toTheLeft(Grid grid, CellAddress cell) {
    List<GridCell.Label> found = new ArrayList<>();
    for (int column = cell.column() - 1; column >= 0; column--) {
      Optional<GridCell> at = at(grid, new CellAddress(cell.row(), column));
      if (at.isPresent() && at.get() instanceof GridCell.Label label && !found.contains(label)) {
        if (leads(label)) {
          found.add(0, label);
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * The labels above the cell as far as the next block of labels or a band across the whole table,
   * which begins a part of it; outermost first.
   */
  public static List<GridCell.Label> above(Grid grid, CellAddress cell) {
    List<GridCell.Label> found = new ArrayList<>();
    for (int row = cell.row() - 1; row >= 0; row--) {
      Optional<GridCell> at = at(grid, new CellAddress(row, cell.column()));
      if (at.isPresent() && at.get() instanceof GridCell.Label label) {
        if (leads(label) && !found.contains(label)) {
          found.add(0, label);
        }
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

  private static Optional<GridCell> at(Grid grid, CellAddress cell) {
    for (GridCell one : grid.cells()) {
      if (one.area().contains(cell)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
