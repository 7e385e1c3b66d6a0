package dev.gouji.reported;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What was sent up of one year.
 *
 * @param totals by the code of the level, {@code *} for everything, then by field id
 * @param units what each unit had in it, by unit code, then by field id
 */
public record Reported(
    Map<String, Map<String, BigDecimal>> totals, Map<String, Map<String, BigDecimal>> units) {
  public Reported {
    totals = Map.copyOf(totals);
    units = Map.copyOf(units);
  }

  /** Whether the sums of a level were sent up. */
  public boolean has(String scope) {
    return totals.containsKey(scope);
  }

  public Optional<BigDecimal> total(String scope, Field field) {
    return Optional.ofNullable(totals.getOrDefault(scope, Map.of()).get(field.id()));
  }

  public Optional<BigDecimal> unit(String code, Field field) {
    return Optional.ofNullable(units.getOrDefault(code, Map.of()).get(field.id()));
  }
}
