package dev.gouji.repair.solve;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One part of a return in the whole numbers that the search works with. */
public final class Figures {
  private final Part part;
  private final Shown shown;
  private final Weights weights;
  private final List<Field> cells;
  private final Map<Field, BigDecimal> known = new HashMap<>();
  private final int scale;

  public Figures(Part part, Shown shown, Weights weights) {
    this.part = part;
    this.shown = shown;
    this.weights = weights;
    this.cells = List.copyOf(part.cells());
    this.scale = scale();
  }

  /** What the cell counts as now: a blank is 0. */
  public BigDecimal now(Field cell) {
    return known.computeIfAbsent(
        cell, field -> shown.number(Expr.Scope.OWN, field).orElse(BigDecimal.ZERO));
  }

  private int scale() {
    int most = 0;
    for (Field cell : cells) {
      most = Math.max(most, now(cell).stripTrailingZeros().scale());
    }
    for (Relation relation : part.relations()) {
      for (Linear sum : relation.sums()) {
        most = Math.max(most, sum.given().stripTrailingZeros().scale());
      }
    }
    return most;
  }

  /**
   * Every system that the part can be read as: one for each way to take the rules that leave a
   * choice.
   *
   * @throws ArithmeticException if a number has too many digits
   */
  public List<LinearSystem> systems() {
    List<List<LinearSystem.Row>> readings = new ArrayList<>(List.of(List.of()));
    for (Relation relation : part.relations()) {
      List<List<LinearSystem.Row>> longer = new ArrayList<>();
      // More than a few choices would multiply; of those beyond only the first is tried.
      int choices = readings.size() > 8 ? 1 : relation.sums().size();
      for (Linear sum : relation.sums().subList(0, choices)) {
        LinearSystem.Row row = row(relation, sum);
        for (List<LinearSystem.Row> before : readings) {
          List<LinearSystem.Row> rows = new ArrayList<>(before);
          rows.add(row);
          longer.add(rows);
        }
      }
      readings = longer;
    }
    List<LinearSystem.Cell> systemCells = cells.stream().map(this::cell).toList();
    return readings.stream().map(rows -> new LinearSystem(systemCells, rows)).toList();
  }

  private LinearSystem.Cell cell(Field cell) {
    BigDecimal now = now(cell);
    boolean whole = cell.type() == FieldType.COUNT;
    boolean wrong = now.signum() < 0 || (whole && now.stripTrailingZeros().scale() > 0);
    return new LinearSystem.Cell(
        units(now),
        whole ? BigDecimal.ONE.movePointRight(scale).longValueExact() : 1,
        wrong ? weights.certainlyWrong() : weights.cell());
  }

  private LinearSystem.Row row(Relation relation, Linear sum) {
    long[] coefficients = new long[cells.size()];
    for (int i = 0; i < coefficients.length; i++) {
      BigDecimal coefficient = sum.coefficients().get(cells.get(i));
      coefficients[i] = coefficient == null ? 0 : coefficient.longValueExact();
    }
    return new LinearSystem.Row(coefficients, units(sum.value(this::now)), relation.weight());
  }

  private long units(BigDecimal number) {
    return number.movePointRight(scale).longValueExact();
  }

  /** An assignment as numbers of cells. */
  public SortedMap<Field, BigDecimal> numbers(Solution.Assignment assignment) {
    SortedMap<Field, BigDecimal> numbers = new TreeMap<>(FormOrder.FIELDS);
    for (int i = 0; i < assignment.cells().size(); i++) {
      numbers.put(
          cells.get(assignment.cells().get(i)),
          Optional.of(BigDecimal.valueOf(assignment.values().get(i), scale))
              .map(n -> n.signum() == 0 ? BigDecimal.ZERO : n)
              .orElseThrow());
    }
    return numbers;
  }
}
