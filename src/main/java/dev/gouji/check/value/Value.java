package dev.gouji.check.value;

import java.math.BigDecimal;

/** The value of one field of one return. */
public sealed interface Value {
  /** A number that was read without doubt. */
  record Number(BigDecimal value) implements Value {}

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
    return SmallNumbers.of(value);
  }

  Value BLANK = new Blank(false);
  Value MARK = new Blank(true);
  Value UNREAD = new Unread();
}
