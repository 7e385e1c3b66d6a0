package dev.gouji.intake.pdf;

/**
 * A character on a page; lengths in points, from the top left corner of the page as it is shown.
 *
 * @param left where it begins
 * @param right where the next one may begin
 * @param base the line it stands on
 * @param size the size of its type
 * @param text what it is; U+FFFD if the font does not tell
 * @param direction 0 from left to right, 1 downwards, 2 upside down, 3 upwards
 * @param order the how manieth thing drawn it is
 * @param doubt why it may be another character, or not be seen, in Chinese; empty if it may not
 */
record Glyph(
    float left,
    float right,
    float base,
    float size,
    String text,
    int direction,
    int order,
    String doubt) {
  /** How far above its line the middle of a digit is, in sizes. */
  private static final float MIDDLE = 0.35f;

  float x() {
    return (left + right) / 2;
  }

  float y() {
    return base - MIDDLE * size;
  }

  boolean isDigit() {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  boolean isBlank() {
    return text.isBlank();
  }

  Glyph doubted(String why) {
    return doubt.isEmpty() ? new Glyph(left, right, base, size, text, direction, order, why) : this;
  }
}
