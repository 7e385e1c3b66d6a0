package dev.gouji.grid;

import java.util.Optional;

/**
 * What stands in a cell of a sheet.
 *
 * @param content the value; for a formula its stored result
 * @param formula the formula without {@code =}; empty if it is none
 * @param display what the number format shows of a number
 */
public record Cell(Content content, Optional<String> formula, Display display) {
  /** A cell with nothing in it. */
  public static final Cell NONE = new Cell(Content.BLANK, Optional.empty(), Display.NUMBER);

  /** Whether there is neither a value nor a formula. */
  public boolean isEmpty() {
    return content instanceof Content.Blank && formula.isEmpty();
  }

  /** The words in it, doubtful ones included; empty for anything but text. */
  public String text() {
    if (content instanceof Content.Doubt doubt) {
      return doubt.value();
    }
    return content instanceof Content.Text text ? text.value() : "";
  }

  /** Whether it is text, or something in doubt that holds words. */
  public boolean isWords() {
    return content instanceof Content.Text
        || (content instanceof Content.Doubt doubt
            && doubt.value().codePoints().anyMatch(Character::isLetter));
  }

  /** The value as plain text, numbers in plain decimals. */
  public String shown() {
    return Contents.shown(content);
  }
}
