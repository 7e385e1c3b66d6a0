package dev.gouji.ooxml;

import java.nio.charset.StandardCharsets;

/** What stands between {@code &} and {@code ;} for a character, by name or by number. */
final class XmlReferences {
  /** Bytes from the {@code &} to the {@code ;} of the longest one. */
  static final int LONGEST = 10;

  private XmlReferences() {}

  /** The character; -1 for none that is known without a DOCTYPE. */
  static int character(byte[] part, int from, int to) {
    if (from < to && part[from] == '#') {
      return from + 1 < to && part[from + 1] == 'x'
          ? number(part, from + 2, to, 16)
          : number(part, from + 1, to, 10);
    }
    return switch (new String(part, from, to - from, StandardCharsets.ISO_8859_1)) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> -1;
    };
  }

  private static int number(byte[] part, int from, int to, int base) {
    int number = from < to ? 0 : -1;
    for (int i = from; number >= 0 && i < to; i++) {
      int digit = digit(part[i]);
      number = digit < base ? number * base + digit : -1;
    }
    return number;
  }

  private static int digit(byte one) {
    if (one >= '0' && one <= '9') {
      return one - '0';
    }
    int letter = one | ' ';
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : Integer.MAX_VALUE;
  }

  /** A text whose references are all known, with what they stand for. */
  static String resolved(String text) {
    StringBuilder resolved = new StringBuilder(text.length());
    int from = 0;
    for (int and = text.indexOf('&'); and >= 0; and = text.indexOf('&', from)) {
      int end = text.indexOf(';', and);
      byte[] name = text.substring(and + 1, end).getBytes(StandardCharsets.ISO_8859_1);
      resolved.append(text, from, and).appendCodePoint(character(name, 0, name.length));
      from = end + 1;
    }
    return resolved.append(text, from, text.length()).toString();
  }
}
