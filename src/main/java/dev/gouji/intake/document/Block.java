package dev.gouji.intake.document;

import dev.gouji.grid.CellRange;
import java.util.List;

/** A piece of a document, in reading order. */
public sealed interface Block {
  /**
   * A line of text outside tables; may be empty.
   *
   * @param text as a reader sees it
   */
  record Line(String text) implements Block {}

  /**
   * A table as a grid.
   *
   * @param cells its cells, in reading order; places without one are blank
   * @param rows how many rows
   * @param columns how many columns
   */
  record Table(List<Entry> cells, int rows, int columns) implements Block {
    public Table {
      cells = List.copyOf(cells);
    }
  }

  /** Keeps two tables apart. */
  record Break() implements Block {}

  /**
   * A cell of a table.
   *
   * @param area the places it covers
   * @param text what it shows; lines are set apart by line feeds
   * @param doubt why it may not mean what it shows, in Chinese; empty if there is no doubt
   * @param source the number of the cell in the file, from 0; -1 where the file has no cells
   */
  record Entry(CellRange area, String text, String doubt, int source) {}
}
