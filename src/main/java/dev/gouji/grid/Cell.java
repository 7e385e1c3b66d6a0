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

  /** The words in it; empty for anything but text. */
  public String text() {
    return content instanceof Content.Text text ? text.value() : "";
  }

  /** The value as plain text, numbers in plain decimals. */
  public String shown() {
    return Contents.shown(content);
  }
}
