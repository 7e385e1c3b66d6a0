package dev.gouji.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The lines of one table: where its rows and columns are parted, and what is not. */
final class Grid {
  /** Lines nearer than this are one, in points. */
  static final float NEAR = 2.5f;

  /** Part of a side that a line must cover to part two cells. */
  private static final float ENOUGH = 0.6f;

  private final List<Rule> rules;
  private final List<Float> xs;
  private final List<Float> ys;

  /** A table of these lines, which touch each other. */
  Grid(List<Rule> rules) {
    this.rules = closed(rules);
    this.xs = places(true);
    this.ys = places(false);
  }

  /** A page break leaves the last row without a line below it, the first without one above it. */
  private static List<Rule> closed(List<Rule> rules) {
    float top = Float.MAX_VALUE;
    float bottom = 0;
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Rule rule : rules) {
      top = Math.min(top, rule.vertical() ? rule.from() : rule.at());
      bottom = Math.max(bottom, rule.vertical() ? rule.to() : rule.at());
      left = Math.min(left, rule.vertical() ? rule.at() : rule.from());
      right = Math.max(right, rule.vertical() ? rule.at() : rule.to());
    }
    List<Rule> all = new ArrayList<>(rules);
    all.add(new Rule(false, top, left, right));
    all.add(new Rule(false, bottom, left, right));
    all.add(new Rule(true, left, top, bottom));
    all.add(new Rule(true, right, top, bottom));
    return all;
  }

  private List<Float> places(boolean vertical) {
    TreeSet<Float> all = new TreeSet<>();
    rules.stream().filter(rule -> rule.vertical() == vertical).forEach(rule -> all.add(rule.at()));
    List<Float> places = new ArrayList<>();
    float begun = -1000;
    for (float at : all) {
      if (at - begun > NEAR) {
        places.add(at);
        begun = at;
      }
    }
    return places;
  }

  int rows() {
    return Math.max(0, ys.size() - 1);
  }

  int columns() {
    return Math.max(0, xs.size() - 1);
  }

  float x(int edge) {
    return xs.get(edge);
  }

  float y(int edge) {
    return ys.get(edge);
  }

  boolean contains(float x, float y) {
    return x > xs.get(0) - NEAR
        && x < xs.get(xs.size() - 1) + NEAR
        && y > ys.get(0) - NEAR
        && y < ys.get(ys.size() - 1) + NEAR;
  }

  /** Whether a line parts a cell from the one at its right. */
  boolean isParted(int row, int column) {
    return isDrawn(true, xs.get(column + 1), ys.get(row), ys.get(row + 1));
  }

  /** Whether a line parts a cell from the one below it. */
  boolean isPartedBelow(int row, int column) {
    return isDrawn(false, ys.get(row + 1), xs.get(column), xs.get(column + 1));
  }

  private boolean isDrawn(boolean vertical, float at, float from, float to) {
    float covered = 0;
    float end = from;
    List<Rule> along = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.vertical() == vertical && Math.abs(rule.at() - at) <= NEAR) {
        along.add(rule);
      }
    }
    along.sort((one, other) -> Float.compare(one.from(), other.from()));
    for (Rule rule : along) {
      float begin = Math.max(end, rule.from());
      float stop = Math.min(to, rule.to());
      if (stop > begin) {
        covered += stop - begin;
        end = stop;
      }
    }
    return covered >= ENOUGH * (to - from);
  }
}
