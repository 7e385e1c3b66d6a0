package dev.gouji.report.workbook;

import dev.gouji.check.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the formulas over the unit rows come to, and the formulas themselves. */
final class FieldSums {
  /** Every number meets this; "not empty" is understood differently by different programs. */
  static final String ANY_NUMBER = "\">-1E+99\"";

  private final UnitSheet rows;
  private final Map<Field, BigDecimal> accepted = new HashMap<>();
  private final Map<Field, BigDecimal> pending = new HashMap<>();
  private final Map<Field, Integer> filled = new HashMap<>();
  private final int returns;

  FieldSums(Form form, List<UnitState> states, UnitSheet rows) {
    this.rows = rows;
    int included = 0;
    for (UnitState state : states) {
      boolean counts = state.included().equals(UnitState.INCLUDED);
      included += counts ? 1 : 0;
      if (counts || state.included().equals(UnitState.PENDING)) {
        Values values = state.counted().orElseThrow().of().values();
        add(form, values, counts);
      }
    }
    returns = included;
  }

  private void add(Form form, Values values, boolean counts) {
    for (Field field : form.nationalNumbers()) {
      Optional<BigDecimal> number = values.number(field);
      if (number.isPresent()) {
        (counts ? accepted : pending).merge(field, number.get(), BigDecimal::add);
        if (counts) {
          filled.merge(field, 1, Integer::sum);
        }
      }
    }
  }

  /** The sum over the accepted units; empty if none of them filled the field. */
  Optional<BigDecimal> accepted(Field field) {
    return Optional.ofNullable(accepted.get(field));
  }

  /** The sum over the returned units; empty if none of them filled the field. */
  Optional<BigDecimal> pending(Field field) {
    return Optional.ofNullable(pending.get(field));
  }

  /** Both together. */
  Optional<BigDecimal> all(Field field) {
    if (pending.containsKey(field)) {
      return Optional.of(
          accepted(field).orElse(BigDecimal.ZERO).add(pending(field).orElse(BigDecimal.ZERO)));
    }
    return accepted(field);
  }

  /** How many accepted units filled the field. */
  int filled(Field field) {
    return filled.getOrDefault(field, 0);
  }

  /** How many accepted units there are. */
  int returns() {
    return returns;
  }

  /** The sum over the rows that bear a word, showing nothing where no such row is filled. */
  String formula(Field field, String word) {
    return "IF("
        + countFormula(field, word)
        + "=0,\"\",SUMIF("
        + rows.words()
        + ",\""
        + word
        + "\","
        + rows.range(field)
        + "))";
  }

  /** How many rows that bear a word have the field filled. */
  String countFormula(Field field, String word) {
    return "COUNTIFS("
        + rows.words()
        + ",\""
        + word
        + "\","
        + rows.range(field)
        + ","
        + ANY_NUMBER
        + ")";
  }
}
