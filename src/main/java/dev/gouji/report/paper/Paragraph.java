package dev.gouji.report.paper;

/**
 * One paragraph of a letter.
 *
 * @param text its words
 * @param font for all of them
 * @param points their size
 * @param alignment {@code left}, {@code center}, {@code right} or {@code both}
 * @param indent of the first line, in twips
 * @param right the distance from the right margin, in twips
 * @param before the space above, in twips
 * @param after the space below, in twips
 * @param line the height of a line, in twips; 0 for that of the font
 * @param keepNext whether it stays on the page of what follows
 * @param newPage whether it begins a page
 * @param marked whether it stands out, as something is to be done here
 */
record Paragraph(
    String text,
    String font,
    int points,
    String alignment,
    int indent,
    int right,
    int before,
    int after,
    int line,
    boolean keepNext,
    boolean newPage,
    boolean marked) {

  /** A paragraph with lines of the given height and no space around it. */
  static Paragraph of(String text, String font, int points, String alignment, int line) {
    return new Paragraph(text, font, points, alignment, 0, 0, 0, 0, line, false, false, false);
  }

  /** A paragraph in a cell of a table, with a little air above and below. */
  static Paragraph inCell(String text, String font, int points, String alignment) {
    return new Paragraph(text, font, points, alignment, 0, 0, 40, 40, 0, false, false, false);
  }

  Paragraph indented(int twips) {
    return new Paragraph(
        text, font, points, alignment, twips, right, before, after, line, keepNext, newPage,
        marked);
  }

  Paragraph fromRight(int twips) {
    return new Paragraph(
        text, font, points, alignment, indent, twips, before, after, line, keepNext, newPage,
        marked);
  }

  Paragraph spacedAfter(int twips) {
    return new Paragraph(
        text, font, points, alignment, indent, right, before, twips, line, keepNext, newPage,
        marked);
  }

  Paragraph keptWithNext() {
    return new Paragraph(
        text, font, points, alignment, indent, right, before, after, line, true, newPage, marked);
  }

  Paragraph onNewPage() {
    return new Paragraph(
        text, font, points, alignment, indent, right, before, after, line, keepNext, true, marked);
  }

  Paragraph highlighted() {
    return new Paragraph(
        text, font, points, alignment, indent, right, before, after, line, keepNext, newPage, true);
  }

  /** The same with other space above and below, as in cells that must be low. */
  Paragraph spaced(int twips) {
    return new Paragraph(
        text, font, points, alignment, indent, right, twips, twips, line, keepNext, newPage,
        marked);
  }
}
