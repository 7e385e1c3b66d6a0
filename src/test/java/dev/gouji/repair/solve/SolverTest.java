package dev.gouji.repair.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/** The search against trying everything out. */
class SolverTest {
  private static final int SYSTEMS = 10_000;

  private static final int MOST = 14;

  @Test
  void findsEveryLightestRepairAndNoOther() {
    Random random = new Random(5);
    int compared = 0;
    int several = 0;
    for (int i = 0; i < SYSTEMS; i++) {
      LinearSystem system = random(random);
      Solution solution = Alike.solve(system, 1_000_000);
      if (!solution.isProven()) {
        continue;
      }
      BruteForce brute = new BruteForce(system);
      boolean beyond =
          solution.repairs().stream().anyMatch(r -> r.values().stream().anyMatch(v -> v > MOST));
      if (brute.isAtTheEdge() || beyond) {
        continue;
      }
      compared++;
      several += solution.repairs().size() > 1 ? 1 : 0;
      assertEquals(brute.isOpen(), solution.isOpen(), "system " + i + ": " + system);
      assertEquals(brute.determined(), Set.copyOf(solution.repairs()), "system " + i);
      if (!solution.repairs().isEmpty()) {
        assertEquals(brute.cost, solution.cost(), "system " + i);
      }
    }
    assertTrue(compared > SYSTEMS * 8 / 10, compared + " of " + SYSTEMS + " compared");
    assertTrue(several > SYSTEMS / 20, several + " with more than one repair");
  }

  @Test
  void givesUpAfterACountedAmountOfWork() {
    List<LinearSystem.Cell> cells = new ArrayList<>();
    List<LinearSystem.Row> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      cells.add(new LinearSystem.Cell(5, 1, 10));
    }
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      long[] coefficients = new long[120];
      for (int k = 0; k < 20; k++) {
        coefficients[random.nextInt(120)] = random.nextBoolean() ? 1 : -1;
      }
      rows.add(new LinearSystem.Row(coefficients, 1 + random.nextInt(9), 0));
    }
    Solution solution = Solver.solve(new LinearSystem(cells, rows), 5_000);
    assertFalse(solution.isProven());
    assertTrue(solution.repairs().isEmpty());
  }

  @Test
  void numbersBeyondALongEndTheSearchAndNothingElse() {
    LinearSystem system =
        new LinearSystem(
            List.of(
                new LinearSystem.Cell(1, 1, 10),
                new LinearSystem.Cell(1, 1, 10),
                new LinearSystem.Cell(1, 1, 10)),
            List.of(
                new LinearSystem.Row(new long[] {Long.MAX_VALUE / 2, 3, 0}, 1, 0),
                new LinearSystem.Row(new long[] {Long.MAX_VALUE / 3, 0, 5}, 1, 0)));
    assertFalse(Solver.solve(system, 1_000).isProven());
  }

  /** Relations that hold for some numbers, and those numbers with one to three of them changed. */
  private static LinearSystem random(Random random) {
    int width = 2 + random.nextInt(3);
    long[] truth = new long[width];
    long[] shown = new long[width];
    List<LinearSystem.Cell> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      long step = random.nextInt(6) == 0 ? 2 : 1;
      truth[i] = random.nextInt(4) * step;
      shown[i] = random.nextInt(3) == 0 ? random.nextInt(5) * step : truth[i];
      cells.add(new LinearSystem.Cell(shown[i], step, 9 + random.nextInt(2)));
    }
    List<LinearSystem.Row> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      long[] coefficients = new long[width];
      long residual = 0;
      for (int k = 0; k < width; k++) {
        coefficients[k] = random.nextInt(3) - 1;
        residual += coefficients[k] * (shown[k] - truth[k]);
      }
      boolean evidence = random.nextInt(3) == 0;
      rows.add(
          new LinearSystem.Row(
              coefficients, residual + (evidence ? random.nextInt(2) : 0), evidence ? 6 : 0));
    }
    return new LinearSystem(cells, rows);
  }

  /** Every assignment of small numbers to every set of cells. */
  private static final class BruteForce {
    private final LinearSystem system;
    private final Map<List<Integer>, Set<List<Long>>> best = new HashMap<>();
    private long cost = Long.MAX_VALUE;
    private long fewest = Long.MAX_VALUE;

    /** Cells that weigh more are not tried. */
    private long boundary = Long.MAX_VALUE;

    BruteForce(LinearSystem system) {
      this.system = system;
      tryOut(new long[system.cells().size()], 0, 0, this::fewest);
      // Without evidence there is nothing for which more cells could be spent.
      boolean evidence = system.rows().stream().anyMatch(row -> !row.isHard());
      boundary = evidence && fewest < Long.MAX_VALUE ? Solver.mostFor(system, fewest) : fewest;
      tryOut(new long[system.cells().size()], 0, 0, this::weigh);
    }

    private void tryOut(long[] values, int at, long spent, ObjLongConsumer<long[]> each) {
      if (spent > boundary) {
        return;
      }
      if (at == values.length) {
        each.accept(values, spent);
        return;
      }
      LinearSystem.Cell cell = system.cells().get(at);
      for (long value = 0; value <= MOST; value += cell.step()) {
        values[at] = value;
        tryOut(values, at + 1, spent + (value == cell.value() ? 0 : cell.cost()), each);
      }
    }

    private void fewest(long[] values, long spent) {
      if (system.rows().stream().allMatch(row -> !row.isHard() || sum(row, values) == 0)) {
        fewest = spent;
        boundary = spent;
      }
    }

    private long sum(LinearSystem.Row row, long[] values) {
      long sum = row.residual();
      for (int i = 0; i < values.length; i++) {
        sum += row.coefficients()[i] * (values[i] - system.cells().get(i).value());
      }
      return sum;
    }

    private void weigh(long[] values, long spent) {
      long weight = spent;
      for (LinearSystem.Row row : system.rows()) {
        boolean holds = sum(row, values) == 0;
        if (!holds && row.isHard()) {
          return;
        }
        weight += holds ? 0 : row.weight();
      }
      if (weight < cost) {
        best.clear();
        cost = weight;
      }
      if (weight == cost) {
        record(values);
      }
    }

    private void record(long[] values) {
      List<Integer> cells = new ArrayList<>();
      List<Long> changed = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != system.cells().get(i).value()) {
          cells.add(i);
          changed.add(values[i]);
        }
      }
      best.computeIfAbsent(cells, any -> new HashSet<>()).add(changed);
    }

    /** A repair near the bound may have fellows beyond it. */
    boolean isAtTheEdge() {
      return best.isEmpty()
          || best.values().stream()
              .flatMap(Set::stream)
              .anyMatch(values -> values.stream().anyMatch(v -> v > MOST - 4));
    }

    boolean isOpen() {
      return best.values().stream().anyMatch(values -> values.size() > 1);
    }

    Set<Solution.Assignment> determined() {
      Set<Solution.Assignment> repairs = new HashSet<>();
      best.forEach(
          (cells, values) -> {
            if (values.size() == 1) {
              repairs.add(new Solution.Assignment(cells, values.iterator().next()));
            }
          });
      return repairs;
    }
  }
}
