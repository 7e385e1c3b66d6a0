package dev.gouji.report.mark.opc;

import dev.gouji.look.XmlChars;
import java.util.Optional;

/** Works on the text of a start tag, so that everything else in it stays as written. */
public final class StartTag {
  private StartTag() {}

  /** Where the tag that starts at a place ends: after its {@code >}. */
  public static int end(String text, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    throw new IllegalStateException("the parser let an open tag pass");
  }

  /** The tag with an attribute set; the name as written, with its prefix. */
  public static String with(String tag, String name, String value) {
    String written = name + "=\"" + XmlChars.attribute(value) + "\"";
    Optional<Attribute> old = find(tag, name);
    if (old.isPresent()) {
      return tag.substring(0, old.get().start) + written + tag.substring(old.get().end);
    }
    int at = tag.length() - (tag.endsWith("/>") ? 2 : 1);
    while (Character.isWhitespace(tag.charAt(at - 1))) {
      at--;
    }
    return tag.substring(0, at) + " " + written + tag.substring(at);
  }

  static String without(String tag, String name) {
    return find(tag, name)
        .map(old -> tag.substring(0, old.start).stripTrailing() + tag.substring(old.end))
        .orElse(tag);
  }

  /** The same element as an opening tag, were it written as one empty tag. */
  static String opened(String tag) {
    return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
  }

  private record Attribute(String name, int start, int end) {}

  private static Optional<Attribute> find(String tag, String name) {
    int at = 1;
    while (at < tag.length() && !isNameEnd(tag.charAt(at))) {
      at++;
    }
    while (true) {
      at = skipWhitespace(tag, at);
      if (at >= tag.length() || tag.charAt(at) == '>' || tag.charAt(at) == '/') {
        return Optional.empty();
      }
      Attribute attribute = read(tag, at);
      if (attribute.name.equals(name)) {
        return Optional.of(attribute);
      }
      at = attribute.end;
    }
  }

  private static Attribute read(String tag, int start) {
    int nameEnd = start;
    while (!isNameEnd(tag.charAt(nameEnd))) {
      nameEnd++;
    }
    int quoteAt = skipWhitespace(tag, tag.indexOf('=', nameEnd) + 1);
    int end = tag.indexOf(tag.charAt(quoteAt), quoteAt + 1) + 1;
    return new Attribute(tag.substring(start, nameEnd), start, end);
  }

  private static boolean isNameEnd(char c) {
    return Character.isWhitespace(c) || c == '=' || c == '>' || c == '/';
  }

  private static int skipWhitespace(String tag, int from) {
    int at = from;
    while (at < tag.length() && Character.isWhitespace(tag.charAt(at))) {
      at++;
    }
    return at;
  }
}
