package dev.gouji.repair;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.look.Numbers;
import dev.gouji.repair.solve.Shown;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells why a wrong number looks like a slip of the right one. */
final class Slips {
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private final Shown shown;
  private final Layout layout;

  Slips(Shown shown, Layout layout) {
    this.shown = shown;
    this.layout = layout;
  }

  /** The likeliest slip by which the cell came to hold what it holds. */
  Slip likeliest(Field field, Optional<BigDecimal> found, BigDecimal suggested) {
    if (found.isEmpty()) {
      return Slip.of("blank");
    }
    return Stream.concat(
            ofDigits(field, found.get(), suggested), ofContext(field, found.get(), suggested))
        .max((a, b) -> Integer.compare(a.likelihood(), b.likelihood()))
        .orElse(Slip.NONE);
  }

  private static Stream<Slip> ofDigits(Field field, BigDecimal found, BigDecimal suggested) {
    String wrong = Numbers.plain(found);
    String right = Numbers.plain(suggested);
    boolean digits = found.signum() > 0 && suggested.signum() > 0;
    return Stream.of(
            when("sign", found.signum() < 0 && found.negate().compareTo(suggested) == 0),
            when("digits_swapped", digits && isSwapped(wrong, right)),
            when("digit_added", digits && isLonger(wrong, right)),
            when("digit_dropped", digits && isLonger(right, wrong)),
            when("digit_wrong", digits && wrong.length() > 1 && isOneOther(wrong, right)),
            when("digit_other", digits && wrong.length() == 1 && right.length() == 1),
            when(
                "unit",
                field.type() == FieldType.AMOUNT
                    && suggested.multiply(WAN).compareTo(found) == 0
                    && digits),
            when("point", digits && wrong.replace(".", "").equals(right.replace(".", ""))))
        .flatMap(Optional::stream);
  }

  private Stream<Slip> ofContext(Field field, BigDecimal found, BigDecimal suggested) {
    BigDecimal more = found.subtract(suggested);
    Predicate<Field> holdsFound = other -> is(other, found);
    Predicate<Field> holdsRest = other -> is(other, more);
    boolean some = found.signum() > 0;
    boolean zero = found.signum() == 0 && suggested.signum() > 0;
    return Stream.of(
            when("zero_usual", zero && usual(field) > 0),
            when("zero", zero),
            when("prior_copied", found.compareTo(BigDecimal.TEN) >= 0 && isPrior(field, found)),
            when("prior_same", some && isPrior(field, found)),
            when("neighbour", some && layout.beside(field).stream().anyMatch(holdsFound)),
            when(
                "counted_twice",
                more.signum() > 0 && layout.inColumn(field).stream().anyMatch(holdsRest)))
        .flatMap(Optional::stream);
  }

  /** How much such a cell usually holds: last year, and in the rest of its row. */
  long usual(Field field) {
    BigDecimal usual = shown.number(Expr.Scope.PRIOR, field).orElse(BigDecimal.ZERO);
    for (Field other : layout.inRow(field)) {
      usual = usual.add(shown.number(Expr.Scope.OWN, other).orElse(BigDecimal.ZERO).abs());
    }
    return usual.min(BigDecimal.valueOf(1_000_000)).longValue();
  }

  private boolean is(Field field, BigDecimal number) {
    return shown
        .number(Expr.Scope.OWN, field)
        .filter(value -> value.compareTo(number) == 0)
        .isPresent();
  }

  private boolean isPrior(Field field, BigDecimal found) {
    return shown
        .number(Expr.Scope.PRIOR, field)
        .filter(value -> value.compareTo(found) == 0)
        .isPresent();
  }

  private static Optional<Slip> when(String id, boolean looks) {
    return looks ? Optional.of(Slip.of(id)) : Optional.empty();
  }

  /** Two neighbouring digits changed places. */
  private static boolean isSwapped(String wrong, String right) {
    if (wrong.length() != right.length()) {
      return false;
    }
    for (int i = 0; i + 1 < wrong.length(); i++) {
      if (wrong.charAt(i) != right.charAt(i)) {
        return wrong.charAt(i) == right.charAt(i + 1)
            && wrong.charAt(i + 1) == right.charAt(i)
            && wrong.substring(i + 2).equals(right.substring(i + 2));
      }
    }
    return false;
  }

  /** One more digit, anywhere. */
  private static boolean isLonger(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOther(String wrong, String right) {
    int other = 0;
    for (int i = 0; i < wrong.length() && wrong.length() == right.length(); i++) {
      other += wrong.charAt(i) == right.charAt(i) ? 0 : 1;
    }
    return other == 1;
  }
}
