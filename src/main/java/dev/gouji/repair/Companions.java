package dev.gouji.repair;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.repair.solve.Linear;
import dev.gouji.repair.solve.Part;
import dev.gouji.repair.solve.Relation;
import dev.gouji.repair.solve.Shown;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells that stand in the very same relations, as the outcomes of one column do while the totals
 * are formulas: what one of them lacks another may have too much, and no relation sees it.
 */
final class Companions {
  private final Shown shown;
  private final Map<Field, Map<Relation, List<BigDecimal>>> standing = new HashMap<>();

  Companions(Part part, Shown shown) {
    this.shown = shown;
    for (Relation relation : part.relations()) {
      if (relation.isHard()) {
        for (Linear sum : relation.sums()) {
          sum.coefficients()
              .forEach(
                  (cell, factor) ->
                      standing
                          .computeIfAbsent(cell, any -> new HashMap<>())
                          .merge(relation, List.of(factor.abs()), Companions::both));
        }
      }
    }
  }

  private static List<BigDecimal> both(List<BigDecimal> some, List<BigDecimal> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Whether a cell of the repair has any. */
  boolean exist(Repair repair) {
    return of(repair).findAny().isPresent();
  }

  /**
   * Whether one of them was left blank: it may hold anything, so that what the repair says of its
   * own cell is not certain. Where most cells without a number are blank, blanks are this sender's
   * zeros.
   */
  boolean haveBlank(Repair repair) {
    List<Optional<BigDecimal>> empty =
        of(repair)
            .map(cell -> shown.number(Expr.Scope.OWN, cell))
            .filter(number -> number.map(n -> n.signum() == 0).orElse(true))
            .toList();
    long blank = empty.stream().filter(Optional::isEmpty).count();
    return blank > 0 && blank * 2 < empty.size();
  }

  private Stream<Field> of(Repair repair) {
    Set<Field> changed = repair.changes().stream().map(Change::field).collect(Collectors.toSet());
    return standing.entrySet().stream()
        .filter(one -> !changed.contains(one.getKey()))
        .filter(one -> changed.stream().anyMatch(c -> one.getValue().equals(standing.get(c))))
        .map(Map.Entry::getKey);
  }
}
