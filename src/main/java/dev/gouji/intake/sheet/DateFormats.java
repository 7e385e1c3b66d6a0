package dev.gouji.intake.sheet;

import java.util.Locale;

/** Which number formats show a date or time. */
public final class DateFormats {
  private DateFormats() {}

  /** Whether a built-in format does; the ones for Chinese among them. */
  public static boolean isDate(int builtin) {
    return (builtin >= 14 && builtin <= 22)
        || (builtin >= 27 && builtin <= 36)
        || (builtin >= 45 && builtin <= 47)
        || (builtin >= 50 && builtin <= 58);
  }

  /** Whether a format code does: a date or time letter outside quotes, brackets and escapes. */
  public static boolean isDate(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"' || c == '[') {
        int close = code.indexOf(c == '"' ? '"' : ']', i + 1);
        if (close < 0) {
          return false;
        }
        if (c == '[' && isElapsed(code.substring(i + 1, close))) {
          return true;
        }
        i = close;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if ("ymdhsYMDHS".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isElapsed(String inBrackets) {
    String lower = inBrackets.toLowerCase(Locale.ROOT);
    return lower.matches("h+|m+|s+");
  }
}
