package dev.gouji.year;

import java.util.Locale;

/** What became of a file, or of a unit without one. */
public enum Outcome {
  /** Read, no hard finding, every soft finding explained. */
  ACCEPTED("通过"),
  /** Read, not accepted. */
  RETURNED("退回"),
  /** Not readable as a return of a roster unit; nothing is taken from it. */
  REFUSED("拒收"),
  /** Another file of the same unit and year counts. */
  SUPERSEDED("被替代"),
  /** No return: lock and dot files, configuration; or a unit that need not report. */
  SKIPPED("忽略"),
  /** A unit without a file. */
  MISSING("未报");

  private final String chinese;

  Outcome(String chinese) {
    this.chinese = chinese;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }
}
