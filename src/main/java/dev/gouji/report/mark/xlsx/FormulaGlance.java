package dev.gouji.report.mark.xlsx;

import dev.gouji.check.value.OutsideFormula;
import java.nio.charset.StandardCharsets;

/**
 * A quick look through the bytes of a part for formulas that may reach outside the workbook. It
 * finds rather too many: most sheets need no second look.
 */
final class FormulaGlance {
  private static final byte[] BEGIN = ascii("<f>");
  private static final byte[] RAW_BEGIN = ascii("<![CDATA[");
  private static final byte[] RAW_END = ascii("]]></f>");

  /** So many bytes may stand before the instruction with which a part begins. */
  private static final int BOM = 3;

  private static final int LAST_OF_ASCII = 0x7F;
  private static final int MOST = Character.MAX_CODE_POINT + 1;

  /** The bytes that may begin something; almost every byte of a sheet is none of these. */
  private static final boolean[] TELLING = new boolean[256];

  /** The functions that fetch or call, in capitals, by the last byte of their names. */
  private static final byte[][][] FUNCTIONS = new byte[256][][];

  static {
    for (byte b : ascii("|[]\\(&<")) {
      TELLING[b] = true;
    }
    for (int last = 0; last < FUNCTIONS.length; last++) {
      char letter = (char) capital((byte) last);
      FUNCTIONS[last] =
          OutsideFormula.FUNCTIONS.stream()
              .filter(name -> name.charAt(name.length() - 1) == letter)
              .map(FormulaGlance::ascii)
              .toArray(byte[][]::new);
    }
  }

  private FormulaGlance() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static boolean isSuspect(byte[] part) {
    boolean raw = false;
    for (int at = 0; at < part.length; at++) {
      if (!TELLING[part[at] & 0xFF]) {
        continue;
      }
      if (!raw && beginsRaw(part, at)) {
        raw = true;
        at += RAW_BEGIN.length - 1;
      } else if (raw && stands(RAW_END, part, at)) {
        raw = false;
        at += RAW_END.length - 1;
      } else if (isSuspect(part, at)) {
        return true;
      }
    }
    return raw;
  }

  private static boolean isSuspect(byte[] part, int at) {
    return switch (part[at]) {
      case '(' -> isCall(part, at);
      case '&' -> next(part, at) == '#' && !isBeyondAscii(part, at + 2);
      // A comment or an instruction, or raw text that is not all that a formula holds.
      case '<' -> next(part, at) == '!' || (at > BOM && next(part, at) == '?');
      default -> true;
    };
  }

  /** Some programs write every Chinese character as a reference, by its number. */
  private static boolean isBeyondAscii(byte[] part, int start) {
    boolean hex = start < part.length && part[start] == 'x';
    int radix = hex ? 16 : 10;
    int number = 0;
    for (int at = hex ? start + 1 : start; at < part.length && number < MOST; at++) {
      if (part[at] == ';') {
        return number > LAST_OF_ASCII;
      }
      int digit = Character.digit(part[at], radix);
      if (digit < 0) {
        return false;
      }
      number = number * radix + digit;
    }
    return false;
  }

  /** Whether raw text begins with its formula, as some programs write long ones. */
  private static boolean beginsRaw(byte[] part, int at) {
    return next(part, at) == '!'
        && stands(RAW_BEGIN, part, at)
        && stands(BEGIN, part, at - BEGIN.length);
  }

  private static boolean isCall(byte[] part, int bracket) {
    byte before = bracket == 0 ? (byte) ' ' : part[bracket - 1];
    if (Character.isWhitespace(before & 0xFF)) {
      return true;
    }
    for (byte[] name : FUNCTIONS[before & 0xFF]) {
      if (endsWith(name, part, bracket)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(byte[] name, byte[] part, int end) {
    int from = end - name.length;
    if (from < 0) {
      return false;
    }
    for (int i = name.length - 1; i >= 0; i--) {
      if (capital(part[from + i]) != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte capital(byte b) {
    return b >= 'a' && b <= 'z' ? (byte) (b - ('a' - 'A')) : b;
  }

  private static byte next(byte[] part, int at) {
    return at + 1 < part.length ? part[at + 1] : 0;
  }

  private static boolean stands(byte[] text, byte[] part, int at) {
    if (at < 0 || at + text.length > part.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (part[at + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
