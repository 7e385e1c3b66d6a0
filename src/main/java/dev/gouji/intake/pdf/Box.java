package dev.gouji.intake.pdf;

import java.awt.geom.Point2D;

/**
 * An area of a page that something drawn covers.
 *
 * @param order the how manieth thing drawn it is: what was drawn before lies under it
 */
record Box(float left, float top, float right, float bottom, int order) {
  /** The box between two opposite corners. */
  static Box around(Point2D.Float one, Point2D.Float other, int order) {
    return new Box(
        Math.min(one.x, other.x),
        Math.min(one.y, other.y),
        Math.max(one.x, other.x),
        Math.max(one.y, other.y),
        order);
  }

  boolean covers(Glyph glyph) {
    return order > glyph.order() && contains(glyph.x(), glyph.y());
  }

  boolean contains(float x, float y) {
    return x > left && x < right && y > top && y < bottom;
  }
}
