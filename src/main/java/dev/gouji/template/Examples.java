package dev.gouji.template;

/**
 * Examples in remarks and hints, which show the year that a template is for.
 *
 * @param year the report year
 */
record Examples(int year) {
  /** The report year, in the texts of an edition. */
  private static final String THIS_YEAR = "{年度}";

  /** The year after, in which the report is written. */
  private static final String NEXT_YEAR = "{次年}";

  String in(String text) {
    return text.replace(THIS_YEAR, String.valueOf(year))
        .replace(NEXT_YEAR, String.valueOf(year + 1));
  }
}
