package dev.gouji.year.level;

import dev.gouji.check.CheckedReturn;
import dev.gouji.roster.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A level at which returns are summed: a government with the units below it at any depth, or
 * everything.
 *
 * @param code the government's code, or {@code *} for everything counted
 * @param name what people call it
 * @param depth 0 for everything, 1 for the top governments, and so on
 * @param units the units that are summed: those below that are no governments themselves and must
 *     report, or reported all the same
 * @param accepted the sums over the accepted returns
 * @param withPending the sums over accepted and returned ones alike
 * @param own the government's own return; empty if it sent none or for everything
 */
public record Scope(
    String code,
    String name,
    int depth,
    List<Unit> units,
    Totals accepted,
    Totals withPending,
    Optional<CheckedReturn> own) {
  /** The code of the scope that holds everything counted. */
  public static final String EVERYTHING = "*";

  public Scope {
    units = List.copyOf(units);
  }

  /** How many of the units must report. */
  public int due() {
    return (int) units.stream().filter(Unit::isDue).count();
  }

  /** The government that it stands for, or what people call the whole. */
  public String title() {
    return code.equals(EVERYTHING) ? "全部填报单位" : name;
  }
}
