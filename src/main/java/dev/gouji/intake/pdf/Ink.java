package dev.gouji.intake.pdf;

import java.util.List;

/**
 * What is drawn on a page, turned so that most of its text runs from left to right.
 *
 * @param glyphs what can be seen of its text
 * @param rules its lines
 * @param covers what was drawn over something, and notes stuck on it
 * @param width of the page
 * @param height of the page
 * @param unseen how many characters are there that nobody sees
 * @param pictures how many pictures
 */
record Ink(
    List<Glyph> glyphs,
    List<Rule> rules,
    List<Box> covers,
    float width,
    float height,
    int unseen,
    int pictures) {
  Ink {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
    covers = List.copyOf(covers);
  }
}
