package dev.gouji.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the XML that spreadsheet and word processors write: UTF-8, elements, attributes, texts,
 * references and CDATA, nothing else. It is quicker than a whole parser, and leaves to one whatever
 * it does not know for sure: comments, DOCTYPE, other encodings, names beyond ASCII, what is over a
 * limit, and all that is not well-formed. What it does tell, a whole parser tells too.
 */
final class PlainXml extends XmlReader {
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml version=([\"'])1\\.0\\1 encoding=([\"'])(?:UTF|utf)-8\\2"
              + "(?: standalone=([\"'])(?:yes|no)\\3)? ?\\?>");

  private static final int LONGEST_DECLARATION = 80;

  private final PlainText text;
  private final Limits limits;
  private final XmlNames names;
  private final XmlSpaces spaces = new XmlSpaces();
  private final XmlNames.Name[] open;
  private int depth;

  /** The attributes of the element it stands on: names and where their values are. */
  private final XmlNames.Name[] attributes;

  private final String[] attributeSpaces;
  private final int[] from;
  private final int[] to;
  private final int[] written;
  private int count;
  private boolean prefixed;

  /** The start of the element or of the text that it stands on. */
  private int start;

  private int textWritten;

  private String space = "";

  /** An element without content has started, its end comes next. */
  private boolean empty;

  private int counted;
  private int characters;

  /**
   * Stands on the root element.
   *
   * @param part all of it
   * @param names may be shared by many readers, as may the texts
   */
  PlainXml(byte[] part, Limits limits, XmlNames names, XmlTexts texts) throws UnusualXmlException {
    this.text = new PlainText(part, texts);
    this.limits = limits;
    this.names = names;
    this.open = new XmlNames.Name[limits.depth()];
    this.attributes = new XmlNames.Name[limits.attributes()];
    this.attributeSpaces = new String[limits.attributes()];
    this.from = new int[limits.attributes()];
    this.to = new int[limits.attributes()];
    this.written = new int[limits.attributes()];
    if (text.comes("<?")) {
      declaration();
    }
    text.space();
    text.expect('<');
    startTag();
  }

  private void declaration() throws UnusualXmlException {
    Matcher declaration = DECLARATION.matcher(text.ascii(LONGEST_DECLARATION));
    if (!declaration.lookingAt()) {
      throw new UnusualXmlException();
    }
    text.forward(declaration.end());
  }

  @Override
  public Event next() throws UnusualXmlException {
    if (empty) {
      empty = false;
      return ended();
    }
    if (depth == 0) {
      throw new UnusualXmlException();
    }
    if (!text.isAtTag()) {
      start = text.at();
      textWritten = text.text();
      within(text.at() - start);
      return Event.TEXT;
    }
    text.forward(1);
    if (text.here() != '/') {
      startTag();
      return Event.START;
    }
    text.forward(1);
    text.same(open[depth - 1].written());
    text.space();
    text.expect('>');
    return ended();
  }

  private Event ended() throws UnusualXmlException {
    spaces.leave(depth);
    depth--;
    if (depth == 0) {
      text.space();
      if (!text.isEnd()) {
        throw new UnusualXmlException();
      }
    }
    return Event.END;
  }

  private void within(int bytes) throws UnusualXmlException {
    if (bytes > limits.cellChars()) {
      throw new UnusualXmlException();
    }
  }

  /** Behind the {@code <} of a tag. */
  private void startTag() throws UnusualXmlException {
    start = text.at() - 1;
    count = 0;
    prefixed = false;
    if (depth == open.length) {
      throw new UnusualXmlException();
    }
    open[depth++] = text.name(names);
    for (int seen = 0; ; seen++) {
      int before = text.at();
      text.space();
      byte here = text.here();
      if (here == '>') {
        text.forward(1);
        break;
      }
      if (here == '/') {
        text.forward(1);
        text.expect('>');
        empty = true;
        break;
      }
      if (text.at() == before || seen == attributes.length) {
        throw new UnusualXmlException();
      }
      attribute();
    }
    resolve();
  }

  private void attribute() throws UnusualXmlException {
    XmlNames.Name name = text.name(names);
    text.space();
    text.expect('=');
    text.space();
    byte quote = text.here();
    if (quote != '"' && quote != '\'') {
      throw new UnusualXmlException();
    }
    text.forward(1);
    int first = text.at();
    int how = text.value(quote);
    int end = text.at();
    text.forward(1);
    within(end - first);
    if (name.declares()) {
      String prefix = name.prefix().isEmpty() ? "" : name.local();
      spaces.declare(depth, prefix, text.between(first, end, how));
    } else {
      keep(name, first, end, how);
    }
  }

  private void keep(XmlNames.Name name, int first, int end, int how) throws UnusualXmlException {
    for (int i = 0; i < count; i++) {
      // Two of one name and different prefixes may be the same attribute, or not.
      if (attributes[i].isNamed(name)) {
        throw new UnusualXmlException();
      }
    }
    attributes[count] = name;
    prefixed |= !name.prefix().isEmpty();
    attributeSpaces[count] = "";
    from[count] = first;
    to[count] = end;
    written[count++] = how;
  }

  /** All prefixes must have been declared, here or further out. */
  private void resolve() throws UnusualXmlException {
    String prefix = open[depth - 1].prefix();
    space = prefix.isEmpty() ? spaces.common() : spaces.of(prefix);
    for (int i = 0; prefixed && i < count; i++) {
      prefix = attributes[i].prefix();
      attributeSpaces[i] = prefix.isEmpty() ? "" : spaces.of(prefix);
    }
  }

  @Override
  public String name() {
    return open[depth - 1].local();
  }

  @Override
  public String space() {
    return space;
  }

  @Override
  public int attributes() {
    return count;
  }

  @Override
  public String attributeName(int index) {
    return attributes[index].local();
  }

  @Override
  public String attributeSpace(int index) {
    return attributeSpaces[index];
  }

  @Override
  public String attributeValue(int index) {
    return text.between(from[index], to[index], written[index]);
  }

  @Override
  public String characters() {
    return text.between(start, text.at(), textWritten);
  }

  @Override
  public int offset() {
    characters += text.characters(counted, start);
    counted = start;
    return characters;
  }
}
