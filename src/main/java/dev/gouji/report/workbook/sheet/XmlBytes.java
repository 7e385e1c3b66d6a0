package dev.gouji.report.workbook.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML put together in memory as the bytes that are written: a text is gone through only once. */
final class XmlBytes {
  private static final byte[] AMPERSAND = of("&amp;");
  private static final byte[] LESS = of("&lt;");
  private static final byte[] GREATER = of("&gt;");
  private static final byte[] TAB = of("&#x9;");
  private static final byte[] LINE_FEED = of("&#xa;");
  private static final byte[] RETURN = of("&#xd;");
  private static final byte[] UNDERSCORE = of("_x005F_");
  private static final byte[] POINT_ZERO = of(".0");

  /** What stands for a character that XML cannot hold. */
  private static final byte ILLEGAL = '?';

  /** The most bytes that one character takes, and what {@link #UNDERSCORE} takes besides. */
  private static final int MOST = 6;

  /** From here on Java writes a double with an exponent. */
  private static final int PLAIN = 10_000_000;

  private byte[] bytes = new byte[256];
  private char[] letters = new char[64];
  private int end;

  /** A piece of XML to be put often. */
  static byte[] of(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  int size() {
    return end;
  }

  void clear() {
    end = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, end);
  }

  XmlBytes put(XmlBytes other) {
    return put(other.bytes, other.end);
  }

  XmlBytes put(byte[] xml) {
    return put(xml, xml.length);
  }

  private XmlBytes put(byte[] xml, int length) {
    room(length);
    System.arraycopy(xml, 0, bytes, end, length);
    end += length;
    return this;
  }

  private void room(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length * 2));
    }
  }

  /** A whole number that is not negative. */
  XmlBytes count(int number) {
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    room(digits);
    end += digits;
    int rest = number;
    for (int at = end - 1; at >= end - digits; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return this;
  }

  /** A number as {@link Double#toString} writes it, of which the usual ones need none. */
  XmlBytes number(double number) {
    int whole = (int) number;
    // The bits tell minus nought from nought.
    return whole == number && whole < PLAIN && Double.doubleToRawLongBits(number) >= 0
        ? count(whole).put(POINT_ZERO)
        : put(of(Double.toString(number)));
  }

  /**
   * The text of an element, whatever it is. What looks like {@code _x0041_}, which spreadsheet
   * programs take for a character by its number, stays what it is.
   */
  XmlBytes text(String text) {
    int length = text.length();
    if (letters.length < length) {
      letters = new char[length * 2];
    }
    text.getChars(0, length, letters, 0);
    room((length + 1) * MOST);
    for (int at = 0; at < length; at++) {
      char c = letters[at];
      if (c >= 0x80) {
        at += foreign(c, at + 1 < length ? letters[at + 1] : 0);
      } else if (c < ' ' || c == '&' || c == '<' || c == '>') {
        special(c);
      } else if (c == '_' && isNumber(at, length)) {
        put(UNDERSCORE);
      } else {
        bytes[end++] = (byte) c;
      }
    }
    return this;
  }

  private void special(char c) {
    switch (c) {
      case '&' -> put(AMPERSAND);
      case '<' -> put(LESS);
      case '>' -> put(GREATER);
      case '\t' -> put(TAB);
      case '\n' -> put(LINE_FEED);
      case '\r' -> put(RETURN);
      default -> bytes[end++] = ILLEGAL;
    }
  }

  /** Whether from an underscore on the letters name a character by its number. */
  private boolean isNumber(int at, int length) {
    if (at + 6 >= length || letters[at + 1] != 'x' || letters[at + 6] != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (letters[i] >= 0x80 || Character.digit(letters[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Puts a character beyond ASCII; says how many more letters than one it took. */
  private int foreign(char c, char next) {
    if (c < 0x800) {
      bytes[end++] = (byte) (0xC0 | (c >> 6));
      bytes[end++] = (byte) (0x80 | (c & 0x3F));
      return 0;
    }
    if (Character.isHighSurrogate(c) && Character.isLowSurrogate(next)) {
      int point = Character.toCodePoint(c, next);
      bytes[end++] = (byte) (0xF0 | (point >> 18));
      bytes[end++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      bytes[end++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      bytes[end++] = (byte) (0x80 | (point & 0x3F));
      return 1;
    }
    if (Character.isSurrogate(c) || c > '\uFFFD') {
      bytes[end++] = ILLEGAL;
      return 0;
    }
    bytes[end++] = (byte) (0xE0 | (c >> 12));
    bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    bytes[end++] = (byte) (0x80 | (c & 0x3F));
    return 0;
  }
}
