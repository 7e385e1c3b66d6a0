package dev.gouji.intake.sheet;

import dev.gouji.intake.Content;
import java.util.Optional;

/**
 * What stands in a cell of a sheet.
 *
 * @param content the value; for a formula its stored result
 * @param formula the formula without {@code =}; empty if it is none
 * @param date whether the number format shows a date or time
 */
public record Cell(Content content, Optional<String> formula, boolean date) {
  /** A cell with nothing in it. */
  public static final Cell NONE = new Cell(Content.BLANK, Optional.empty(), false);

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
