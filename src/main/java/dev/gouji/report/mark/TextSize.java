package dev.gouji.report.mark;

/** How much room a text takes, without asking a font: the answer must not depend on the machine. */
final class TextSize {
  private TextSize() {}

  /** The width in half-width characters: Chinese ones count two. */
  static int width(String line) {
    return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
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
