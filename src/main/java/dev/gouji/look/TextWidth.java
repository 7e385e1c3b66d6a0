package dev.gouji.look;

/**
 * How wide a text is, counted in letters, a Chinese character as two: without asking a font, as
 * nothing that is written may depend on the machine.
 */
public final class TextWidth {
  private static final int FIRST_WIDE = 0x1100;

  private TextWidth() {}

  /** The width of a line. */
  public static int of(String line) {
    return line.codePoints().map(TextWidth::of).sum();
  }

  /** The width of a character; Chinese typefaces draw marks such as 「—」 and 「…」 wide, too. */
  public static int of(int codePoint) {
    return codePoint < FIRST_WIDE ? 1 : 2;
  }

  /** How many lines the text takes when wrapped to a width. */
  public static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(of(line) / Math.max(2, width)));
    }
    return lines;
  }
}
