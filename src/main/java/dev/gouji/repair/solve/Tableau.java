package dev.gouji.repair.solve;

import java.util.Arrays;

/**
 * Relations solved for the cells chosen so far. The last column holds what the changes must sum to.
 * Rows are shared between copies and never changed in place.
 */
final class Tableau {
  private static final int FREE = -1;
  private static final int LEFT = -2;

  private final long[][] rows;

  /** For each row the chosen cell that it determines, or one of the two marks above. */
  private final int[] basis;

  private Tableau(long[][] rows, int[] basis) {
    this.rows = rows;
    this.basis = basis;
  }

  static Tableau of(LinearSystem system) {
    int width = system.cells().size();
    long[][] rows = new long[system.rows().size()][];
    for (int i = 0; i < rows.length; i++) {
      LinearSystem.Row row = system.rows().get(i);
      rows[i] = Arrays.copyOf(row.coefficients(), width + 1);
      rows[i][width] = Math.negateExact(row.residual());
    }
    int[] basis = new int[rows.length];
    Arrays.fill(basis, FREE);
    return new Tableau(rows, basis);
  }

  int height() {
    return rows.length;
  }

  long at(int row, int cell) {
    return rows[row][cell];
  }

  long right(int row) {
    return rows[row][rows[row].length - 1];
  }

  /** Whether the cells chosen so far cannot make the row hold, which is not given up either. */
  boolean isBroken(int row) {
    return basis[row] == FREE && right(row) != 0;
  }

  /** Whether the row is neither solved for a cell nor left broken. */
  boolean isFree(int row) {
    return basis[row] == FREE;
  }

  /** The cell for which the row is solved; negative if none. */
  int cell(int row) {
    return basis[row];
  }

  /** How many rows are rewritten when the cell is chosen. */
  int effort(int cell) {
    int effort = 1;
    for (int i = 0; i < rows.length; i++) {
      effort += basis[i] != LEFT && rows[i][cell] != 0 ? 1 : 0;
    }
    return effort;
  }

  /** The same with a row left broken. */
  Tableau leave(int row) {
    int[] changed = basis.clone();
    changed[row] = LEFT;
    return new Tableau(rows, changed);
  }

  /**
   * The same with one more cell chosen.
   *
   * @throws ArithmeticException if a number grows beyond what a long holds
   */
  Tableau choose(int row, int cell) {
    long[][] changed = rows.clone();
    int[] solved = basis.clone();
    solved[row] = cell;
    long[] pivot = rows[row];
    for (int i = 0; i < changed.length; i++) {
      if (i != row && basis[i] != LEFT && rows[i][cell] != 0) {
        changed[i] = without(rows[i], pivot, cell);
      }
    }
    return new Tableau(changed, solved);
  }

  private static long[] without(long[] row, long[] pivot, int cell) {
    long common = gcd(row[cell], pivot[cell]);
    long keep = pivot[cell] / common;
    long take = row[cell] / common;
    long[] result = new long[row.length];
    for (int j = 0; j < row.length; j++) {
      if (pivot[j] == 0) {
        result[j] = keep == 1 ? row[j] : Math.multiplyExact(row[j], keep);
      } else {
        result[j] =
            Math.subtractExact(
                Math.multiplyExact(row[j], keep), Math.multiplyExact(pivot[j], take));
      }
    }
    return result;
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
