package dev.gouji.form.grid;

import java.util.List;

/**
 * The layout of one table.
 *
 * @param rows how many rows it has
 * @param columns how many columns it has
 * @param cells every cell once, merged cells as one, in reading order
 */
public record Grid(int rows, int columns, List<GridCell> cells) {
  public Grid {
    cells = List.copyOf(cells);
  }

  public List<GridCell.Label> labels() {
    return cells.stream()
        .filter(GridCell.Label.class::isInstance)
        .map(GridCell.Label.class::cast)
        .toList();
  }

  public List<GridCell.Entry> entries() {
    return cells.stream()
        .filter(GridCell.Entry.class::isInstance)
        .map(GridCell.Entry.class::cast)
        .toList();
  }
}
