package dev.gouji.grid;

/**
 * The part of a sheet that is kept; what lies outside is passed over.
 *
 * @param rows how many rows from the top
 * @param columns how many columns from the left
 */
public record Window(int rows, int columns) {
  public boolean contains(int row, int column) {
    return row < rows && column < columns;
  }
}
