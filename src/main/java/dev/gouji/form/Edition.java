package dev.gouji.form;

/**
 * The layout of certain report years.
 *
 * @param id the name of the edition, which is its first report year
 * @param firstYear the first report year it describes
 * @param lastYear the last report year it describes; {@link Integer#MAX_VALUE} if it is current
 * @param notice the notice that prescribes it
 * @param parts which rules and catalogue entries play a part in reports
 */
public record Edition(String id, int firstYear, int lastYear, String notice, EditionRules parts) {
  public boolean describes(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /** The same edition, ended by one that takes its place. */
  Edition until(int year) {
    return new Edition(id, firstYear, year, notice, parts);
  }
}
