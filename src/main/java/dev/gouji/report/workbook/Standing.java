package dev.gouji.report.workbook;

import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.util.List;

/**
 * How many units are due and where they stand: due = accepted + returned + refused + missing.
 *
 * @param due 应报
 * @param accepted 通过
 * @param returned 退回
 * @param refused 拒收, nothing that counts
 * @param missing 未报
 * @param strayFiles refused files that cannot be told to be any unit's
 */
public record Standing(
    int due, int accepted, int returned, int refused, int missing, int strayFiles) {

  public static Standing of(YearResult year) {
    List<UnitState> states = UnitState.of(year);
    long stray = year.files().stream().filter(Standing::isStray).count();
    return new Standing(
        states.size(),
        count(states, Outcome.ACCEPTED),
        count(states, Outcome.RETURNED),
        count(states, Outcome.REFUSED),
        count(states, Outcome.MISSING),
        (int) stray);
  }

  private static boolean isStray(FileOutcome file) {
    return file.outcome() == Outcome.REFUSED && file.unitCode().isEmpty();
  }

  private static int count(List<UnitState> states, Outcome outcome) {
    return (int) states.stream().filter(state -> state.outcome() == outcome).count();
  }

  /** 已报: a return that could be read. */
  public int received() {
    return accepted + returned;
  }
}
