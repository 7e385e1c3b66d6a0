package dev.gouji.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes elements; whatever is given as text or as the value of an attribute is escaped. */
final class Html {
  private final Appendable out;

  Html(Appendable out) {
    this.out = out;
  }

  /** Opens an element; the attributes are names and values in turn. */
  Html open(String tag, String... attributes) {
    put("<" + tag);
    for (int i = 0; i < attributes.length; i += 2) {
      put(" " + attributes[i] + "=\"" + Escape.html(attributes[i + 1]) + "\"");
    }
    return put(">");
  }

  /** Closes elements, the innermost first. */
  Html close(String... tags) {
    for (String tag : tags) {
      put("</" + tag + ">");
    }
    return this;
  }

  Html text(String text) {
    return put(Escape.html(text));
  }

  /** An element that holds nothing but text. */
  Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** An end of line, so that the source can be read. */
  Html line() {
    return put("\n");
  }

  /** Markup of ours: from the resources, or escaped already. */
  Html trusted(String markup) {
    return put(markup);
  }

  private Html put(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
