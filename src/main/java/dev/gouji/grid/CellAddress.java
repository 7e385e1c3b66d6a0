package dev.gouji.grid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell's place on a sheet.
 *
 * @param row counted from 0
 * @param column counted from 0
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
  private static final int MAX_ROW_DIGITS = 7;
  private static final int MAX_COLUMN_LETTERS = 3;

  public CellAddress {
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("negative address " + row + "," + column);
    }
  }

  /** As people write it, such as {@code D15}. */
  public String a1() {
    return columnName(column) + (row + 1);
  }

  /** The address moved down and to the right. */
  public CellAddress plus(int rows, int columns) {
    return new CellAddress(row + rows, column + columns);
  }

  /** The letters of a column counted from 0. */
  public static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  /** Reads {@code D15}; empty for anything else, for addresses no spreadsheet has included. */
  public static Optional<CellAddress> parse(String text) {
    int at = 0;
    int column = 0;
    while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      column = column * 26 + (text.charAt(at) - 'A' + 1);
      at++;
      if (at > MAX_COLUMN_LETTERS) {
        return Optional.empty();
      }
    }
    int digits = text.length() - at;
    if (at == 0 || digits == 0 || digits > MAX_ROW_DIGITS) {
      return Optional.empty();
    }
    int row = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      row = row * 10 + (c - '0');
    }
    return row == 0 ? Optional.empty() : Optional.of(new CellAddress(row - 1, column - 1));
  }

  /**
   * Written out, as records compare by method handles, of which the first compiler makes little.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellAddress at && row == at.row && column == at.column;
  }

  @Override
  public int hashCode() {
    return row * 31 + column;
  }

  @Override
  public int compareTo(CellAddress other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }
}
