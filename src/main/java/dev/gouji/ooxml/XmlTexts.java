package dev.gouji.ooxml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their bytes: the labels, addresses, formulas and figures of one return stand in the next
 * one too, and are made into text once. For several threads.
 */
final class XmlTexts {
  /** Longer ones are of one return alone. */
  static final int LONGEST = 400;

  static final String SECTION = "<![CDATA[";
  static final String SECTION_END = "]]>";

  /** How a text is written: other than ASCII, with references, carriage returns, CDATA. */
  static final int WIDE = 1;

  static final int REFERENCES = 2;
  static final int RETURNS = 4;
  static final int SECTIONS = 8;

  private static final int SLOTS = 1 << 12;

  /** What is lost to another text of the same slot, or to another thread, is made again. */
  private final @Nullable Known[] slots = new @Nullable Known[SLOTS];

  /** A text and how it was written. */
  private record Known(byte[] bytes, String text) {
    boolean isAt(byte[] part, int from, int to) {
      return Arrays.equals(bytes, 0, bytes.length, part, from, to);
    }
  }

  /** The text of these bytes, which the same bytes always make. */
  String of(byte[] part, int from, int to, int written) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + part[i];
    }
    int slot = (hash ^ hash >>> 12) & (SLOTS - 1);
    Known known = slots[slot];
    if (known != null && known.isAt(part, from, to)) {
      return known.text;
    }
    Known now = new Known(Arrays.copyOfRange(part, from, to), made(part, from, to, written));
    slots[slot] = now;
    return now.text;
  }

  /** The text of these bytes, written so. */
  static String made(byte[] part, int from, int to, int written) {
    boolean wide = (written & WIDE) != 0;
    Charset charset = wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String text = new String(part, from, to - from, charset);
    if ((written & RETURNS) != 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    if ((written & SECTIONS) != 0) {
      return opened(text);
    }
    return (written & REFERENCES) == 0 ? text : XmlReferences.resolved(text);
  }

  /** A text without the marks of CDATA. */
  private static String opened(String text) {
    StringBuilder opened = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(SECTION); at >= 0; at = text.indexOf(SECTION, from)) {
      int end = text.indexOf(SECTION_END, at);
      opened.append(XmlReferences.resolved(text.substring(from, at)));
      opened.append(text, at + SECTION.length(), end);
      from = end + SECTION_END.length();
    }
    return opened.append(XmlReferences.resolved(text.substring(from))).toString();
  }
}
