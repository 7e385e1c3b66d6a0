package dev.gouji.report.page;

import dev.gouji.look.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes foreign text harmless in each of the places where it may stand in the page. */
final class Escape {
  private static final char UNREADABLE = '\uFFFD';
  private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~";

  private Escape() {}

  /** For text between tags and for attribute values in double quotes alike. */
  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = sound(text, i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A JSON string with its quotes that cannot end the script element it stands in. */
  static String json(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(sound(text, i));
    }
    return Json.inScript(out.toString());
  }

  /**
   * A link to a file below the folder of the page; empty if the path leads anywhere else.
   *
   * @param path segments joined by {@code /}
   */
  static String href(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return "";
      }
      segments.add(percent(segment));
    }
    // The leading ./ keeps a segment with a colon from being read as a scheme.
    return "./" + String.join("/", segments);
  }

  private static String percent(String segment) {
    StringBuilder out = new StringBuilder();
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(UPPER_HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }

  /** The character, or a replacement if no page may hold it: controls and halves of a pair. */
  private static char sound(String text, int at) {
    char c = text.charAt(at);
    boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    boolean half =
        (Character.isHighSurrogate(c)
                && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))))
            || (Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
    return control || half || c == '\uFFFE' || c == '\uFFFF' ? UNREADABLE : c;
  }
}
