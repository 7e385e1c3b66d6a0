package dev.gouji.repair.solve;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every lightest set of cells whose change makes a system hold, by deepening the weight
 * allowed until something is found. A relation that the chosen cells cannot mend must hold one more
 * cell, so that the search branches over the cells of one broken relation and over nothing else;
 * each set is met once, because a cell that was tried is closed for its later siblings. The work is
 * counted, not timed: the same return always comes out the same.
 */
public final class Solver {
  /** How many relations may be rewritten: some hundredths of a second. */
  public static final int WORK = 60_000;

  private static final Comparator<Solution.Assignment> ORDER =
      Comparator.comparing((Solution.Assignment a) -> a.cells().toString())
          .thenComparing(a -> a.values().toString());

  private final LinearSystem system;
  private final int cells;
  private final int least;
  private final int widest;
  private final Set<Solution.Assignment> found = new LinkedHashSet<>();
  private final BitSet closed = new BitSet();
  private int work;
  private long allowed;
  private long next;
  private boolean open;
  private boolean gap;

  /** What changing cells may cost in all. */
  private final long most;

  private Solver(LinearSystem system, int work, long most) {
    this.system = system;
    this.most = most;
    this.cells = system.cells().size();
    this.least = system.cells().stream().mapToInt(LinearSystem.Cell::cost).min().orElse(1);
    this.widest = widest(system);
    this.work = work;
  }

  /**
   * The lightest repairs. The relations that must hold say how few cells will do; evidence decides
   * among the sets that are as small, and among those with one cell more where two or fewer will
   * do.
   */
  static Solution solve(LinearSystem system, int work) {
    List<LinearSystem.Row> hard = system.rows().stream().filter(LinearSystem.Row::isHard).toList();
    boolean evidence = hard.size() < system.rows().size();
    if (!evidence) {
      return new Solver(system, work, Long.MAX_VALUE).solve();
    }
    Solver first = new Solver(new LinearSystem(system.cells(), hard), work, Long.MAX_VALUE);
    Solution fewest = first.solve();
    if (!fewest.isProven() || (fewest.repairs().isEmpty() && !fewest.isOpen())) {
      return new Solution(fewest.cost(), List.of(), false, fewest.isProven());
    }
    return new Solver(system, first.work, mostFor(system, fewest.cost())).solve();
  }

  /** How much may be spent on cells where so much will do for the relations that must hold. */
  static long mostFor(LinearSystem system, long fewest) {
    int cell = system.cells().stream().mapToInt(LinearSystem.Cell::cost).max().orElse(1);
    return fewest <= 2L * cell ? fewest + cell : fewest;
  }

  /** The most relations that must hold and that one cell stands in. */
  private static int widest(LinearSystem system) {
    int widest = 1;
    for (int cell = 0; cell < system.cells().size(); cell++) {
      int at = cell;
      long met =
          system.rows().stream().filter(r -> r.isHard() && r.coefficients()[at] != 0).count();
      widest = Math.max(widest, (int) met);
    }
    return widest;
  }

  private Solution solve() {
    allowed = 0;
    try {
      Tableau start = Tableau.of(system);
      while (true) {
        next = Long.MAX_VALUE;
        search(start, 0, 0);
        if (!found.isEmpty() || open) {
          return new Solution(allowed, found.stream().sorted(ORDER).toList(), open, !gap);
        }
        if (next == Long.MAX_VALUE) {
          return new Solution(allowed, List.of(), false, !gap);
        }
        allowed = next;
      }
    } catch (GivenUp | ArithmeticException e) {
      return new Solution(allowed, List.of(), false, false);
    }
  }

  /**
   * Goes on from here.
   *
   * @param spent what the chosen cells cost
   * @param cost the same and the evidence left broken
   */
  private void search(Tableau tableau, long spent, long cost) {
    long needed = atLeast(tableau);
    if (spent + needed > most || !fits(cost + needed)) {
      return;
    }
    int row = narrowest(tableau);
    if (row >= 0) {
      branch(tableau, row, spent, cost);
      return;
    }
    int evidence = brokenEvidence(tableau);
    if (evidence < 0) {
      finish(tableau, spent, cost);
      return;
    }
    search(tableau.leave(evidence), spent, cost + system.rows().get(evidence).weight());
    branch(tableau, evidence, spent, cost);
  }

  /** Whether so much may be spent; remembers the least that was too much. */
  private boolean fits(long cost) {
    if (cost > allowed) {
      next = Math.min(next, cost);
      return false;
    }
    return true;
  }

  private void branch(Tableau tableau, int row, long spent, long cost) {
    BitSet tried = new BitSet();
    for (int cell = 0; cell < cells; cell++) {
      if (tableau.at(row, cell) != 0 && !closed.get(cell)) {
        int price = system.cells().get(cell).cost();
        if (spent + price <= most && fits(cost + price)) {
          spend(tableau.effort(cell));
          search(tableau.choose(row, cell), spent + price, cost + price);
        }
        closed.set(cell);
        tried.set(cell);
      }
    }
    closed.andNot(tried);
  }

  private void spend(int amount) {
    work -= amount;
    if (work < 0) {
      throw new GivenUp();
    }
  }

  /** What the relations that must hold and do not will cost at least. */
  private long atLeast(Tableau tableau) {
    boolean broken = false;
    int untouched = 0;
    for (int i = 0; i < tableau.height(); i++) {
      if (system.rows().get(i).isHard() && tableau.isBroken(i)) {
        broken = true;
        untouched += isTouched(tableau, i) ? 0 : 1;
      }
    }
    return broken ? (long) least * Math.max(1, (untouched + widest - 1) / widest) : 0;
  }

  private boolean isTouched(Tableau tableau, int row) {
    long[] coefficients = system.rows().get(row).coefficients();
    for (int i = 0; i < tableau.height(); i++) {
      if (tableau.cell(i) >= 0 && coefficients[tableau.cell(i)] != 0) {
        return true;
      }
    }
    // A relation that held at first and is broken by what was chosen cannot be counted.
    return system.rows().get(row).residual() == 0;
  }

  /** The broken relation that must hold and has the fewest cells left; -1 if all hold. */
  private int narrowest(Tableau tableau) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < tableau.height(); i++) {
      if (system.rows().get(i).isHard() && tableau.isBroken(i)) {
        int left = 0;
        for (int cell = 0; cell < cells; cell++) {
          left += tableau.at(i, cell) != 0 && !closed.get(cell) ? 1 : 0;
        }
        if (left < fewest) {
          fewest = left;
          best = i;
        }
      }
    }
    return best;
  }

  private int brokenEvidence(Tableau tableau) {
    for (int i = 0; i < tableau.height(); i++) {
      if (tableau.isBroken(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Everything holds or is left: takes the numbers, or lets one more cell help them. */
  private void finish(Tableau tableau, long spent, long cost) {
    Numbers numbers = new Numbers(system, tableau);
    int unfit = numbers.unfit();
    if (unfit < 0) {
      numbers.assignment().ifPresent(found::add);
      return;
    }
    for (int cell = 0; cell < cells; cell++) {
      if (tableau.at(unfit, cell) != 0 && tableau.cell(unfit) != cell && !closed.get(cell)) {
        int price = system.cells().get(cell).cost();
        long with = cost + price;
        if (breaksHard(tableau, cell)) {
          twoMore(spent + price + least, with + least);
        } else if (spent + price <= most && fits(with + disturbed(tableau, cell))) {
          spend(1);
          helped(numbers, cell, spent + price, with + disturbed(tableau, cell));
        }
      }
    }
  }

  private void helped(Numbers numbers, int cell, long spent, long cost) {
    List<Solution.Assignment> possible = numbers.with(cell);
    if (possible.size() == 1) {
      found.add(possible.get(0));
    } else if (!possible.isEmpty()) {
      open = true;
    } else {
      twoMore(spent + least, cost + least);
    }
  }

  /** Two more cells might help at this weight; they are not tried, and that is remembered. */
  private void twoMore(long spent, long cost) {
    gap |= spent <= most && fits(cost);
  }

  private boolean breaksHard(Tableau tableau, int cell) {
    for (int i = 0; i < tableau.height(); i++) {
      if (system.rows().get(i).isHard() && tableau.isFree(i) && tableau.at(i, cell) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The weight of the evidence that a change of this cell breaks. */
  private long disturbed(Tableau tableau, int cell) {
    long weight = 0;
    for (int i = 0; i < tableau.height(); i++) {
      if (tableau.isFree(i) && tableau.at(i, cell) != 0) {
        weight += system.rows().get(i).weight();
      }
    }
    return weight;
  }

  /** The counted work is used up. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp() {
      super("", null, false, false);
    }
  }
}
