package dev.gouji.year;

import java.util.Optional;

/**
 * One line of status.csv: a path of the inbox, or a unit without one.
 *
 * @param file the path relative to the inbox; empty for a unit without a file
 * @param unitCode empty if the unit is not known
 * @param unitName empty if the unit is not known
 * @param year as the return states it; empty if it cannot be told
 * @param edition empty if it is not known
 * @param round 0 if it is no return
 * @param outcome what became of it
 * @param hard number of hard findings
 * @param soft number of soft findings
 * @param info number of info findings
 * @param reason why, in Chinese; empty for an accepted return
 * @param sha256 empty if there are no bytes
 * @param returnedFile the marked workbook relative to the year's folder; empty if there is none
 */
public record FileOutcome(
    String file,
    String unitCode,
    String unitName,
    String year,
    String edition,
    int round,
    Outcome outcome,
    int hard,
    int soft,
    int info,
    String reason,
    String sha256,
    String returnedFile) {

  /** The same file with another fate. */
  public FileOutcome with(Outcome fate, String why) {
    return new FileOutcome(
        file,
        unitCode,
        unitName,
        year,
        edition,
        round,
        fate,
        hard,
        soft,
        info,
        why,
        sha256,
        fate == Outcome.RETURNED ? returnedFile : "");
  }

  /** The same file as one of which nothing is taken. */
  public FileOutcome without(Outcome fate, String why) {
    return new FileOutcome(
        file, unitCode, unitName, year, edition, round, fate, 0, 0, 0, why, sha256, "");
  }

  /** The bundle that it is a member of; empty if it is none. */
  public Optional<String> bundle() {
    int end = file.indexOf("!/");
    return end < 0 ? Optional.empty() : Optional.of(file.substring(0, end));
  }
}
