package dev.gouji.form.load;

/**
 * Where a rule stands.
 *
 * @param file the place of its file, as people are told
 * @param line its line, from 1; 0 if it is not known
 */
record RulePlace(String file, int line) {
  /** Somewhere among the rules. */
  static final RulePlace RULES = new RulePlace("rules.csv", 0);
}
