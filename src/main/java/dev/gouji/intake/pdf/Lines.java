package dev.gouji.intake.pdf;

import dev.gouji.grid.Contents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters as lines of text. */
final class Lines {
  static final String APART = "有划去、上标或下标的字";

  /** A gap as wide as this part of the type is a space. */
  private static final float SPACE = 0.35f;

  private static final float SMALL = 0.8f;

  /**
   * One line.
   *
   * @param top of its highest character
   * @param bottom of its lowest one
   * @param size the size of its type
   */
  record Line(
      float left, float right, float top, float bottom, float size, String text, String doubt) {}

  private Lines() {}

  /** The lines of these characters, from top to bottom. */
  static List<Line> of(List<Glyph> glyphs, List<Rule> rules) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.removeIf(Glyph::isBlank);
    sorted.sort(Comparator.comparing(Glyph::y));
    List<Line> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!line.isEmpty() && glyph.y() - middle(line) > 0.5f * tallest(line, glyph)) {
        lines.add(line(line, rules));
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(line(line, rules));
    }
    return lines;
  }

  private static float middle(List<Glyph> line) {
    return (float) line.stream().mapToDouble(Glyph::y).average().orElse(0);
  }

  private static float tallest(List<Glyph> line, Glyph next) {
    return Math.max(next.size(), (float) line.stream().mapToDouble(Glyph::size).max().orElse(0));
  }

  private static Line line(List<Glyph> glyphs, List<Rule> rules) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparing(Glyph::left));
    float size = tallest(sorted, sorted.get(0));
    StringBuilder text = new StringBuilder();
    String doubt = "";
    float end = sorted.get(0).left();
    float base = base(sorted, size);
    for (Glyph glyph : sorted) {
      if (glyph.left() - end > SPACE * size) {
        text.append(' ');
      }
      boolean apart = isApart(glyph, size, base, rules);
      text.append(Contents.run(glyph.text(), apart));
      doubt = !doubt.isEmpty() ? doubt : apart && glyph.isDigit() ? APART : glyph.doubt();
      end = Math.max(end, glyph.right());
    }
    float top = (float) sorted.stream().mapToDouble(g -> g.base() - g.size()).min().orElse(0);
    float bottom = (float) sorted.stream().mapToDouble(Glyph::base).max().orElse(0);
    return new Line(sorted.get(0).left(), end, top, bottom, size, text.toString(), doubt);
  }

  private static float base(List<Glyph> line, float size) {
    return (float)
        line.stream()
            .filter(g -> g.size() > SMALL * size)
            .mapToDouble(Glyph::base)
            .average()
            .orElse(0);
  }

  /** Smaller and higher or lower than the rest, or with a line through it. */
  private static boolean isApart(Glyph glyph, float size, float base, List<Rule> rules) {
    if (!glyph.isDigit()) {
      return false;
    }
    boolean raised = glyph.size() < SMALL * size || Math.abs(glyph.base() - base) > 0.2f * size;
    return raised || rules.stream().anyMatch(rule -> strikes(rule, glyph));
  }

  private static boolean strikes(Rule rule, Glyph glyph) {
    return !rule.vertical()
        && rule.from() <= glyph.x()
        && rule.to() >= glyph.x()
        && rule.at() > glyph.base() - 0.6f * glyph.size()
        && rule.at() < glyph.base() - 0.1f * glyph.size();
  }
}
