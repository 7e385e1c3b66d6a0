package dev.gouji.check.rule;

import java.math.BigDecimal;

/** What an expression comes to. */
public sealed interface Evaluated {
  record Num(BigDecimal value) implements Evaluated {}

  record Words(String value) implements Evaluated {}

  record Truth(boolean value) implements Evaluated {}
}
