package dev.gouji.form.grid;

import dev.gouji.grid.CellRange;

/** A printed or an entry cell of a table, with the cells it covers; rows and columns from 0. */
public sealed interface GridCell {
  /** The cells covered, counted from the top left cell of the grid. */
  CellRange area();

  /**
   * A printed text.
   *
   * @param remark whether it only says something beside a cell, as a unit or an example does, and
   *     so leads to no cell and is not looked for in other people's workbooks
   */
  record Label(CellRange area, String text, boolean remark) implements GridCell {}

  /** A cell for the value of a field. */
  record Entry(CellRange area, String fieldId, boolean computed) implements GridCell {}
}
