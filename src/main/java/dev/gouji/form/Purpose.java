package dev.gouji.form;

import java.util.Arrays;
import java.util.Optional;

/** What a field that stands in no national table is asked for. */
public enum Purpose {
  /** Nothing in particular: the cover, declarations, and the national tables. */
  PLAIN(""),
  /** A part of the report's prose. */
  PROSE("prose"),
  /** An optional number from the unit's own books, against which the tables are checked. */
  KEY_FIGURE("key_figure");

  private final String id;

  Purpose(String id) {
    this.id = id;
  }

  /** The purpose with this id. */
  public static Optional<Purpose> of(String id) {
    return Arrays.stream(values()).filter(purpose -> purpose.id.equals(id)).findFirst();
  }
}
