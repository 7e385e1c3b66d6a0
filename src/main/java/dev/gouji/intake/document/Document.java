package dev.gouji.intake.document;

import dev.gouji.grid.FileKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report as its reader found it.
 *
 * @param kind what file it came from
 * @param macros whether it has macros
 * @param title what the file gives as its title beside the text; may be empty
 * @param blocks lines of text and tables, in reading order
 * @param saved when it was last saved, as the file says
 */
public record Document(
    FileKind kind, boolean macros, String title, List<Block> blocks, Optional<Instant> saved) {
  /** Blocks kept of one document; a report has some hundred. */
  public static final int MOST_BLOCKS = 50_000;

  /** Cells kept of one document; a report has about four hundred. */
  public static final int MOST_CELLS = 200_000;

  /** Characters kept of one document. */
  public static final int MOST_CHARS = 4_000_000;

  public Document {
    blocks = List.copyOf(blocks);
  }
}
