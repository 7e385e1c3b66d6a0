package dev.gouji.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a page so that most of its text runs from left to right, and clears what is drawn twice.
 */
final class Upright {
  static final String COVERED = "这里还盖着别的东西（图形、批注或转向的字）";

  private Upright() {}

  static Ink of(Ink ink) {
    int[] counts = new int[4];
    ink.glyphs().forEach(glyph -> counts[glyph.direction()]++);
    int most = 0;
    for (int direction = 1; direction < counts.length; direction++) {
      most = counts[direction] > counts[most] ? direction : most;
    }
    int main = most;
    boolean lying = main == 1 || main == 3;
    float width = lying ? ink.height() : ink.width();
    float height = lying ? ink.width() : ink.height();
    List<Glyph> glyphs = new ArrayList<>();
    List<Box> covers = new ArrayList<>();
    ink.covers().forEach(box -> covers.add(turned(box, main, ink)));
    for (Glyph glyph : ink.glyphs()) {
      if (glyph.direction() == main) {
        glyphs.add(moved(glyph, main, width, height));
      } else if (!glyph.isBlank()) {
        covers.add(turned(around(glyph), main, ink));
      }
    }
    List<Rule> rules = ink.rules().stream().map(rule -> turned(rule, main, ink)).toList();
    return new Ink(
        seen(once(glyphs), covers), rules, covers, width, height, ink.unseen(), ink.pictures());
  }

  /** A character of another direction as an area of the page as it is shown. */
  private static Box around(Glyph glyph) {
    float top = glyph.base() - glyph.size();
    Box lying = new Box(glyph.left(), top, glyph.right(), glyph.base(), Integer.MAX_VALUE);
    return switch (glyph.direction()) {
      case 1 -> sorted(-lying.bottom(), lying.left(), -lying.top(), lying.right());
      case 2 -> sorted(-lying.right(), -lying.bottom(), -lying.left(), -lying.top());
      case 3 -> sorted(lying.top(), -lying.right(), lying.bottom(), -lying.left());
      default -> lying;
    };
  }

  private static Box sorted(float left, float top, float right, float bottom) {
    return new Box(
        Math.min(left, right),
        Math.min(top, bottom),
        Math.max(left, right),
        Math.max(top, bottom),
        Integer.MAX_VALUE);
  }

  private static Glyph moved(Glyph glyph, int direction, float width, float height) {
    // The far sides of the page as it is shown: its text was measured from the near ones.
    float across = direction == 2 || direction == 3 ? width : 0;
    float down = direction == 1 || direction == 2 ? height : 0;
    return new Glyph(
        glyph.left() + across,
        glyph.right() + across,
        glyph.base() + down,
        glyph.size(),
        glyph.text(),
        0,
        glyph.order(),
        glyph.doubt());
  }

  private static Box turned(Box box, int direction, Ink ink) {
    float right = ink.width();
    float bottom = ink.height();
    return switch (direction) {
      case 1 ->
          new Box(box.top(), right - box.right(), box.bottom(), right - box.left(), box.order());
      case 2 ->
          new Box(
              right - box.right(),
              bottom - box.bottom(),
              right - box.left(),
              bottom - box.top(),
              box.order());
      case 3 ->
          new Box(bottom - box.bottom(), box.left(), bottom - box.top(), box.right(), box.order());
      default -> box;
    };
  }

  private static Rule turned(Rule rule, int direction, Ink ink) {
    float right = ink.width();
    float bottom = ink.height();
    return switch (direction) {
      case 1 ->
          rule.vertical()
              ? new Rule(false, right - rule.at(), rule.from(), rule.to())
              : new Rule(true, rule.at(), right - rule.to(), right - rule.from());
      case 2 ->
          rule.vertical()
              ? new Rule(true, right - rule.at(), bottom - rule.to(), bottom - rule.from())
              : new Rule(false, bottom - rule.at(), right - rule.to(), right - rule.from());
      case 3 ->
          rule.vertical()
              ? new Rule(false, rule.at(), bottom - rule.to(), bottom - rule.from())
              : new Rule(true, bottom - rule.at(), rule.from(), rule.to());
      default -> rule;
    };
  }

  /** Bold type is often the same character drawn twice, a hair apart. */
  private static List<Glyph> once(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparing(Glyph::base).thenComparing(Glyph::left));
    List<Glyph> kept = new ArrayList<>();
    for (Glyph glyph : sorted) {
      boolean again = false;
      for (int i = kept.size() - 1; i >= 0 && glyph.base() - kept.get(i).base() < 1.5f; i--) {
        Glyph other = kept.get(i);
        boolean near = Math.abs(other.left() - glyph.left()) < 0.25f * glyph.size();
        again |= near && other.text().equals(glyph.text()) && !glyph.isBlank();
      }
      if (!again) {
        kept.add(glyph);
      }
    }
    return kept;
  }

  private static List<Glyph> seen(List<Glyph> glyphs, List<Box> covers) {
    return glyphs.stream()
        .map(
            glyph ->
                covers.stream().anyMatch(box -> box.covers(glyph)) ? glyph.doubted(COVERED) : glyph)
        .toList();
  }
}
