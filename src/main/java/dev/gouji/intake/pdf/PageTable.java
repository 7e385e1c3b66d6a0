package dev.gouji.intake.pdf;

import dev.gouji.intake.document.TableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One ruled table of a page: the texts of its cells, cells without a line between them being one.
 */
final class PageTable {
  private static final String ODD_SHAPE = "格线不完整，分不清格与格";

  /** Tenths of a point, in which edges are handed on. */
  private static final int FINE = 10;

  private final Grid grid;
  private final List<Glyph> glyphs;
  private final List<Box> covers;
  private final List<Rule> inside;
  private final int[][] cell;
  private final List<List<TableBuilder.Given>> rows = new ArrayList<>();

  /**
   * Reads it.
   *
   * @param glyphs the characters inside
   * @param covers what covers places of it
   * @param rules all lines of the page
   */
  PageTable(Grid grid, List<Glyph> glyphs, List<Box> covers, List<Rule> rules) {
    this.grid = grid;
    this.glyphs = glyphs;
    this.covers = covers.stream().filter(box -> box.order() == Integer.MAX_VALUE).toList();
    this.inside = rules;
    this.cell = new int[grid.rows()][grid.columns()];
    join();
    read();
  }

  List<List<TableBuilder.Given>> rows() {
    return rows;
  }

  float left() {
    return grid.x(0);
  }

  float right() {
    return grid.x(grid.columns());
  }

  float top() {
    return grid.y(0);
  }

  float bottom() {
    return grid.y(grid.rows());
  }

  private void join() {
    int number = 0;
    for (int[] row : cell) {
      for (int column = 0; column < row.length; column++) {
        row[column] = number++;
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int row = 0; row < cell.length; row++) {
        for (int column = 0; column < cell[row].length; column++) {
          if (column + 1 < cell[row].length && !grid.isParted(row, column)) {
            changed |= same(row, column, row, column + 1);
          }
          if (row + 1 < cell.length && !grid.isPartedBelow(row, column)) {
            changed |= same(row, column, row + 1, column);
          }
        }
      }
    }
  }

  private boolean same(int row, int column, int otherRow, int otherColumn) {
    int lower = Math.min(cell[row][column], cell[otherRow][otherColumn]);
    boolean changed = cell[row][column] != cell[otherRow][otherColumn];
    cell[row][column] = lower;
    cell[otherRow][otherColumn] = lower;
    return changed;
  }

  private void read() {
    for (int row = 0; row < cell.length; row++) {
      List<TableBuilder.Given> line = new ArrayList<>();
      for (int column = 0; column < cell[row].length; column++) {
        if (cell[row][column] == row * cell[row].length + column) {
          line.add(given(row, column));
        }
      }
      if (!isLeftOver(row, line)) {
        rows.add(line);
      }
    }
  }

  /** What is left of a row that a page break cut off before its first line of text: nothing. */
  private boolean isLeftOver(int row, List<TableBuilder.Given> line) {
    boolean edge = row == 0 || row == cell.length - 1;
    boolean own =
        Arrays.stream(cell[row]).allMatch(id -> id >= row * cell[row].length)
            && line.stream().allMatch(given -> given.rows() == 1);
    return edge
        && own
        && line.stream().allMatch(given -> given.text().isBlank() && given.doubt().isEmpty());
  }

  private TableBuilder.Given given(int row, int column) {
    int id = cell[row][column];
    int lastRow = row;
    int lastColumn = column;
    int size = 0;
    for (int r = 0; r < cell.length; r++) {
      for (int c = 0; c < cell[r].length; c++) {
        if (cell[r][c] == id) {
          lastRow = Math.max(lastRow, r);
          lastColumn = Math.max(lastColumn, c);
          size++;
        }
      }
    }
    boolean square = size == (lastRow - row + 1) * (lastColumn - column + 1);
    StringBuilder text = new StringBuilder();
    String doubt = square ? "" : ODD_SHAPE;
    for (Lines.Line line : Lines.of(inside(id), inside)) {
      text.append(text.isEmpty() ? "" : "\n").append(line.text());
      doubt = doubt.isEmpty() ? line.doubt() : doubt;
    }
    if (doubt.isEmpty() && isCovered(row, column, lastRow, lastColumn)) {
      doubt = Upright.COVERED;
    }
    return new TableBuilder.Given(
        Math.round(grid.x(column) * FINE),
        Math.round(grid.x(lastColumn + 1) * FINE),
        false,
        lastRow - row + 1,
        text.toString(),
        doubt,
        -1);
  }

  private List<Glyph> inside(int id) {
    return glyphs.stream().filter(glyph -> at(glyph.x(), glyph.y()) == id).toList();
  }

  private int at(float x, float y) {
    for (int row = 0; row < cell.length; row++) {
      if (y >= grid.y(row) && y < grid.y(row + 1)) {
        for (int column = 0; column < cell[row].length; column++) {
          if (x >= grid.x(column) && x < grid.x(column + 1)) {
            return cell[row][column];
          }
        }
      }
    }
    return -1;
  }

  /** Whether a note or a turned character lies in the cell, which may be the number itself. */
  private boolean isCovered(int row, int column, int lastRow, int lastColumn) {
    return covers.stream()
        .anyMatch(
            box -> {
              float x = (box.left() + box.right()) / 2;
              float y = (box.top() + box.bottom()) / 2;
              return x > grid.x(column)
                  && x < grid.x(lastColumn + 1)
                  && y > grid.y(row)
                  && y < grid.y(lastRow + 1);
            });
  }
}
