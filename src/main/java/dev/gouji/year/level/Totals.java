package dev.gouji.year.level;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sums over returns, field by field; a field that no return filled stays blank. */
public final class Totals {
  private final Map<Field, BigDecimal> sums = new HashMap<>();
  private final Map<Field, Integer> filled = new HashMap<>();
  private int returns;

  /** Adds one return's national cells. */
  void add(Form form, Values values) {
    returns++;
    for (Field field : form.nationalNumbers()) {
      values
          .number(field)
          .ifPresent(
              number -> {
                sums.merge(field, number, BigDecimal::add);
                filled.merge(field, 1, Integer::sum);
              });
    }
  }

  /** How many returns were added. */
  public int returns() {
    return returns;
  }

  /** The sums as the values of a return; what nobody filled is blank. */
  public Values values(Form form) {
    Value[] values = new Value[form.fields().size()];
    for (Field field : form.fields()) {
      values[field.index()] = sum(field).map(Value::number).orElse(Value.BLANK);
    }
    return new Values(Arrays.asList(values));
  }

  /** The sum of a field; empty if no return filled it. */
  public Optional<BigDecimal> sum(Field field) {
    return Optional.ofNullable(sums.get(field));
  }

  /** The sum of a field over the returns that are in these totals and not in others. */
  public Optional<BigDecimal> without(Totals others, Field field) {
    boolean none = filled(field) == others.filled(field);
    return none
        ? Optional.empty()
        : sum(field).map(all -> all.subtract(others.sum(field).orElse(BigDecimal.ZERO)));
  }

  /** How many of the returns filled the field. */
  public int filled(Field field) {
    return filled.getOrDefault(field, 0);
  }

  /** How many of the returns left the field blank. */
  public int blanks(Field field) {
    return returns - filled(field);
  }
}
