package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.roster.Unit;
import java.util.Optional;

/**
 * Where one unit stands at the end.
 *
 * @param unit the unit
 * @param state where it stands
 * @param role how its numbers enter the totals
 * @param file the line of status.csv that decides it
 * @param counted the return that counts; empty if there is none
 * @param otherYear a return of another year that came from it, where none of this year did
 */
public record UnitLine(
    Unit unit,
    State state,
    Role role,
    FileOutcome file,
    Optional<CheckedReturn> counted,
    Optional<FileOutcome> otherYear) {

  /** How the numbers of a unit enter the totals. */
  public enum Role {
    /** They are summed. */
    SUMMED,
    /** A government's: they are compared with the sum of the units below and never added to it. */
    GOVERNMENT
  }

  /** How its numbers enter the totals: 是, 待改 or 否. */
  public String included() {
    if (role == Role.GOVERNMENT || counted.isEmpty()) {
      return NOT_INCLUDED;
    }
    return state.isSettled() ? INCLUDED : PENDING;
  }

  /** The word for where it stands; a government's own return is named as such. */
  public String word() {
    if (isBeyond()) {
      return "不应报而报（" + state.chinese() + "）";
    }
    return role == Role.GOVERNMENT && counted.isPresent()
        ? state.chinese() + "（本级表）"
        : state.chinese();
  }

  /** Whether it reported though nothing was due. */
  public boolean isBeyond() {
    return !unit.isDue() && state.isReceived();
  }

  public static final String INCLUDED = "是";
  public static final String PENDING = "待改";
  public static final String NOT_INCLUDED = "否";
}
