package dev.gouji.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Turns what files store into {@link Content}. */
public final class Contents {
  /** Spreadsheet programs show and compare 15 significant digits; what is beyond is noise. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private static final int MAX_EXPONENT = 400;
  private static final int MAX_LITERAL = 400;
  private static final int PLAIN_LONG_DIGITS = 15;

  private Contents() {}

  /**
   * Stands before digits that are struck out, raised or lowered: joined with what is beside them,
   * they would make another number. Invisible, so that labels and prose read as before.
   */
  public static final char APART = '\u2063';

  /**
   * A run of a text as it is joined with the others.
   *
   * @param apart whether it is struck out, raised or lowered
   */
  public static String run(String text, boolean apart) {
    return apart && text.codePoints().anyMatch(Character::isDigit) ? APART + text : text;
  }

  /** Text as written; nothing but white space is blank. */
  public static Content text(String text) {
    return isBlank(text) ? Content.BLANK : new Content.Text(text);
  }

  /**
   * A number from its literal, by a grammar of our own: {@code Double.parseDouble} takes {@code
   * 12d}, {@code 0x1p3} and {@code NaN}. Anything that is no number stays text, so that it is seen.
   */
  public static Content number(String literal) {
    String bare = literal.strip();
    if (bare.isEmpty()) {
      return Content.BLANK;
    }
    if (!isNumber(bare)) {
      return new Content.Text(bare);
    }
    if (bare.length() <= PLAIN_LONG_DIGITS && isDigits(bare)) {
      return new Content.Number(BigDecimal.valueOf(Long.parseLong(bare)));
    }
    return number(new BigDecimal(bare));
  }

  /** A number as a spreadsheet program shows it. */
  public static Content number(BigDecimal exact) {
    BigDecimal shown = exact.round(SHOWN).stripTrailingZeros();
    return new Content.Number(shown.scale() < 0 ? shown.setScale(0) : shown);
  }

  /** The value as plain text; empty for a blank. */
  public static String shown(Content content) {
    if (content instanceof Content.Number number) {
      return number.value().toPlainString();
    }
    if (content instanceof Content.Text text) {
      return text.value();
    }
    if (content instanceof Content.Bool bool) {
      return bool.value() ? "TRUE" : "FALSE";
    }
    if (content instanceof Content.Doubt doubt) {
      return doubt.value();
    }
    return content instanceof Content.Error error ? error.code() : "";
  }

  /** Whether it is empty or only white space, spaces of any kind and invisible marks included. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean invisible =
          c <= ' '
              || Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!invisible) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** {@code [+-] digits [. digits] [E [+-] digits]} with an exponent that spreadsheets know. */
  static boolean isNumber(String text) {
    if (text.length() > MAX_LITERAL) {
      return false;
    }
    int at = sign(text, 0);
    int whole = digits(text, at);
    int afterPoint = whole;
    if (whole < text.length() && text.charAt(whole) == '.') {
      afterPoint = digits(text, whole + 1);
    }
    boolean anyDigit = whole > at || afterPoint > whole + 1;
    if (!anyDigit) {
      return false;
    }
    return afterPoint == text.length() || isExponent(text, afterPoint);
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'E' && text.charAt(at) != 'e') {
      return false;
    }
    int start = sign(text, at + 1);
    int end = digits(text, start);
    return end > start
        && end == text.length()
        && end - start <= 3
        && Integer.parseInt(text.substring(start, end)) <= MAX_EXPONENT;
  }

  private static int sign(String text, int at) {
    boolean signed = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return signed ? at + 1 : at;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
