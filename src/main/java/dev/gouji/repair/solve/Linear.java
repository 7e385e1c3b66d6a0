package dev.gouji.repair.solve;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A sum of cells of this return, each times a whole number, and a number that is given: last
 * year's, that of the units below, that of the unit's own register.
 *
 * @param coefficients by cell, none of them 0
 * @param given the rest
 */
public record Linear(SortedMap<Field, BigDecimal> coefficients, BigDecimal given) {
  private static final Linear ZERO = new Linear(new TreeMap<>(FormOrder.FIELDS), BigDecimal.ZERO);

  /**
   * An expression as such a sum; empty if it is none.
   *
   * @param parts what a cell is the sum of; the cell itself where it follows from nothing
   */
  static Optional<Linear> of(
      Expr expr, Shown shown, Function<Field, Map<Field, BigDecimal>> parts) {
    if (expr instanceof Expr.Number number) {
      return Optional.of(ZERO.plus(number.value()));
    }
    if (expr instanceof Expr.Ref ref) {
      return of(ref.scope(), List.of(ref.field()), shown, parts);
    }
    if (expr instanceof Expr.Sum sum) {
      return of(sum.scope(), sum.fields(), shown, parts);
    }
    if (expr instanceof Expr.Binary binary && binary.operator() != Expr.Arithmetic.TIMES) {
      int sign = binary.operator() == Expr.Arithmetic.PLUS ? 1 : -1;
      return of(binary.left(), shown, parts)
          .flatMap(left -> of(binary.right(), shown, parts).map(right -> left.plus(right, sign)));
    }
    return Optional.empty();
  }

  private static Optional<Linear> of(
      Expr.Scope scope,
      List<Field> fields,
      Shown shown,
      Function<Field, Map<Field, BigDecimal>> parts) {
    SortedMap<Field, BigDecimal> coefficients = new TreeMap<>(FormOrder.FIELDS);
    BigDecimal given = BigDecimal.ZERO;
    for (Field field : fields) {
      if (!field.isNumeric()) {
        return Optional.empty();
      }
      if (scope == Expr.Scope.OWN && !field.isKeyFigure()) {
        parts.apply(field).forEach((part, c) -> coefficients.merge(part, c, BigDecimal::add));
      } else {
        given = given.add(shown.number(scope, field).orElse(BigDecimal.ZERO));
      }
    }
    return Optional.of(new Linear(coefficients, given));
  }

  private Linear plus(BigDecimal more) {
    return new Linear(coefficients, given.add(more));
  }

  Linear plus(Linear other, int sign) {
    return plus(other, BigDecimal.valueOf(sign));
  }

  /** The sum times a number other than 0. */
  Linear times(BigDecimal factor) {
    return ZERO.plus(this, factor);
  }

  Linear plus(Linear other, BigDecimal factor) {
    SortedMap<Field, BigDecimal> sum = new TreeMap<>(coefficients);
    other.coefficients.forEach((field, c) -> sum.merge(field, c.multiply(factor), BigDecimal::add));
    sum.values().removeIf(c -> c.signum() == 0);
    return new Linear(sum, given.add(other.given.multiply(factor)));
  }

  /** What it comes to. */
  BigDecimal value(Function<Field, BigDecimal> numbers) {
    BigDecimal value = given;
    for (var entry : coefficients.entrySet()) {
      value = value.add(entry.getValue().multiply(numbers.apply(entry.getKey())));
    }
    return value;
  }
}
