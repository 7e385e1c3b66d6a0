package dev.gouji.check;

import java.math.BigDecimal;

/** What an expression comes to. */
sealed interface Evaluated {
  record Num(BigDecimal value) implements Evaluated {}

  record Words(String value) implements Evaluated {}

  record Truth(boolean value) implements Evaluated {}
}
