package dev.gouji.repair.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Solves a system in which many cells stand in the same relations, as all outcomes of one column do
 * while the totals are formulas: the search sees two of them, and what it finds for one holds for
 * each that can take the change.
 */
public final class Alike {
  /** More answers than this are no answer; their number is then only a lower bound. */
  private static final int MOST = 1_000;

  private record Key(List<Long> coefficients, long step, int cost) {}

  private final LinearSystem system;

  /** For each cell of the smaller system the cells that are like it, itself first. */
  private final List<List<Integer>> like = new ArrayList<>();

  /** Which cells of the smaller system only help the one before them. */
  private final List<Boolean> helps = new ArrayList<>();

  private final List<Integer> kept = new ArrayList<>();

  private Alike(LinearSystem system) {
    this.system = system;
    Map<Key, List<Integer>> classes = new LinkedHashMap<>();
    for (int cell = 0; cell < system.cells().size(); cell++) {
      classes.computeIfAbsent(key(cell), any -> new ArrayList<>()).add(cell);
    }
    for (List<Integer> members : classes.values()) {
      members.sort(Comparator.comparingLong(cell -> -system.cells().get(cell).value()));
      for (int i = 0; i < Math.min(2, members.size()); i++) {
        kept.add(members.get(i));
        like.add(i == 0 ? List.copyOf(members) : List.of(members.get(i)));
        helps.add(i > 0);
      }
    }
  }

  private Key key(int cell) {
    List<Long> coefficients = system.rows().stream().map(row -> row.coefficients()[cell]).toList();
    LinearSystem.Cell shape = system.cells().get(cell);
    return new Key(coefficients, shape.step(), shape.cost());
  }

  public static Solution solve(LinearSystem system, int work) {
    return new Alike(system).solve(work);
  }

  private Solution solve(int work) {
    List<LinearSystem.Row> rows =
        system.rows().stream()
            .map(
                row ->
                    new LinearSystem.Row(
                        kept.stream().mapToLong(cell -> row.coefficients()[cell]).toArray(),
                        row.residual(),
                        row.weight()))
            .toList();
    List<LinearSystem.Cell> cells = kept.stream().map(cell -> system.cells().get(cell)).toList();
    Solution small = Solver.solve(new LinearSystem(cells, rows), work);
    if (small.isOpen() && helps.contains(true)) {
      return each(small, work);
    }
    List<Solution.Assignment> all = new ArrayList<>();
    for (Solution.Assignment one : small.repairs()) {
      expand(one, 0, new long[0], all);
    }
    boolean cut = all.size() >= MOST;
    return new Solution(small.cost(), all, small.isOpen(), small.isProven() && !cut);
  }

  /**
   * Where numbers stay undetermined, how much room a cell has decides, and alike cells are so no
   * longer: each is looked at for itself.
   */
  private Solution each(Solution small, int work) {
    Solution all = Solver.solve(system, work);
    return all.isProven() ? all : new Solution(small.cost(), List.of(), true, false);
  }

  /**
   * Puts every cell that is like the chosen one in its place.
   *
   * @param taken pairs of a cell and its value for the cells of the assignment before this one
   */
  private void expand(
      Solution.Assignment one, int at, long[] taken, List<Solution.Assignment> all) {
    if (all.size() >= MOST) {
      return;
    }
    if (at == one.cells().size()) {
      all.add(assignment(taken));
      return;
    }
    int cell = one.cells().get(at);
    boolean pair = at + 1 < one.cells().size() && isPair(cell, one.cells().get(at + 1));
    boolean second = helps.get(cell);
    if (second && (at == 0 || one.cells().get(at - 1) != cell - 1)) {
      // Alone it is like the first, for which the same was found.
      return;
    }
    long change = one.values().get(at) - system.cells().get(kept.get(cell)).value();
    for (int member : second || pair ? List.of(kept.get(cell)) : like.get(cell)) {
      long value = system.cells().get(member).value() + change;
      if (value >= 0) {
        long[] longer = Arrays.copyOf(taken, taken.length + 2);
        longer[taken.length] = member;
        longer[taken.length + 1] = value;
        expand(one, at + 1, longer, all);
      }
    }
  }

  private boolean isPair(int cell, int next) {
    return next == cell + 1 && helps.get(next);
  }

  private static Solution.Assignment assignment(long[] taken) {
    List<Integer> cells = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < taken.length; i += 2) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> taken[i]));
    for (int i : order) {
      cells.add((int) taken[i]);
      values.add(taken[i + 1]);
    }
    return new Solution.Assignment(cells, values);
  }
}
