package dev.gouji.repair.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers that a solved tableau gives to the cells chosen. */
public final class Numbers {
  /** So many candidates for one helping cell tell whether there is none, one or more. */
  private static final int TRIED = 4096;

  private final LinearSystem system;
  private final Tableau tableau;

  Numbers(LinearSystem system, Tableau tableau) {
    this.system = system;
    this.tableau = tableau;
  }

  /** The first row whose cell would hold what it may not hold; -1 if all fit. */
  int unfit() {
    for (int row = 0; row < tableau.height(); row++) {
      if (tableau.cell(row) >= 0 && change(row, 0, 0).isEmpty()) {
        return row;
      }
    }
    return -1;
  }

  /** What each chosen cell should hold; empty if one of them stays as it is. */
  Optional<Solution.Assignment> assignment() {
    return assignment(-1, 0);
  }

  /**
   * What the chosen cells and one more could hold.
   *
   * @return none, the one possibility, or two of many
   */
  List<Solution.Assignment> with(int cell) {
    LinearSystem.Cell helper = system.cells().get(cell);
    long least = -helper.value();
    long most = Long.MAX_VALUE;
    for (int row = 0; row < tableau.height(); row++) {
      if (tableau.cell(row) >= 0 && tableau.at(row, cell) != 0) {
        long sign = Long.signum(tableau.at(row, tableau.cell(row)));
        long factor = sign * tableau.at(row, cell);
        long room =
            sign * tableau.right(row)
                + Math.multiplyExact(
                    system.cells().get(tableau.cell(row)).value(),
                    sign * tableau.at(row, tableau.cell(row)));
        if (factor > 0) {
          most = Math.min(most, Math.floorDiv(room, factor));
        } else {
          least = Math.max(least, -Math.floorDiv(room, -factor));
        }
      }
    }
    return possible(cell, least, most);
  }

  private List<Solution.Assignment> possible(int cell, long least, long most) {
    long step = system.cells().get(cell).step();
    List<Solution.Assignment> possible = new ArrayList<>();
    long change = -Math.floorDiv(-least, step) * step;
    for (int i = 0; i < TRIED && change <= most && possible.size() < 2; i++) {
      if (change != 0) {
        assignment(cell, change).ifPresent(possible::add);
      }
      change += step;
    }
    return possible;
  }

  private Optional<Solution.Assignment> assignment(int helper, long by) {
    SortedMap<Integer, Long> values = new TreeMap<>();
    if (helper >= 0) {
      values.put(helper, system.cells().get(helper).value() + by);
    }
    for (int row = 0; row < tableau.height(); row++) {
      int cell = tableau.cell(row);
      if (cell >= 0) {
        Optional<Long> change = change(row, helper, by);
        if (change.isEmpty() || change.get() == 0) {
          return Optional.empty();
        }
        values.put(cell, system.cells().get(cell).value() + change.get());
      }
    }
    return Optional.of(
        new Solution.Assignment(List.copyOf(values.keySet()), List.copyOf(values.values())));
  }

  /**
   * By how much the row's cell changes while the helper changes by so much; empty if it may not.
   */
  private Optional<Long> change(int row, int helper, long by) {
    int at = tableau.cell(row);
    LinearSystem.Cell cell = system.cells().get(at);
    long share = by == 0 ? 0 : Math.multiplyExact(tableau.at(row, helper), by);
    long right = Math.subtractExact(tableau.right(row), share);
    long factor = tableau.at(row, at);
    if (right % factor != 0) {
      return Optional.empty();
    }
    long value = cell.value() + right / factor;
    boolean fits = value >= 0 && value % cell.step() == 0;
    return fits ? Optional.of(right / factor) : Optional.empty();
  }
}
