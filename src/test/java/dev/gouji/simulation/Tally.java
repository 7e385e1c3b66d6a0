package dev.gouji.simulation;

import java.util.Locale;

/** What came of many trials. */
final class Tally {
  int trials;
  int detected;
  int locatable;
  int uniqueAndRight;
  int claimedUnique;
  int among;
  int firstLine;
  int claimedFalsely;
  int masked;
  int falsified;
  int lines;
  int findings;

  void add(Trial trial) {
    trials++;
    if (!trial.isDetected()) {
      return;
    }
    detected++;
    boolean locatable = trial.isLocatable();
    this.locatable += locatable ? 1 : 0;
    boolean right = trial.isUniqueAndRight();
    uniqueAndRight += locatable && right ? 1 : 0;
    claimedUnique += right ? 1 : 0;
    among += trial.isAmongAnswers() ? 1 : 0;
    firstLine += trial.firstLineIsRight() ? 1 : 0;
    claimedFalsely += trial.claimsFalsely() ? 1 : 0;
    masked += trial.claimsFalsely() && trial.isMasked() ? 1 : 0;
    falsified += trial.obeyingFalsifies() ? 1 : 0;
    lines += trial.lines();
    findings += trial.findings();
  }

  void add(Tally other) {
    trials += other.trials;
    detected += other.detected;
    locatable += other.locatable;
    uniqueAndRight += other.uniqueAndRight;
    claimedUnique += other.claimedUnique;
    among += other.among;
    firstLine += other.firstLine;
    claimedFalsely += other.claimedFalsely;
    masked += other.masked;
    falsified += other.falsified;
    lines += other.lines;
    findings += other.findings;
  }

  /** As a row of a table, after its name. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %.2f | %.2f |",
        name,
        trials,
        detected,
        locatable,
        uniqueAndRight,
        claimedUnique,
        among,
        firstLine,
        claimedFalsely,
        masked,
        falsified,
        detected == 0 ? 0.0 : (double) findings / detected,
        detected == 0 ? 0.0 : (double) lines / detected);
  }
}
