package dev.gouji.check.value;

import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.look.Numbers;

/** What a cell shows, as its sender would write it. */
public final class Shown {
  private Shown() {}

  /** Text; numbers without trailing zeros; empty for a blank. */
  public static String of(Content content) {
    return content instanceof Content.Number number
        ? Numbers.plain(number.value())
        : Contents.shown(content);
  }
}
