package dev.gouji.report.workbook;

import dev.gouji.form.Field;
import dev.gouji.year.level.Scope;
import java.math.BigDecimal;
import java.util.Optional;

/** The formulas over the unit rows, each with the sum that it comes to. */
final class FieldSums {
  /** Every number meets this; "not empty" is understood differently by different programs. */
  static final String ANY_NUMBER = "\">-1E+99\"";

  private final Scope everything;
  private final UnitSheet rows;

  FieldSums(Scope everything, UnitSheet rows) {
    this.everything = everything;
    this.rows = rows;
  }

  /** The sum over the accepted units; empty if none of them filled the field. */
  Optional<BigDecimal> accepted(Field field) {
    return everything.accepted().sum(field);
  }

  /** The sum over the returned units; empty if none of them filled the field. */
  Optional<BigDecimal> pending(Field field) {
    return everything.withPending().without(everything.accepted(), field);
  }

  /** Both together. */
  Optional<BigDecimal> all(Field field) {
    return everything.withPending().sum(field);
  }

  /** How many accepted units filled the field. */
  int filled(Field field) {
    return everything.accepted().filled(field);
  }

  /** How many accepted units left the field blank. */
  int blanks(Field field) {
    return everything.accepted().blanks(field);
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
