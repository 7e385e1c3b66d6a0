package dev.gouji.finding;

import dev.gouji.digest.Digests;
import java.util.List;

/**
 * What makes two findings of different rounds the same one, so that an explanation finds back to
 * it.
 *
 * @param place from unit, rule and place: stays while the finding stays
 * @param numbers from the numbers the rule read: an explanation holds while they stay
 */
public record Fingerprint(String place, String numbers) {
  private static final int PLACE_DIGITS = 12;
  private static final int NUMBER_DIGITS = 8;

  /**
   * The fingerprint of a finding.
   *
   * @param unit the unit's code
   * @param rule the rule's id
   * @param place the field's id, or the cell where there is no field
   * @param numbers what the rule read, as text, in its order
   */
  public static Fingerprint of(String unit, String rule, String place, List<String> numbers) {
    return new Fingerprint(
        digest(unit + "|" + rule + "|" + place, PLACE_DIGITS),
        digest(String.join("|", numbers), NUMBER_DIGITS));
  }

  private static String digest(String text, int digits) {
    return Digests.of(text).substring(0, digits);
  }

  /** As written in files: {@code place-numbers}. */
  public String text() {
    return place + "-" + numbers;
  }
}
