package dev.gouji.intake.word;

/**
 * Which list a paragraph belongs to.
 *
 * @param list the list's id; empty where nothing is said, 0 for none
 */
record Numbered(String list, int level) {
  static final Numbered UNSAID = new Numbered("", 0);

  Numbered or(Numbered other) {
    return list.isEmpty() ? other : this;
  }
}
