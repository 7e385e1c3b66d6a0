package dev.gouji.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an edition relates to the others.
 *
 * @param breaks why a field's number of the year before the first cannot be compared, by field
 * @param conversions how numbers in other layouts stand for fields of this one
 */
public record Relations(Map<Field, String> breaks, List<Conversion> conversions) {
  public Relations {
    breaks = Map.copyOf(breaks);
    conversions = List.copyOf(conversions);
  }

  /** Why this field cannot be compared with the edition before; empty if it can. */
  public Optional<String> whyNotComparable(Field field) {
    return Optional.ofNullable(breaks.get(field));
  }

  /** How a field follows from another edition's layout; empty if it does not. */
  public Optional<Conversion> conversion(Field field, String edition) {
    return conversions.stream()
        .filter(one -> one.field().equals(field) && one.edition().equals(edition))
        .findFirst();
  }

  /**
   * How a number of another edition's layout stands for a field of this one, as {@code layouts.csv}
   * says. Fields of one id need no conversion.
   *
   * @param edition the id of the other edition
   * @param field the field of this edition
   * @param from ids of fields of the other edition
   * @param how what the numbers say about the field
   */
  public record Conversion(String edition, Field field, List<String> from, How how) {
    /** What a number says. */
    public enum How {
      /** The field is the sum of the others. */
      SUM,
      /** The field is a part of the other: only a 0 there says what stands here. */
      ZERO
    }

    public Conversion {
      from = List.copyOf(from);
    }
  }
}
