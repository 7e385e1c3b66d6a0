package dev.gouji.repair.solve;

import dev.gouji.finding.Location;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.Optional;

/** What one return shows, and what it may be compared with. */
public interface Shown {
  /** The number of a field; empty if it is blank or no number could be read. */
  Optional<BigDecimal> number(Expr.Scope scope, Field field);

  /** Whether something stands there from which no number could be told. */
  boolean isUnread(Field field);

  /** Whether the number is what the form's own formula gives, so that it follows its parts. */
  boolean isLive(Field field);

  /** Whether a condition about the unit or the words of the return holds. */
  boolean holds(Expr condition);

  /** Where the field stands in the sender's file. */
  Location location(Field field);
}
