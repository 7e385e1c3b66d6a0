package dev.gouji.repair.solve;

import java.util.List;

/**
 * The lightest ways to make a system hold.
 *
 * @param cost what each of them weighs: the cells changed and the evidence left unexplained
 * @param repairs each of them, as far as its numbers are determined by the relations
 * @param isOpen whether some equally light change of cells leaves the numbers undetermined
 * @param isProven whether nothing lighter exists and none is left out; false if the search was
 *     given up
 */
public record Solution(long cost, List<Assignment> repairs, boolean isOpen, boolean isProven) {
  public Solution {
    repairs = List.copyOf(repairs);
  }

  /**
   * Numbers for some cells.
   *
   * @param cells positions of the cells in the system, ascending
   * @param values what each should hold, in units
   */
  public record Assignment(List<Integer> cells, List<Long> values) {
    public Assignment {
      cells = List.copyOf(cells);
      values = List.copyOf(values);
    }
  }
}
