package dev.gouji.form;

import java.util.Map;

/**
 * Which rules and catalogue entries of an edition play a part in reports, as {@code edition.csv}
 * says.
 *
 * @param moved the rule that tells what changed much against last year; empty if none does
 * @param copied the entry for a return that equals last year's
 * @param identical the entry for a return that equals another unit's
 * @param sums the entry for sums that do not tie out
 */
public record EditionRules(String moved, String copied, String identical, String sums) {
  public static final String MOVED = "rule_moved";
  public static final String COPIED = "entry_copied";
  public static final String IDENTICAL = "entry_identical";
  public static final String SUMS = "entry_sums";

  public static EditionRules of(Map<String, String> facts) {
    return new EditionRules(
        facts.getOrDefault(MOVED, ""),
        facts.getOrDefault(COPIED, ""),
        facts.getOrDefault(IDENTICAL, ""),
        facts.getOrDefault(SUMS, ""));
  }
}
