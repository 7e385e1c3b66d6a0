package dev.gouji.year;

import java.util.List;
import java.util.Locale;

/** Where a unit stands; of every unit that is due exactly one holds. */
public enum State {
  /** Its return is accepted. */
  ACCEPTED("通过"),
  /** A government's return, in order so far, whose units are not all in yet. */
  WAITING("待核"),
  /** Its return went back, or several that contradict each other did. */
  RETURNED("退回"),
  /** Nothing but files that could not be taken came from it. */
  REFUSED("拒收"),
  /** No return of this year came from it. */
  MISSING("未报"),
  /** Nothing is due and nothing came. */
  NOT_DUE("不需报");

  /** Those a unit that is due may be in. */
  public static final List<State> OF_DUE = List.of(ACCEPTED, WAITING, RETURNED, REFUSED, MISSING);

  private final String chinese;

  State(String chinese) {
    this.chinese = chinese;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  /** Whether a return could be read. */
  public boolean isReceived() {
    return this == ACCEPTED || this == WAITING || this == RETURNED;
  }

  /** Whether its return counts as it is. */
  public boolean isSettled() {
    return this == ACCEPTED || this == WAITING;
  }
}
