package dev.gouji.grid;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first the top left cell
 * @param last the bottom right cell
 */
public record CellRange(CellAddress first, CellAddress last) {
  public CellRange {
    if (last.row() < first.row() || last.column() < first.column()) {
      throw new IllegalArgumentException("range ends before it starts");
    }
  }

  /** Written out, like that of its corners. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellRange range && first.equals(range.first) && last.equals(range.last);
  }

  @Override
  public int hashCode() {
    return first.hashCode() * 31 + last.hashCode();
  }

  public int rows() {
    return last.row() - first.row() + 1;
  }

  public int columns() {
    return last.column() - first.column() + 1;
  }

  /** Whether it covers more than one cell. */
  public boolean isMerge() {
    return rows() > 1 || columns() > 1;
  }

  public boolean contains(CellAddress cell) {
    return cell.row() >= first.row()
        && cell.row() <= last.row()
        && cell.column() >= first.column()
        && cell.column() <= last.column();
  }

  /** The range moved down and to the right. */
  public CellRange plus(int rows, int columns) {
    return new CellRange(first.plus(rows, columns), last.plus(rows, columns));
  }

  /** As people write it, such as {@code B3:D3}; a single cell as {@code B3}. */
  public String a1() {
    return isMerge() ? first.a1() + ":" + last.a1() : first.a1();
  }
}
