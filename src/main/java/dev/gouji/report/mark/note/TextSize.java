package dev.gouji.report.mark.note;

/** How much room a text takes, without asking a font: the answer must not depend on the machine. */
final class TextSize {
  private static final char FIRST_WIDE = '\u1100';

  private TextSize() {}

  /** The width in half-width characters: Chinese ones count two. */
  static int width(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      // A rare character is a pair of which each half counts one.
      width += c < FIRST_WIDE || Character.isSurrogate(c) ? 1 : 2;
    }
    return width;
  }

  /** How many lines the text takes when wrapped to a width. */
  static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(width(line) / Math.max(2, width)));
    }
    return lines;
  }
}
