package dev.gouji.received;

import dev.gouji.form.Sheets;

/**
 * What the hidden stamp of a handed-out workbook says.
 *
 * @param edition the edition; may be empty
 * @param layout the digest of the layout, or that it is a summary; may be empty
 * @param unit the unit it was issued to; empty for a blank template
 * @param year the report year; 0 for a blank template
 * @param round the round it is for, at least 1
 */
public record Stamp(String edition, String layout, String unit, int year, int round) {
  /** A workbook without a stamp. */
  public static final Stamp NONE = new Stamp("", "", "", 0, 1);

  /** Whether the file holds the sums of a level below, each a formula over its units. */
  public boolean isSummary() {
    return layout.startsWith(Sheets.SUMMARY);
  }

  /** How many of the units due are in the sums, such as 3/4; empty if it holds no sums. */
  public String counted() {
    return isSummary() ? layout.substring(Sheets.SUMMARY.length()).strip() : "";
  }
}
