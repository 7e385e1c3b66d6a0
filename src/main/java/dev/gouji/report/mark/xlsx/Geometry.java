package dev.gouji.report.mark.xlsx;

import dev.gouji.grid.CellRange;
import dev.gouji.report.mark.note.CommentBox;
import java.util.function.IntUnaryOperator;

/**
 * How wide the columns and how high the rows of a sheet are, in pixels at normal size.
 *
 * @param width of a column counted from 0
 * @param height of a row counted from 0
 * @param lastColumn the last one there can be
 * @param lastRow the last one there can be
 */
public record Geometry(
    IntUnaryOperator width, IntUnaryOperator height, int lastColumn, int lastRow) {
  private static final int GAP = 12;
  private static final int DROP = 2;

  /**
   * Where a box stands: for each side the column or row, and how many pixels it reaches into it.
   */
  public record Anchor(
      int left,
      int leftOffset,
      int top,
      int topOffset,
      int right,
      int rightOffset,
      int bottom,
      int bottomOffset) {
    /** As VML writes it. */
    String text() {
      return left
          + ", "
          + leftOffset
          + ", "
          + top
          + ", "
          + topOffset
          + ", "
          + right
          + ", "
          + rightOffset
          + ", "
          + bottom
          + ", "
          + bottomOffset;
    }
  }

  /** Where a comment box of a size stands to the right of a cell. */
  public Anchor anchor(CellRange cell, CommentBox size) {
    int left = Math.min(cell.last().column() + 1, lastColumn);
    int right = left;
    int rest = GAP + size.width();
    while (rest > width.applyAsInt(right) && right < lastColumn) {
      rest -= width.applyAsInt(right);
      right++;
    }
    int top = cell.first().row();
    int bottom = top;
    int below = DROP + size.height();
    while (below > height.applyAsInt(bottom) && bottom < lastRow) {
      below -= height.applyAsInt(bottom);
      bottom++;
    }
    return new Anchor(left, GAP, top, DROP, right, rest, bottom, below);
  }
}
