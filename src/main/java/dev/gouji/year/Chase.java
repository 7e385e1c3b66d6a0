package dev.gouji.year;

import dev.gouji.roster.Unit;

/**
 * The one thing to tell one unit.
 *
 * @param situation what the matter is
 * @param unit whom it concerns; a unit without code if the file could not be told to be anyone's
 * @param file the file it is about; may be empty
 * @param attachment what to send along, relative to the year's folder; may be empty
 * @param reason why, and what to do about it
 */
public record Chase(Situation situation, Unit unit, String file, String attachment, String reason) {

  /** Whether it is known whom to tell. */
  public boolean hasUnit() {
    return !unit.code().isEmpty();
  }
}
