package dev.gouji.year.level;

import dev.gouji.check.SumCheck;
import dev.gouji.roster.Unit;
import java.util.List;

/**
 * A relation that the accepted sums of a level do not satisfy.
 *
 * @param scope the level
 * @param fault the relation
 * @param units the accepted units of the level whose own numbers do not satisfy it
 */
public record LevelFault(Scope scope, SumCheck.Fault fault, List<Unit> units) {
  public LevelFault {
    units = List.copyOf(units);
  }
}
