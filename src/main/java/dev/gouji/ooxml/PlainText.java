package dev.gouji.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a part and where in them a reader is: tells names, white space, texts and values
 * apart. All that it passes is UTF-8 and characters of XML; anything else is unusual.
 */
final class PlainText {
  private static final int LEAST_OF_TWO = 0xC2;
  private static final int MOST_OF_FOUR = 0xF4;

  /** The least character that needs one, two or three bytes more. */
  private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

  private final byte[] bytes;
  private final XmlTexts texts;
  private int at;

  /** The whole part; a zero behind its end stops every search. */
  PlainText(byte[] part, XmlTexts texts) {
    this.texts = texts;
    bytes = Arrays.copyOf(part, part.length + 1);
  }

  int at() {
    return at;
  }

  /** Whether a tag, and no text, comes next. */
  boolean isAtTag() {
    return bytes[at] == '<' && (bytes[at + 1] != '!' || !comes(XmlTexts.SECTION));
  }

  /** The byte here; 0 at the end. */
  byte here() {
    return bytes[at];
  }

  boolean isEnd() {
    return at == bytes.length - 1;
  }

  void forward(int by) {
    at += by;
  }

  /** Whether these characters come next. */
  boolean comes(String ascii) {
    if (at + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What comes next, at most so much of it, each byte as a character. */
  String ascii(int most) {
    return new String(bytes, at, Math.min(most, bytes.length - at), StandardCharsets.ISO_8859_1);
  }

  /** How many characters, as Java counts them, there are between two places. */
  int characters(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      int one = bytes[i] & 0xFF;
      count += one >= 0xF0 ? 2 : (one & 0xC0) == 0x80 ? 0 : 1;
    }
    return count;
  }

  /** Passes over white space. */
  void space() {
    byte here = bytes[at];
    while (here == ' ' || here == '\n' || here == '\t' || here == '\r') {
      here = bytes[++at];
    }
  }

  /** Passes over this byte. */
  void expect(char ascii) throws UnusualXmlException {
    if (bytes[at] != ascii) {
      throw new UnusualXmlException();
    }
    at++;
  }

  /** Passes over a name of ASCII characters with at most one colon. */
  XmlNames.Name name(XmlNames names) throws UnusualXmlException {
    int from = at;
    int colon = from - 1;
    int hash = pass(0);
    if (bytes[at] == ':') {
      colon = at++;
      hash = pass(hash);
    }
    return names.of(bytes, from, at, hash, colon);
  }

  /** Passes over a part of a name and goes on with its hash. */
  private int pass(int before) throws UnusualXmlException {
    // All that is done for each byte is done in local variables: much of a run is spent here.
    byte[] part = bytes;
    int next = at;
    byte here = part[next];
    if (!ByteKinds.isLetter(here)) {
      throw new UnusualXmlException();
    }
    int hash = before;
    do {
      hash = hash * 31 + here;
      here = part[++next];
    } while (here >= 0 && ByteKinds.IN_NAMES[here]);
    at = next;
    return hash;
  }

  /** Passes over these bytes, after which the name must have ended. */
  void same(byte[] name) throws UnusualXmlException {
    byte[] part = bytes;
    int next = at;
    for (byte one : name) {
      if (part[next] != one) {
        throw new UnusualXmlException();
      }
      next++;
    }
    at = next;
  }

  /** Passes over a text up to the next tag and tells how it is written. */
  int text() throws UnusualXmlException {
    int written = 0;
    while (true) {
      plain((byte) '<');
      switch (ByteKinds.KINDS[bytes[at] & 0xFF]) {
        case ByteKinds.OPENS -> {
          if (isAtTag()) {
            return written;
          }
          written |= XmlTexts.SECTIONS | section();
        }
        case ByteKinds.REFERS -> written |= reference();
        case ByteKinds.BRACKET -> bracket();
        default -> written |= character();
      }
    }
  }

  /** Passes over CDATA, in which nothing but its end means anything. */
  private int section() throws UnusualXmlException {
    int written = 0;
    at += XmlTexts.SECTION.length();
    while (!comes(XmlTexts.SECTION_END)) {
      written |= character();
    }
    at += XmlTexts.SECTION_END.length();
    return written;
  }

  /** {@code ]]>} may not stand in a text. */
  private void bracket() throws UnusualXmlException {
    if (comes(XmlTexts.SECTION_END)) {
      throw new UnusualXmlException();
    }
    at++;
  }

  /** Passes over the value of an attribute up to its quote and tells how it is written. */
  int value(byte quote) throws UnusualXmlException {
    int written = 0;
    while (true) {
      plain(quote);
      byte here = bytes[at];
      if (here == quote) {
        return written;
      }
      switch (ByteKinds.KINDS[here & 0xFF]) {
        case ByteKinds.REFERS -> written |= reference();
        // White space in values is made into spaces; nobody writes any.
        case ByteKinds.OPENS, ByteKinds.RETURN, ByteKinds.BLANK -> throw new UnusualXmlException();
        default -> written |= character();
      }
    }
  }

  /** Passes over what means nothing but itself, up to a byte at the latest. */
  private void plain(byte stop) {
    byte[] part = bytes;
    byte[] kinds = ByteKinds.KINDS;
    int next = at;
    for (byte here = part[next];
        here != stop && kinds[here & 0xFF] == ByteKinds.PLAIN;
        here = part[next]) {
      next++;
    }
    at = next;
  }

  /** Passes over one character, whatever it may mean, and tells how it is written. */
  private int character() throws UnusualXmlException {
    switch (ByteKinds.KINDS[bytes[at] & 0xFF]) {
      case ByteKinds.HIGH -> {
        wide();
        return XmlTexts.WIDE;
      }
      case ByteKinds.RETURN -> {
        at++;
        return XmlTexts.RETURNS;
      }
      case ByteKinds.NONE -> throw new UnusualXmlException();
      default -> {
        at++;
        return 0;
      }
    }
  }

  /** Passes over a character of several bytes, as they must be by the standard. */
  private void wide() throws UnusualXmlException {
    byte[] part = bytes;
    int first = at;
    int lead = part[first] & 0xFF;
    if (lead > 0xE0 && lead < 0xED && isMore(part[first + 1]) && isMore(part[first + 2])) {
      // Nearly all of Chinese.
      at = first + 3;
      return;
    }
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    int code = lead & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      if (!isMore(part[first + i])) {
        throw new UnusualXmlException();
      }
      code = code << 6 | (part[first + i] & 0x3F);
    }
    if (lead < LEAST_OF_TWO || lead > MOST_OF_FOUR || code < LEAST[more] || !isCharacter(code)) {
      throw new UnusualXmlException();
    }
    at = first + more + 1;
  }

  private static boolean isMore(byte one) {
    return (one & 0xC0) == 0x80;
  }

  /** Whether XML knows such a character. */
  private static boolean isCharacter(int code) {
    return code >= ' '
        ? code < Character.MIN_SURROGATE
            || (code > Character.MAX_SURROGATE && code < 0xFFFE)
            || (code > 0xFFFF && code <= Character.MAX_CODE_POINT)
        : code == '\t' || code == '\n' || code == '\r';
  }

  private int reference() throws UnusualXmlException {
    int end = at + 1;
    while (bytes[end] > ' ' && bytes[end] != ';' && end - at < XmlReferences.LONGEST) {
      end++;
    }
    if (bytes[end] != ';' || !isCharacter(XmlReferences.character(bytes, at + 1, end))) {
      throw new UnusualXmlException();
    }
    at = end + 1;
    return XmlTexts.REFERENCES;
  }

  /** What is between two places that were passed, written so. */
  String between(int from, int to, int written) {
    return to - from > XmlTexts.LONGEST
        ? XmlTexts.made(bytes, from, to, written)
        : texts.of(bytes, from, to, written);
  }
}
