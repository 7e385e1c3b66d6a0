package dev.gouji.run;

import java.util.List;
import java.util.Map;

/** Writes the few shapes that run.json needs; maps keep their order. */
final class Json {
  private Json() {}

  /** Indented JSON of strings, numbers, booleans, lists and maps, ended by a line break. */
  static String text(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, "", out);
    return out.append('\n').toString();
  }

  private static void write(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder inner = new StringBuilder();
      map.forEach(
          (key, one) -> {
            inner.append(inner.isEmpty() ? "\n" : ",\n").append(indent).append("  ");
            quote(String.valueOf(key), inner);
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
      quote(String.valueOf(value), out);
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

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
