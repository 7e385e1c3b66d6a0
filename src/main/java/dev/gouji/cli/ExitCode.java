package dev.gouji.cli;

/** What the exit codes mean (design: Fixed). */
final class ExitCode {
  /** Everything was accepted. */
  static final int ACCEPTED = 0;

  /** Done; some returns were not accepted. */
  static final int NOT_ALL_ACCEPTED = 1;

  /** Wrong use or unreadable configuration; nothing was written. */
  static final int USAGE = 2;

  /** Could not finish; the old output is untouched. */
  static final int FAILED = 3;

  private ExitCode() {}
}
