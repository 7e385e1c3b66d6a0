package dev.gouji.received;

import dev.gouji.finding.Location;

/**
 * A reason that the unit wrote, or what may be one.
 *
 * @param kind where it stands
 * @param rule the rule's id beside it; empty in a document, where only the fingerprint stands
 * @param fingerprint the finding's fingerprint beside it; empty if there is none
 * @param text the reason
 * @param at the cell in which it stands
 * @param shown what the self-check showed beside it; empty elsewhere
 */
public record WrittenExplanation(
    Kind kind, String rule, String fingerprint, String text, Location at, String shown) {
  /** Where a reason stands. */
  public enum Kind {
    /** On the return note, where it belongs. */
    NOTE,
    /** On the self-check beside a rule that was shown not to hold. */
    CHECKED,
    /** On the self-check beside a rule that was shown to hold, or not checked there. */
    UNCHECKED,
    /** On the return note beside or over other words. */
    WRONG_COLUMN,
    /** On the return note in the column that says how to mend: our own words, or theirs. */
    REMEDY,
    /** On a copy of the return note, or on the note under another name. */
    OTHER_SHEET
  }

  /** Whether it stands where reasons are asked for. */
  public boolean isInPlace() {
    return kind == Kind.NOTE || kind == Kind.CHECKED || kind == Kind.UNCHECKED;
  }
}
