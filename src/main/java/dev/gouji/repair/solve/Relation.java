package dev.gouji.repair.solve;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relation between cells of one return: one of some sums must be 0.
 *
 * @param rule the rule's id
 * @param place where the rule reports it
 * @param sums left side minus right side; several where the rule leaves a choice
 * @param weight what it weighs if it does not hold; 0 if it must
 */
public record Relation(String rule, Field place, List<Linear> sums, int weight) {
  public Relation {
    sums = List.copyOf(sums);
  }

  /** Relations are told apart by their rule and place, not by all their numbers. */
  @Override
  public int hashCode() {
    return rule.hashCode() * 31 + place.index();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Relation relation
            && rule.equals(relation.rule)
            && place.equals(relation.place)
            && sums.equals(relation.sums)
            && weight == relation.weight);
  }

  public boolean isHard() {
    return weight == 0;
  }

  public boolean holds(Function<Field, BigDecimal> numbers) {
    return sums.stream().anyMatch(sum -> sum.value(numbers).signum() == 0);
  }

  /** Left side minus right side of the first choice. */
  public BigDecimal gap(Function<Field, BigDecimal> numbers) {
    return sums.get(0).value(numbers);
  }

  public boolean reads(Field cell) {
    return sums.stream().anyMatch(sum -> sum.coefficients().containsKey(cell));
  }

  /** What the finding of this relation is known by. */
  public String key() {
    return rule + " " + place.id();
  }
}
