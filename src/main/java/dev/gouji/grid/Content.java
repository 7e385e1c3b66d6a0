package dev.gouji.grid;

import java.math.BigDecimal;

/** What a cell holds, as the file stores it. */
public sealed interface Content {
  /** Nothing, or only white space. */
  record Blank() implements Content {}

  /** A number; the value that a spreadsheet shows, to 15 significant digits. */
  record Number(BigDecimal value) implements Content {}

  /** Text as written. */
  record Text(String value) implements Content {}

  /** TRUE or FALSE. */
  record Bool(boolean value) implements Content {}

  /** An error value such as {@code #REF!}. */
  record Error(String code) implements Content {}

  /**
   * Something whose writing leaves in doubt what is meant: a change not yet accepted, a row that
   * lost a cell. Words among it are still labels; it is never a number.
   *
   * @param value what is shown
   * @param why what leaves the doubt, in Chinese
   */
  record Doubt(String value, String why) implements Content {}

  Content BLANK = new Blank();
}
