package dev.gouji.grid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The kept part of a workbook.
 *
 * @param kind what file it came from
 * @param macros whether it has macros
 * @param pictures whether a picture lies on any of its sheets
 * @param sheets its worksheets in order, as far as they were asked for
 * @param saved when it was last saved, as the file says
 */
public record Book(
    FileKind kind, boolean macros, boolean pictures, List<Sheet> sheets, Optional<Instant> saved) {
  public Book {
    sheets = List.copyOf(sheets);
  }

  /** The sheet of this name. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().strip().equals(name)).findFirst();
  }
}
