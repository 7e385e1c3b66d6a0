package dev.gouji.look;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Writes JSON: a file of its own, or a string inside a page. */
public final class Json {
  private static final HexFormat HEX = HexFormat.of();

  private Json() {}

  /**
   * Indented JSON of strings, numbers, booleans, lists and maps, ended by a line break; maps keep
   * their order.
   */
  public static String text(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, "", out);
    return out.append('\n').toString();
  }

  /** A string with its quotes that cannot end the script element it stands in. */
  public static String inScript(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    quote(text, c -> c < ' ' || "\"\\<>&'\u2028\u2029\u007F".indexOf(c) >= 0, out);
    return out.toString();
  }

  private static void write(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder inner = new StringBuilder();
      map.forEach(
          (key, one) -> {
            inner.append(inner.isEmpty() ? "\n" : ",\n").append(indent).append("  ");
            quote(String.valueOf(key), Json::isUnsafe, inner);
            inner.append(": ");
            write(one, indent + "  ", inner);
          });
      close('{', inner, '}', indent, out);
    } else if (value instanceof List<?> list) {
      StringBuilder inner = new StringBuilder();
      for (Object one : list) {
        inner.append(inner.isEmpty() ? "\n" : ",\n").append(indent).append("  ");
        write(one, indent + "  ", inner);
      }
      close('[', inner, ']', indent, out);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      quote(String.valueOf(value), Json::isUnsafe, out);
    }
  }

  private static void close(
      char open, StringBuilder inner, char close, String indent, StringBuilder out) {
    out.append(open).append(inner);
    if (!inner.isEmpty()) {
      out.append('\n').append(indent);
    }
    out.append(close);
  }

  private static boolean isUnsafe(int c) {
    return c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate((char) c);
  }

  private static void quote(String text, IntPredicate numbered, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (numbered.test(c)) {
        out.append("\\u").append(HEX.toHexDigits(c));
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
