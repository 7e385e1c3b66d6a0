package dev.gouji.look;

import java.util.HexFormat;

/** The colours of our workbooks and notes, by what they mean. */
public enum Palette {
  BLACK(0x000000),
  GREY_INK(0x595959),
  /** What is for the importer, not for people. */
  PALE_INK(0xA6A6A6),
  LINK(0x0563C1),
  /** The head of a list. */
  HEAD(0xD9E1F2),
  /** What is said of no line of a list. */
  BAND(0xF2F2F2),
  /** What is to be filled in. */
  ENTRY(0xFFFFCC),
  /** 必改. */
  HARD(0xFFC7CE),
  HARD_INK(0x9C0006),
  /** 核实. */
  SOFT(0xFFEB9C),
  SOFT_INK(0x7F6000),
  /** 提示. */
  INFO(0xDDEBF7),
  INFO_INK(0x1F4E79),
  /** In order. */
  GOOD(0xC6EFCE),
  GOOD_INK(0x006100),
  /** Computed, or not concerned. */
  MUTED(0xEDEDED);

  private final int rgb;

  Palette(int rgb) {
    this.rgb = rgb;
  }

  /** As a number. */
  public int rgb() {
    return rgb;
  }

  /** As RRGGBB. */
  public String hex() {
    return HexFormat.of().withUpperCase().toHexDigits(rgb).substring(2);
  }
}
