package dev.gouji.received;

/**
 * What the hidden stamp of a handed-out workbook says.
 *
 * @param edition the edition; may be empty
 * @param layout the digest of the layout; may be empty
 * @param unit the unit it was issued to; empty for a blank template
 * @param year the report year; 0 for a blank template
 * @param round the round it is for, at least 1
 */
public record Stamp(String edition, String layout, String unit, int year, int round) {
  /** A workbook without a stamp. */
  public static final Stamp NONE = new Stamp("", "", "", 0, 1);
}
