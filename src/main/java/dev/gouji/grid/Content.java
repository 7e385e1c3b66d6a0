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

  Content BLANK = new Blank();
}
