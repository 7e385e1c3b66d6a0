package dev.gouji.template;

import dev.gouji.look.TextWidth;

/**
 * How high a cell must be for its text, from the widths of characters alone: font metrics would
 * make the result depend on the machine.
 */
final class TextHeight {
  private static final double PIXELS_PER_CHARACTER = 7.3;
  private static final double PIXELS_PER_POINT = 96.0 / 72.0;
  private static final double LINE_SPACING = 1.42;
  private static final int PADDING_PIXELS = 14;

  private TextHeight() {}

  /**
   * Points needed.
   *
   * @param text what stands in the cell
   * @param width the cell's width in characters of the standard font
   * @param fontSize in points
   */
  static double points(String text, double width, double fontSize) {
    return Math.ceil(lines(text, width, fontSize) * fontSize * LINE_SPACING + 4);
  }

  private static int lines(String text, double width, double fontSize) {
    double half = fontSize * PIXELS_PER_POINT / 2;
    int capacity = (int) Math.max(2, (width * PIXELS_PER_CHARACTER - PADDING_PIXELS) / half);
    int lines = 1;
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      int halves = TextWidth.of(c);
      if (c == '\n' || used + halves > capacity) {
        lines++;
        used = 0;
      }
      used += c == '\n' ? 0 : halves;
    }
    return lines;
  }
}
