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
}
