package dev.gouji.look;

import java.math.BigDecimal;

/** How numbers are written for people and machines alike. */
public final class Numbers {
  private Numbers() {}

  /** Plain decimals, no exponent, no trailing zeros. */
  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
