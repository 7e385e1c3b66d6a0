package dev.gouji.template;

import dev.gouji.look.Palette;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks and whether it can be typed into.
 *
 * @param font the name of the typeface
 * @param size the type size in points
 * @param bold whether the type is bold
 * @param ink the colour of the type, as RGB
 * @param fill the colour behind it, as RGB; negative for none
 * @param bordered whether thin lines surround it
 * @param across left, centred or right
 * @param down top, middle or bottom
 * @param locked whether sheet protection keeps it from being changed
 * @param format the number format
 * @param quoted whether its text is marked as text even where it looks like a formula
 */
record Look(
    String font,
    double size,
    boolean bold,
    int ink,
    int fill,
    boolean bordered,
    HorizontalAlignment across,
    VerticalAlignment down,
    boolean locked,
    String format,
    boolean quoted) {
  static final String BODY_FONT = "宋体";
  static final String HEADING_FONT = "黑体";
  static final String GENERAL = "General";
  static final String TEXT = "@";

  private static final int BLACK = Palette.BLACK.rgb();
  private static final int GREY_INK = 0x666666;
  private static final int NONE = -1;

  /** The colour of what is to be filled in. */
  static final int ENTRY = Palette.ENTRY.rgb();

  private static final int COMPUTED = Palette.MUTED.rgb();
  private static final int BAND = 0xEAF1F8;

  /** Text on the page, without a frame. */
  static final Look PLAIN =
      new Look(
          BODY_FONT,
          11,
          false,
          BLACK,
          NONE,
          false,
          HorizontalAlignment.LEFT,
          VerticalAlignment.CENTER,
          true,
          GENERAL,
          false);

  /** The heading of a sheet. */
  static final Look TITLE = PLAIN.type(HEADING_FONT, 16).centred();

  /** Small text that helps. */
  static final Look NOTE = PLAIN.type(BODY_FONT, 9).ink(GREY_INK);

  /** A printed cell of a table. */
  static final Look LABEL = PLAIN.type(BODY_FONT, 10).framed();

  /** A cell to type a number or a few words into. */
  static final Look ENTRY_CELL = LABEL.type(BODY_FONT, 11).filled(ENTRY).unlocked();

  /** A cell with a formula. */
  static final Look COMPUTED_CELL = LABEL.type(BODY_FONT, 11).filled(COMPUTED);

  /** A line that parts the blocks of a table. */
  static final Look BAND_CELL = LABEL.type(HEADING_FONT, 11).filled(BAND);

  Look type(String name, double points) {
    return new Look(name, points, bold, ink, fill, bordered, across, down, locked, format, quoted);
  }

  Look ink(int rgb) {
    return new Look(font, size, bold, rgb, fill, bordered, across, down, locked, format, quoted);
  }

  Look filled(int rgb) {
    return new Look(font, size, bold, ink, rgb, bordered, across, down, locked, format, quoted);
  }

  Look framed() {
    return new Look(font, size, bold, ink, fill, true, across, down, locked, format, quoted);
  }

  Look centred() {
    return new Look(
        font,
        size,
        bold,
        ink,
        fill,
        bordered,
        HorizontalAlignment.CENTER,
        down,
        locked,
        format,
        quoted);
  }

  Look atTop() {
    return new Look(
        font,
        size,
        bold,
        ink,
        fill,
        bordered,
        across,
        VerticalAlignment.TOP,
        locked,
        format,
        quoted);
  }

  Look unlocked() {
    return new Look(font, size, bold, ink, fill, bordered, across, down, false, format, quoted);
  }

  Look format(String code) {
    return new Look(font, size, bold, ink, fill, bordered, across, down, locked, code, quoted);
  }

  Look asText() {
    return new Look(font, size, bold, ink, fill, bordered, across, down, locked, format, true);
  }
}
