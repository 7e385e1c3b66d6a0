package dev.gouji.report.workbook.sheet;

import dev.gouji.look.Palette;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell looks; the names say what it is for. */
public enum Style {
  TITLE("黑体", 18, false, "", "", false, HorizontalAlignment.CENTER, ""),
  COVER("方正小标宋简体", 28, false, "", "", false, HorizontalAlignment.CENTER, ""),
  COVER_LINE("仿宋", 16, false, "", "", false, HorizontalAlignment.LEFT, ""),
  SECTION("黑体", 13, false, "", "", false, HorizontalAlignment.LEFT, ""),
  NOTE("宋体", 10, false, Palette.GREY_INK.hex(), "", false, HorizontalAlignment.LEFT, ""),
  HEAD("黑体", 10, false, "", Palette.HEAD.hex(), true, HorizontalAlignment.CENTER, ""),
  LABEL("宋体", 10, false, "", "", true, HorizontalAlignment.CENTER, ""),
  LABEL_LEFT("宋体", 10, false, "", "", true, HorizontalAlignment.LEFT, ""),
  TEXT("宋体", 10, false, "", "", true, HorizontalAlignment.LEFT, ""),
  WORD("宋体", 10, false, "", "", true, HorizontalAlignment.CENTER, ""),
  LINK("宋体", 10, false, Palette.LINK.hex(), "", true, HorizontalAlignment.LEFT, ""),
  COUNT("宋体", 10, false, "", "", true, HorizontalAlignment.RIGHT, "#,##0"),
  AMOUNT("宋体", 10, false, "", "", true, HorizontalAlignment.RIGHT, "General"),
  TOTAL_COUNT("宋体", 10, false, "", "", true, HorizontalAlignment.CENTER, "#,##0"),
  TOTAL_AMOUNT("宋体", 10, false, "", "", true, HorizontalAlignment.CENTER, "General"),
  FIGURE("黑体", 18, false, "", "", true, HorizontalAlignment.CENTER, "#,##0"),
  HARD(
      "宋体",
      10,
      true,
      Palette.HARD_INK.hex(),
      Palette.HARD.hex(),
      true,
      HorizontalAlignment.CENTER,
      ""),
  SOFT(
      "宋体",
      10,
      true,
      Palette.SOFT_INK.hex(),
      Palette.SOFT.hex(),
      true,
      HorizontalAlignment.CENTER,
      ""),
  INFO(
      "宋体",
      10,
      false,
      Palette.INFO_INK.hex(),
      Palette.INFO.hex(),
      true,
      HorizontalAlignment.CENTER,
      ""),
  GOOD(
      "宋体",
      10,
      false,
      Palette.GOOD_INK.hex(),
      Palette.GOOD.hex(),
      true,
      HorizontalAlignment.CENTER,
      ""),
  MUTED(
      "宋体",
      10,
      false,
      Palette.GREY_INK.hex(),
      Palette.MUTED.hex(),
      true,
      HorizontalAlignment.CENTER,
      "");

  private final String font;
  private final int points;
  private final boolean bold;
  private final String color;
  private final String fill;
  private final boolean bordered;
  private final HorizontalAlignment alignment;
  private final String format;

  Style(
      String font,
      int points,
      boolean bold,
      String color,
      String fill,
      boolean bordered,
      HorizontalAlignment alignment,
      String format) {
    this.font = font;
    this.points = points;
    this.bold = bold;
    this.color = color;
    this.fill = fill;
    this.bordered = bordered;
    this.alignment = alignment;
    this.format = format;
  }

  String font() {
    return font;
  }

  int points() {
    return points;
  }

  boolean bold() {
    return bold;
  }

  /** RRGGBB; empty for black. */
  String color() {
    return color;
  }

  /** RRGGBB; empty for none. */
  String fill() {
    return fill;
  }

  boolean bordered() {
    return bordered;
  }

  HorizontalAlignment alignment() {
    return alignment;
  }

  /** The number format; empty for text. */
  String format() {
    return format;
  }
}
