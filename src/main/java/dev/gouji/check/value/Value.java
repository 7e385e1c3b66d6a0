package dev.gouji.check.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The value of one field of one return. */
public sealed interface Value {
  /** A number that was read without doubt. */
  record Number(BigDecimal value) implements Value {
    private static final int LIMIT = 1024;

    /** One object for each small whole number: thousands of returns then fit into little memory. */
    private static final List<Number> SMALL =
        IntStream.range(0, LIMIT).mapToObj(i -> new Number(BigDecimal.valueOf(i))).toList();

    private static Number of(BigDecimal number) {
      boolean small =
          number.signum() >= 0
              && number.precision() - number.scale() <= 4
              && number.stripTrailingZeros().scale() <= 0;
      int whole = small ? number.intValue() : LIMIT;
      return whole < LIMIT ? SMALL.get(whole) : new Number(number);
    }
  }

  /**
   * Nothing was filled.
   *
   * @param mark whether a mark such as {@code /}, — or 无 stands in its place
   */
  record Blank(boolean mark) implements Value {}

  /** Words. */
  record Text(String value) implements Value {}

  /** Something stands there, or its place is not known, and no value could be told from it. */
  record Unread() implements Value {}

  /** A number; small whole ones are shared, as most cells of most returns hold one. */
  static Value number(BigDecimal value) {
    return Number.of(value);
  }

  Value BLANK = new Blank(false);
  Value MARK = new Blank(true);
  Value UNREAD = new Unread();
}
