package dev.gouji.repair.solve;

import java.util.List;

/**
 * Linear relations between the cells of one return, in whole units so small that every number is a
 * multiple of them.
 *
 * @param cells the cells that may be changed
 * @param rows the relations, one coefficient for each cell
 */
public record LinearSystem(List<Cell> cells, List<Row> rows) {
  public LinearSystem {
    cells = List.copyOf(cells);
    rows = List.copyOf(rows);
  }

  /**
   * A cell.
   *
   * @param value what it holds, in units
   * @param step what every value that it may hold is a multiple of, in units
   * @param cost what changing it weighs, at least 1
   */
  record Cell(long value, long step, int cost) {}

  /**
   * A relation: the cells, each times its coefficient, must sum to what they now sum to less the
   * residual.
   *
   * @param coefficients one for each cell
   * @param residual left side minus right side as it stands; 0 if it holds
   * @param weight what it weighs if it does not hold in the end; 0 if it must hold
   */
  record Row(long[] coefficients, long residual, int weight) {
    boolean isHard() {
      return weight == 0;
    }
  }
}
