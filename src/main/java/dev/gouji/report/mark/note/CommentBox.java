package dev.gouji.report.mark.note;

import dev.gouji.look.TextWidth;

/**
 * The size of a comment's box, big enough to read its text without pulling at it.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record CommentBox(int width, int height) {
  private static final int WIDTH = 288;
  private static final int LINE = 17;
  private static final int MARGIN = 14;
  private static final int MAX_HEIGHT = 640;

  /** Half-width characters of nine points that fit into a line. */
  private static final int CHARACTERS = 42;

  public static CommentBox around(String text) {
    int height = TextWidth.lines(text, CHARACTERS) * LINE + MARGIN;
    return new CommentBox(WIDTH, Math.min(MAX_HEIGHT, height));
  }
}
