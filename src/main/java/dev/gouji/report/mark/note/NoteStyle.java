package dev.gouji.report.mark.note;

import dev.gouji.form.Severity;
import dev.gouji.look.Palette;

/** How the cells of the return note look. */
public enum NoteStyle {
  TITLE(16, true, Palette.BLACK.hex(), "", false, Side.LEFT),
  LINE(10, false, Palette.BLACK.hex(), "", false, Side.LEFT),
  LABEL(10, false, Palette.GREY_INK.hex(), "", false, Side.RIGHT),
  ROUND(10, true, Palette.BLACK.hex(), Palette.BAND.hex(), true, Side.CENTER),
  HEADER(10, true, Palette.BLACK.hex(), Palette.HEAD.hex(), true, Side.CENTER),
  BODY(10, false, Palette.BLACK.hex(), "", true, Side.LEFT),
  CENTERED(10, false, Palette.BLACK.hex(), "", true, Side.CENTER),
  LINK(10, false, Palette.LINK.hex(), "", true, Side.LEFT),
  HARD(10, true, Palette.HARD_INK.hex(), Palette.HARD.hex(), true, Side.CENTER),
  SOFT(10, true, Palette.SOFT_INK.hex(), Palette.SOFT.hex(), true, Side.CENTER),
  INFO(10, false, Palette.INFO_INK.hex(), Palette.INFO.hex(), true, Side.CENTER),
  SECTION(10, true, Palette.INFO_INK.hex(), Palette.INFO.hex(), true, Side.LEFT),
  /** Where a reason is asked for. */
  ASKED(10, false, Palette.BLACK.hex(), Palette.ENTRY.hex(), true, Side.LEFT),
  /** Where a reason may stand. */
  OPEN(10, false, Palette.BLACK.hex(), "", true, Side.LEFT),
  /** For the importer, not for people. */
  FAINT(6, false, Palette.PALE_INK.hex(), "", true, Side.LEFT);

  /** Where the text stands in the cell. */
  public enum Side {
    LEFT("left"),
    CENTER("center"),
    RIGHT("right");

    public final String word;

    Side(String word) {
      this.word = word;
    }
  }

  public final int points;
  public final boolean bold;
  public final String color;
  public final String fill;
  public final boolean bordered;
  public final Side side;

  NoteStyle(int points, boolean bold, String color, String fill, boolean bordered, Side side) {
    this.points = points;
    this.bold = bold;
    this.color = color;
    this.fill = fill;
    this.bordered = bordered;
    this.side = side;
  }

  /** Whether people may write there although the sheet is protected. */
  public boolean unlocked() {
    return this == ASKED || this == OPEN;
  }

  /** The fill by which a severity is known, on the note and in the sender's sheets. */
  public static String fillOf(Severity severity) {
    return switch (severity) {
      case HARD -> HARD.fill;
      case SOFT -> SOFT.fill;
      case INFO -> INFO.fill;
    };
  }
}
