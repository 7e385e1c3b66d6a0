package dev.gouji.report.workbook.sheet;

import dev.gouji.look.TextWidth;
import dev.gouji.look.XmlChars;
import org.apache.poi.ss.SpreadsheetVersion;

/** Text made fit for a cell, whatever it is, and how much room it takes. */
public final class CellText {
  private static final int MAX = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final String CUT = "……（原文过长，后面的没有列出）";

  private CellText() {}

  /** The text without characters that no workbook can hold, cut with a remark if it is too long. */
  public static String fit(String text) {
    String clean = clean(text);
    if (clean.length() <= MAX) {
      return clean;
    }
    int end = MAX - CUT.length();
    if (Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end) + CUT;
  }

  /** The text without characters that no office document can hold. */
  public static String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> out.appendCodePoint(XmlChars.isLegal(c) ? c : '\uFFFD'));
    return out.toString();
  }

  /**
   * Whether nothing needs changing, as in almost every text; surrogates are left to the slow way.
   */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= Character.MIN_SURROGATE && !XmlChars.isLegal(c))) {
        return false;
      }
    }
    return true;
  }

  /** How many lines the text takes in a column. */
  public static int lines(String text, double widthInLetters) {
    // A little less than the column, as words and marks are not broken just anywhere.
    return TextWidth.lines(text, widthInLetters - 1.5);
  }
}
