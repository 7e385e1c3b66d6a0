package dev.gouji.year.file;

import dev.gouji.check.value.Value;

/** Whether two files say the same about one field. */
final class SameValue {
  private SameValue() {}

  /** 1.5 is 1.50; a mark such as {@code /} says no more than an empty cell. */
  static boolean of(Value one, Value other) {
    if (one instanceof Value.Number mine && other instanceof Value.Number theirs) {
      return mine.value().compareTo(theirs.value()) == 0;
    }
    return one instanceof Value.Blank ? other instanceof Value.Blank : one.equals(other);
  }
}
