package dev.gouji.report.page;

/**
 * A column of a list.
 *
 * @param title its heading
 * @param kind what its cells are
 */
record Column(String title, Kind kind) {
  /** The kinds of cells, by the names under which the script knows them. */
  enum Kind {
    WORDS("words"),
    COUNT("count"),
    BADGE("badge"),
    LINK("link"),
    JUMP("jump");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }
}
