package dev.gouji.repair.solve;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells relations that follow from others. */
public final class Elimination {
  private Elimination() {}

  /** Without those that follow from the rest, such as the sum of several columns. */
  public static List<Relation> independent(List<Relation> relations) {
    List<Relation> small =
        relations.stream()
            .sorted(Comparator.comparingInt(r -> r.sums().get(0).coefficients().size()))
            .toList();
    List<Linear> reduced = new ArrayList<>();
    List<Relation> independent = new ArrayList<>();
    for (Relation relation : small) {
      rest(relation.sums().get(0), reduced)
          .ifPresent(
              rest -> {
                reduced.add(rest);
                independent.add(relation);
              });
    }
    return independent;
  }

  /** What is left after each of the others is taken off so that its first cell goes. */
  private static Optional<Linear> rest(Linear sum, List<Linear> others) {
    Linear rest = sum;
    for (Linear other : others) {
      Map.Entry<Field, BigDecimal> first = other.coefficients().entrySet().iterator().next();
      BigDecimal here = rest.coefficients().get(first.getKey());
      if (here != null) {
        rest = rest.times(first.getValue()).plus(other, here.negate());
      }
    }
    return rest.coefficients().isEmpty() ? Optional.empty() : Optional.of(rest);
  }
}
