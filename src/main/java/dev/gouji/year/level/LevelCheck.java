package dev.gouji.year.level;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.RuleTally;
import dev.gouji.check.SumCheck;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the sums of every level tie out, and if not, through which units.
 *
 * @param tally how the relations came out over all levels
 * @param faults those that do not hold, level by level
 */
public record LevelCheck(RuleTally tally, List<LevelFault> faults) {
  public LevelCheck {
    faults = List.copyOf(faults);
  }

  /** Judges the sums over the accepted returns of each level. */
  public static LevelCheck of(
      Form form, List<Scope> scopes, List<CheckedReturn> counted, SumCheck check) {
    RuleTally tally = RuleTally.NONE;
    List<LevelFault> faults = new ArrayList<>();
    for (Scope scope : scopes) {
      Unit level = Unit.unlisted(scope.code(), scope.name());
      SumCheck.Result result = check.of(level, scope.accepted().values(form));
      tally = tally.plus(result.tally());
      for (SumCheck.Fault fault : result.faults()) {
        faults.add(new LevelFault(scope, fault, units(scope, counted, check, fault)));
      }
    }
    return new LevelCheck(tally, faults);
  }

  private static List<Unit> units(
      Scope scope, List<CheckedReturn> counted, SumCheck check, SumCheck.Fault fault) {
    return counted.stream()
        .filter(one -> one.isAccepted() && scope.units().contains(one.of().unit()))
        .filter(
            one ->
                check.of(one.of().unit(), one.of().values()).faults().stream()
                    .anyMatch(fault::isLike))
        .map(one -> one.of().unit())
        .toList();
  }
}
