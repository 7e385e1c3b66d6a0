package dev.gouji.look;

import java.util.regex.Pattern;

/** Foreign text made fit for a part. */
public final class XmlChars {
  /** The longest text that a cell or comment may hold. */
  public static final int MAX_TEXT = 32_767;

  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XmlChars() {}

  /** For an attribute in double quotes. */
  public static String attribute(String text) {
    return escape(legal(text)).replace("\n", "&#10;").replace("\t", "&#9;");
  }

  /** For the text of a cell or comment, in which {@code _x0041_} would stand for a character. */
  public static String content(String text) {
    return escape(ESCAPE_LIKE.matcher(capped(text, MAX_TEXT)).replaceAll("_x005F_"));
  }

  /** For the text of a formula or defined name. */
  public static String formula(String text) {
    return escape(legal(text));
  }

  /** The text without characters that XML cannot hold, cut to a length. */
  public static String capped(String text, int length) {
    String legal = legal(text);
    if (legal.length() <= length) {
      return legal;
    }
    int end = Character.isHighSurrogate(legal.charAt(length - 2)) ? length - 2 : length - 1;
    return legal.substring(0, end) + "…";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The text without characters that XML cannot hold, its lines set apart by line feeds. */
  public static String legal(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    if (isPlain(lines)) {
      return lines;
    }
    StringBuilder legal = new StringBuilder(lines.length());
    lines.codePoints().filter(XmlChars::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** Quick, and false for rare characters too. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uD800' || (c < ' ' && c != '\n' && c != '\t')) {
        // Above the surrogates there are full-width characters, which are common.
        if (c < '\uE000' || c > '\uFFFD') {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether XML can hold a character. */
  public static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
