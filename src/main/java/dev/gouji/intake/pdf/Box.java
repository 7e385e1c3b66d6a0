package dev.gouji.intake.pdf;

/**
 * An area of a page that something drawn covers.
 *
 * @param order the how manieth thing drawn it is: what was drawn before lies under it
 */
record Box(float left, float top, float right, float bottom, int order) {
  boolean covers(Glyph glyph) {
    return order > glyph.order() && contains(glyph.x(), glyph.y());
  }

  boolean contains(float x, float y) {
    return x > left && x < right && y > top && y < bottom;
  }
}
