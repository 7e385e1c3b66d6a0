package dev.gouji.year.level;

import dev.gouji.check.Value;
import dev.gouji.check.Values;
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

  /** How many of the returns left the field blank. */
  public int blanks(Field field) {
    return returns - filled.getOrDefault(field, 0);
  }
}
