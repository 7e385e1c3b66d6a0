package dev.gouji.repair;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.repair.solve.Alike;
import dev.gouji.repair.solve.Figures;
import dev.gouji.repair.solve.FormOrder;
import dev.gouji.repair.solve.Linear;
import dev.gouji.repair.solve.LinearSystem;
import dev.gouji.repair.solve.Part;
import dev.gouji.repair.solve.Relation;
import dev.gouji.repair.solve.Shown;
import dev.gouji.repair.solve.Solution;
import dev.gouji.repair.solve.Solver;
import dev.gouji.repair.solve.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the lightest repairs of one part of a return: single cells, and blocks moved as one. */
final class Finder {
  /**
   * What was found.
   *
   * @param repairs the lightest, the likeliest slip first
   * @param isOpen whether an equally light change leaves its numbers undetermined
   * @param isProven whether the search came to its end
   * @param cost what each of them weighs; nothing more than a bound if none was found
   */
  record Found(List<Repair> repairs, boolean isOpen, boolean isProven, long cost) {
    Found {
      repairs = List.copyOf(repairs);
    }
  }

  private final Part part;
  private final Shown shown;
  private final Weights weights;
  private final Layout layout;
  private final Slips slips;
  private final Figures figures;
  private final Map<Field, List<Relation>> readers = new HashMap<>();
  private final List<Relation> brokenHard = new ArrayList<>();
  private final List<Relation> brokenSoft = new ArrayList<>();

  Finder(Part part, Shown shown, Weights weights, Layout layout) {
    this.part = part;
    this.shown = shown;
    this.weights = weights;
    this.layout = layout;
    this.slips = new Slips(shown, layout);
    this.figures = new Figures(part, shown, weights);
    for (Relation relation : part.relations()) {
      for (Linear sum : relation.sums()) {
        sum.coefficients()
            .keySet()
            .forEach(cell -> readers.computeIfAbsent(cell, any -> new ArrayList<>()).add(relation));
      }
      if (!relation.holds(figures::now)) {
        (relation.isHard() ? brokenHard : brokenSoft).add(relation);
      }
    }
  }

  Found find() {
    List<Solution> solutions = solutions();
    boolean proven = !solutions.isEmpty() && solutions.stream().allMatch(Solution::isProven);
    long cost =
        solutions.stream()
            .filter(solution -> !solution.repairs().isEmpty() || solution.isOpen())
            .mapToLong(Solution::cost)
            .min()
            .orElse(Long.MAX_VALUE);
    Map<SortedMap<Field, BigDecimal>, Repair> repairs = new HashMap<>();
    boolean open = false;
    for (Solution solution : solutions) {
      if (solution.cost() == cost) {
        open |= solution.isOpen();
        solution.repairs().stream()
            .map(figures::numbers)
            .forEach(numbers -> repairs.put(numbers, repair(numbers, Slip.NONE)));
      }
    }
    if (cost > weights.block()) {
      Map<SortedMap<Field, BigDecimal>, Repair> moved = new HashMap<>();
      long moves = moves(moved, cost);
      if (!moved.isEmpty()) {
        boolean lighter = moves < cost;
        moved.putAll(lighter ? Map.of() : repairs);
        return new Found(ordered(moved), open && !lighter, proven || lighter, moves);
      }
    }
    return new Found(ordered(repairs), open, proven, cost);
  }

  /** Moves of a block that are lighter than this; empty if there are none. */
  Optional<Found> moved(long than) {
    Map<SortedMap<Field, BigDecimal>, Repair> moved = new HashMap<>();
    long moves = moves(moved, than);
    return moves < than
        ? Optional.of(new Found(ordered(moved), false, true, moves))
        : Optional.empty();
  }

  private List<Solution> solutions() {
    try {
      List<LinearSystem> systems = figures.systems();
      int work = Solver.WORK / systems.size();
      return systems.stream().map(system -> Alike.solve(system, work)).toList();
    } catch (ArithmeticException e) {
      // Numbers of so many digits are no counts; the relations are still told.
      return List.of();
    }
  }

  private List<Repair> ordered(Map<SortedMap<Field, BigDecimal>, Repair> repairs) {
    return repairs.values().stream()
        .sorted(
            Comparator.comparingInt(Repair::likelihood)
                .thenComparingLong(this::usual)
                .reversed()
                .thenComparing(Finder::byForm))
        .toList();
  }

  /** Of equally likely slips those are told first whose cells usually hold something. */
  private long usual(Repair repair) {
    return repair.changes().stream().mapToLong(change -> slips.usual(change.field())).sum();
  }

  private static int byForm(Repair a, Repair b) {
    for (int i = 0; i < Math.min(a.changes().size(), b.changes().size()); i++) {
      int order =
          Integer.compare(a.changes().get(i).field().index(), b.changes().get(i).field().index());
      if (order == 0) {
        order = a.changes().get(i).suggested().compareTo(b.changes().get(i).suggested());
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.changes().size(), b.changes().size());
  }

  /** Puts the lightest moves into the map, if they are not heavier than this; their weight. */
  private long moves(Map<SortedMap<Field, BigDecimal>, Repair> lightest, long most) {
    List<Move> best = new ArrayList<>();
    long[] least = {most};
    for (Layout.Block block : layout.blocks()) {
      boolean concerned =
          block.cells().stream()
              .flatMap(List::stream)
              .flatMap(Optional::stream)
              .anyMatch(part.cells()::contains);
      if (concerned) {
        Moves.each(block, shown, move -> weigh(found(move), best, least));
      }
    }
    Set<Map<Field, BigDecimal>> seen = new HashSet<>();
    best.stream()
        .sorted(Comparator.comparingInt((Move move) -> -weights.slip(move.slip())))
        .filter(move -> seen.add(move.numbers()))
        .forEach(move -> lightest.put(inOrder(move), repair(inOrder(move), Slip.of(move.slip()))));
    return least[0];
  }

  private static SortedMap<Field, BigDecimal> inOrder(Move move) {
    SortedMap<Field, BigDecimal> ordered = new TreeMap<>(FormOrder.FIELDS);
    ordered.putAll(move.numbers());
    return ordered;
  }

  /**
   * The move with the number that was pushed out of the table, as a relation over its cell asks.
   */
  private Move found(Move move) {
    if (move.lost().isEmpty()) {
      return move;
    }
    Field lost = move.lost().get();
    Map<Field, BigDecimal> numbers = new HashMap<>(move.numbers());
    numbers.put(lost, BigDecimal.ZERO);
    for (Relation relation : readers.getOrDefault(lost, List.of())) {
      BigDecimal factor = relation.sums().get(0).coefficients().get(lost);
      if (relation.isHard() && factor != null && factor.abs().compareTo(BigDecimal.ONE) == 0) {
        BigDecimal gap =
            relation.gap(
                field -> {
                  BigDecimal moved = numbers.get(field);
                  return moved == null ? figures.now(field) : moved;
                });
        BigDecimal value = gap.multiply(factor).negate();
        if (value.signum() >= 0) {
          numbers.put(lost, value);
        }
        break;
      }
    }
    return new Move(move.slip(), numbers, move.lost());
  }

  private void weigh(Move move, List<Move> best, long[] least) {
    Set<Relation> concerned = new LinkedHashSet<>();
    move.numbers()
        .keySet()
        .forEach(field -> concerned.addAll(readers.getOrDefault(field, List.of())));
    if (!concerned.containsAll(brokenHard)) {
      return;
    }
    Function<Field, BigDecimal> numbers =
        field -> {
          BigDecimal moved = move.numbers().get(field);
          return moved == null ? figures.now(field) : moved;
        };
    long weight = weights.block();
    for (Relation relation : concerned) {
      if (!relation.holds(numbers)) {
        if (relation.isHard()) {
          return;
        }
        weight += relation.weight();
      }
    }
    for (Relation relation : brokenSoft) {
      weight += concerned.contains(relation) ? 0 : relation.weight();
    }
    if (weight < least[0]) {
      best.clear();
      least[0] = weight;
    }
    if (weight == least[0]) {
      best.add(move);
    }
  }

  private Repair repair(SortedMap<Field, BigDecimal> numbers, Slip slip) {
    List<Change> changes = new ArrayList<>();
    numbers.forEach(
        (field, suggested) -> {
          Optional<BigDecimal> found = shown.number(Expr.Scope.OWN, field);
          Slip own = slip.equals(Slip.NONE) ? slips.likeliest(field, found, suggested) : Slip.NONE;
          changes.add(new Change(field, found, suggested, own));
        });
    return new Repair(changes, slip);
  }
}
