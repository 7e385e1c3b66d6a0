package dev.gouji.intake.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The shapes that are being drawn, in the coordinates of the page as it is shown: stroked they are
 * lines, filled they are lines or cover what lies below.
 */
final class DrawnPath {
  /** A box that is no thicker is a line. */
  private static final float THIN = 3f;

  private final List<Rule> rules;
  private final List<Box> covers;

  /** The sides of the shapes, each shape by itself. */
  private final List<List<Rule>> shapes = new ArrayList<>();

  private final List<Box> boxes = new ArrayList<>();
  private Point2D.Float current = new Point2D.Float();
  private Point2D.Float start = new Point2D.Float();

  /** What is drawn is added to these. */
  DrawnPath(List<Rule> rules, List<Box> covers) {
    this.rules = rules;
    this.covers = covers;
  }

  Point2D.Float current() {
    return current;
  }

  void rectangle(Point2D.Float one, Point2D.Float other, int order) {
    boxes.add(Box.around(one, other, order));
    current = one;
    start = one;
  }

  void moveTo(Point2D.Float to) {
    current = to;
    start = to;
    shapes.add(new ArrayList<>());
  }

  void lineTo(Point2D.Float to) {
    segment(current, to, shape());
    current = to;
  }

  /** Goes on elsewhere, by a curve, which is no side of a table. */
  void jumpTo(Point2D.Float to) {
    current = to;
  }

  void close() {
    segment(current, start, shape());
    current = start;
  }

  void stroke() {
    shapes.forEach(rules::addAll);
    boxes.forEach(this::outline);
  }

  /**
   * Fills the shapes and boxes.
   *
   * @param order the how manieth thing drawn on the page it is
   */
  void fill(int order) {
    boxes.forEach(this::filled);
    shapes.stream()
        .filter(shape -> !shape.isEmpty())
        .forEach(shape -> filled(around(shape, order)));
  }

  void fillBoxesAndStroke() {
    shapes.forEach(rules::addAll);
    for (Box box : boxes) {
      outline(box);
      filled(box);
    }
  }

  void end() {
    shapes.clear();
    boxes.clear();
  }

  private List<Rule> shape() {
    if (shapes.isEmpty()) {
      shapes.add(new ArrayList<>());
    }
    return shapes.get(shapes.size() - 1);
  }

  private static void segment(Point2D.Float from, Point2D.Float to, List<Rule> into) {
    if (Math.abs(from.x - to.x) < 0.8f && Math.abs(from.y - to.y) > 0.1f) {
      into.add(new Rule(true, (from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
    } else if (Math.abs(from.y - to.y) < 0.8f && Math.abs(from.x - to.x) > 0.1f) {
      into.add(
          new Rule(false, (from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x)));
    }
  }

  private void outline(Box box) {
    Point2D.Float topLeft = new Point2D.Float(box.left(), box.top());
    Point2D.Float topRight = new Point2D.Float(box.right(), box.top());
    Point2D.Float bottomLeft = new Point2D.Float(box.left(), box.bottom());
    Point2D.Float bottomRight = new Point2D.Float(box.right(), box.bottom());
    segment(topLeft, topRight, rules);
    segment(bottomLeft, bottomRight, rules);
    segment(topLeft, bottomLeft, rules);
    segment(topRight, bottomRight, rules);
  }

  /** The box around the sides of a shape drawn line by line. */
  private static Box around(List<Rule> sides, int order) {
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    for (Rule side : sides) {
      left = Math.min(left, side.vertical() ? side.at() : side.from());
      right = Math.max(right, side.vertical() ? side.at() : side.to());
      top = Math.min(top, side.vertical() ? side.from() : side.at());
      bottom = Math.max(bottom, side.vertical() ? side.to() : side.at());
    }
    return new Box(left, top, right, bottom, order);
  }

  private void filled(Box box) {
    float across = box.right() - box.left();
    float down = box.bottom() - box.top();
    if (down <= THIN && across > down) {
      rules.add(new Rule(false, (box.top() + box.bottom()) / 2, box.left(), box.right()));
    } else if (across <= THIN && down > across) {
      rules.add(new Rule(true, (box.left() + box.right()) / 2, box.top(), box.bottom()));
    } else {
      covers.add(box);
    }
  }
}
