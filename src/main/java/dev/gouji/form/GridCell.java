package dev.gouji.form;

import dev.gouji.grid.CellRange;

/** A printed or an entry cell of a table, with the cells it covers; rows and columns from 0. */
public sealed interface GridCell {
  /** The cells covered, counted from the top left cell of the grid. */
  CellRange area();

  /** A printed text. */
  record Label(CellRange area, String text) implements GridCell {}

  /** A cell for the value of a field. */
  record Entry(CellRange area, String fieldId, boolean computed) implements GridCell {}
}
