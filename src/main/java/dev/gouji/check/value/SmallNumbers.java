package dev.gouji.check.value;

import java.math.BigDecimal;

/** One object for each small whole number: twenty thousand returns then fit into little memory. */
final class SmallNumbers {
  private static final int LIMIT = 1024;
  private static final Value[] SHARED = new Value[LIMIT];

  static {
    for (int i = 0; i < LIMIT; i++) {
      SHARED[i] = new Value.Number(BigDecimal.valueOf(i));
    }
  }

  private SmallNumbers() {}

  static Value of(BigDecimal number) {
    boolean small =
        number.signum() >= 0
            && number.precision() - number.scale() <= 4
            && number.stripTrailingZeros().scale() <= 0;
    int whole = small ? number.intValue() : LIMIT;
    return whole < LIMIT ? SHARED[whole] : new Value.Number(number);
  }
}
