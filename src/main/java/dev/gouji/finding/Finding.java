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

  /** Whether it was noticed on reading and not by a rule; such findings bear ids of their own. */
  public boolean isOfReading() {
    return rule.startsWith("I-");
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

  /** The same finding with the reason the unit gave. */
  public Finding withExplanation(String reason) {
    return with(severity, location, touches, message, reason, priorExplanation);
  }

  /** The same finding with the reason accepted last year. */
  public Finding withPriorExplanation(String reason) {
    return with(severity, location, touches, message, explanation, reason);
  }

  /** The same finding at other places, for a workbook in which the fields stand elsewhere. */
  public Finding withPlaces(Location place, List<Location> touched) {
    return with(severity, place, touched, message, explanation, priorExplanation);
  }

  /** The same finding in other words. */
  public Finding withMessage(String changed) {
    return with(severity, location, touches, changed, explanation, priorExplanation);
  }

  /** The same finding with another weight. */
  public Finding withSeverity(Severity changed) {
    return with(changed, location, touches, message, explanation, priorExplanation);
  }

  /** The same finding with something worth checking. */
  public Finding withSuggestion(String changed) {
    return with(found, expected, difference, changed);
  }

  /**
   * The same finding with other numbers.
   *
   * @param newFound what its cell holds
   * @param newExpected what its cell should hold
   * @param newDifference the first less the second
   */
  public Finding withNumbers(String newFound, String newExpected, String newDifference) {
    return with(newFound, newExpected, newDifference, suggestion);
  }

  private Finding with(
      String newFound, String newExpected, String newDifference, String newSuggestion) {
    return new Finding(
        rule,
        severity,
        location,
        touches,
        newFound,
        newExpected,
        newDifference,
        message,
        instruction,
        newSuggestion,
        fingerprint,
        explanation,
        priorExplanation);
  }

  private Finding with(
      Severity newSeverity,
      Location newLocation,
      List<Location> newTouches,
      String newMessage,
      String newExplanation,
      String newPriorExplanation) {
    return new Finding(
        rule,
        newSeverity,
        newLocation,
        newTouches,
        found,
        expected,
        difference,
        newMessage,
        instruction,
        suggestion,
        fingerprint,
        newExplanation,
        newPriorExplanation);
  }
}
