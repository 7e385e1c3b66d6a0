package dev.gouji.report.letter;

import java.util.List;

/** Lists in a sentence, not longer than a letter bears. */
final class Listing {
  private static final int MAX = 200;

  private Listing() {}

  /** The names, or the first of them and how many there are. */
  static String names(List<String> names) {
    if (names.size() <= MAX) {
      return String.join("、", names);
    }
    return String.join("、", names.subList(0, MAX)) + "等 " + names.size() + " 个";
  }
}
