package dev.gouji.finding;

import dev.gouji.form.Severity;
import java.util.List;

/**
 * One rule, or one reading fault, at one place of one return.
 *
 * @param rule the id of the rule or of the reading fault
 * @param severity how much it weighs
 * @param location the place at which it is reported
 * @param touches every place whose number it rests on, the reported one included
 * @param found the number or text found, as people read it
 * @param expected what the relation asks for; empty if it asks for no single value
 * @param difference found minus expected; empty if there is none
 * @param message what is wrong, with the sender's own numbers
 * @param instruction what to do, at most 40 characters
 * @param suggestion a value worth checking; empty if there is none
 * @param fingerprint the finding's identity: {@code place-numbers}, see {@link Fingerprint}
 * @param explanation the reason the unit gave; empty if none
 * @param priorExplanation the reason accepted for the same place last year; empty if none
 */
public record Finding(
    String rule,
    Severity severity,
    Location location,
    List<Location> touches,
    String found,
    String expected,
    String difference,
    String message,
    String instruction,
    String suggestion,
    Fingerprint fingerprint,
    String explanation,
    String priorExplanation) {
  public Finding {
    touches = List.copyOf(touches);
  }

  /** Whether it keeps the return from being accepted. */
  public boolean isOpen() {
    return switch (severity) {
      case HARD -> true;
      case SOFT -> explanation.isEmpty();
      case INFO -> false;
    };
  }

  /** The word for the state column: open, explained or told. */
  public String state() {
    if (severity == Severity.INFO) {
      return "told";
    }
    return isOpen() ? "open" : "explained";
  }

  public Finding withExplanation(String reason) {
    return new Finding(
        rule,
        severity,
        location,
        touches,
        found,
        expected,
        difference,
        message,
        instruction,
        suggestion,
        fingerprint,
        reason,
        priorExplanation);
  }

  public Finding withPriorExplanation(String reason) {
    return new Finding(
        rule,
        severity,
        location,
        touches,
        found,
        expected,
        difference,
        message,
        instruction,
        suggestion,
        fingerprint,
        explanation,
        reason);
  }

  /** The same finding at other places, for a workbook in which the fields stand elsewhere. */
  public Finding withPlaces(Location place, List<Location> touched) {
    return new Finding(
        rule,
        severity,
        place,
        touched,
        found,
        expected,
        difference,
        message,
        instruction,
        suggestion,
        fingerprint,
        explanation,
        priorExplanation);
  }

  public Finding withMessage(String changed) {
    return new Finding(
        rule,
        severity,
        location,
        touches,
        found,
        expected,
        difference,
        changed,
        instruction,
        suggestion,
        fingerprint,
        explanation,
        priorExplanation);
  }

  public Finding withSeverity(Severity changed) {
    return new Finding(
        rule,
        changed,
        location,
        touches,
        found,
        expected,
        difference,
        message,
        instruction,
        suggestion,
        fingerprint,
        explanation,
        priorExplanation);
  }
}
