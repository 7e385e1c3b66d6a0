package dev.gouji.form;

import java.util.Map;

/**
 * The layout of certain report years.
 *
 * @param id the name of the edition, which is its first report year
 * @param firstYear the first report year it describes
 * @param lastYear the last report year it describes; {@link Integer#MAX_VALUE} if it is current
 * @param notice the notice that prescribes it
 * @param parts which rules and catalogue entries play a part in reports
 */
public record Edition(String id, int firstYear, int lastYear, String notice, Parts parts) {
  public boolean describes(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /** The same edition, ended by one that takes its place. */
  Edition until(int year) {
    return new Edition(id, firstYear, year, notice, parts);
  }

  /**
   * Which rules and catalogue entries of an edition play a part in reports, as {@code edition.csv}
   * says.
   *
   * @param moved the rule that tells what changed much against last year; empty if none does
   * @param copied the entry for a return that equals last year's
   * @param identical the entry for a return that equals another unit's
   * @param sums the entry for sums that do not tie out
   */
  public record Parts(String moved, String copied, String identical, String sums) {
    public static final String MOVED = "rule_moved";
    public static final String COPIED = "entry_copied";
    public static final String IDENTICAL = "entry_identical";
    public static final String SUMS = "entry_sums";

    public static Parts of(Map<String, String> facts) {
      return new Parts(
          facts.getOrDefault(MOVED, ""),
          facts.getOrDefault(COPIED, ""),
          facts.getOrDefault(IDENTICAL, ""),
          facts.getOrDefault(SUMS, ""));
    }
  }
}
