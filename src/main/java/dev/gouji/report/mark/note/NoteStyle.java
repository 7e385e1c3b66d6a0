package dev.gouji.report.mark.note;

/** How the cells of the return note look. */
public enum NoteStyle {
  TITLE(16, true, "000000", "", false, Side.LEFT),
  LINE(10, false, "000000", "", false, Side.LEFT),
  LABEL(10, false, "595959", "", false, Side.RIGHT),
  ROUND(10, true, "000000", "F2F2F2", true, Side.CENTER),
  HEADER(10, true, "000000", "D9E1F2", true, Side.CENTER),
  BODY(10, false, "000000", "", true, Side.LEFT),
  CENTERED(10, false, "000000", "", true, Side.CENTER),
  LINK(10, false, "0563C1", "", true, Side.LEFT),
  HARD(10, true, "9C0006", "FFC7CE", true, Side.CENTER),
  SOFT(10, true, "7F6000", "FFEB9C", true, Side.CENTER),
  INFO(10, false, "1F4E79", "DDEBF7", true, Side.CENTER),
  SECTION(10, true, "1F4E79", "DDEBF7", true, Side.LEFT),
  /** Where a reason is asked for. */
  ASKED(10, false, "000000", "FFFFCC", true, Side.LEFT),
  /** Where a reason may stand. */
  OPEN(10, false, "000000", "", true, Side.LEFT),
  /** For the importer, not for people. */
  FAINT(6, false, "A6A6A6", "", true, Side.LEFT);

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
  public static String fillOf(dev.gouji.form.Severity severity) {
    return switch (severity) {
      case HARD -> HARD.fill;
      case SOFT -> SOFT.fill;
      case INFO -> INFO.fill;
    };
  }
}
