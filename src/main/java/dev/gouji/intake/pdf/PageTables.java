package dev.gouji.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ruled tables of a page, and the lines of text outside them. */
final class PageTables {
  private static final int FEWEST_CELLS = 2;

  /** Lines of one page; the three tables have some hundred. */
  private static final int MOST_RULES = 5_000;

  /**
   * Something on a page, by its height.
   *
   * @param top where it begins
   * @param line the text, if it is a line
   * @param table the table, if it is one; exactly one of them
   */
  record Piece(float top, float bottom, Optional<Lines.Line> line, Optional<PageTable> table) {}

  private PageTables() {}

  /** What stands on the page, from top to bottom. */
  static List<Piece> of(Ink ink) {
    List<Piece> pieces = new ArrayList<>();
    List<Glyph> outside = new ArrayList<>(ink.glyphs());
    if (ink.rules().size() <= MOST_RULES) {
      for (List<Rule> group : groups(ink.rules())) {
        Grid grid = new Grid(group);
        if (grid.rows() * grid.columns() >= FEWEST_CELLS && grid.columns() > 1) {
          List<Glyph> inside =
              outside.stream().filter(glyph -> grid.contains(glyph.x(), glyph.y())).toList();
          outside.removeAll(inside);
          PageTable table = new PageTable(grid, inside, ink.covers(), ink.rules());
          pieces.add(new Piece(table.top(), table.bottom(), Optional.empty(), Optional.of(table)));
        }
      }
    }
    for (Lines.Line line : Lines.of(outside, List.of())) {
      pieces.add(new Piece(line.top(), line.bottom(), Optional.of(line), Optional.empty()));
    }
    pieces.sort(Comparator.comparing(Piece::top));
    return pieces;
  }

  /** Lines that touch each other, directly or through others. */
  private static List<List<Rule>> groups(List<Rule> rules) {
    List<Rule> left = new ArrayList<>(rules);
    left.removeIf(rule -> rule.length() < 1);
    List<List<Rule>> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Rule> group = new ArrayList<>(List.of(left.remove(left.size() - 1)));
      for (int i = 0; i < group.size(); i++) {
        Rule one = group.get(i);
        List<Rule> touching = left.stream().filter(other -> touch(one, other)).toList();
        left.removeAll(touching);
        group.addAll(touching);
      }
      boolean table =
          group.stream().anyMatch(Rule::vertical) && group.stream().anyMatch(r -> !r.vertical());
      if (table) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static boolean touch(Rule one, Rule other) {
    float near = Grid.NEAR;
    if (one.vertical() == other.vertical()) {
      return Math.abs(one.at() - other.at()) <= near
          && one.from() <= other.to() + near
          && other.from() <= one.to() + near;
    }
    return one.at() >= other.from() - near
        && one.at() <= other.to() + near
        && other.at() >= one.from() - near
        && other.at() <= one.to() + near;
  }
}
