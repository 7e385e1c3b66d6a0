package dev.gouji.ooxml;

import javax.xml.stream.XMLStreamException;

/**
 * The elements and texts of a part, one after the other, as a namespace aware parser tells them; it
 * stands on the root element first. What is not well-formed ends with an exception.
 */
public abstract class XmlReader {
  /** What it stands on. */
  public enum Event {
    START,
    END,
    TEXT,
    /** A comment or an instruction, or the end of the part. */
    OTHER
  }

  /** Goes on. */
  public abstract Event next() throws XMLStreamException;

  /** The name of the element that it stands on the start of, without its prefix. */
  public abstract String name();

  /** The namespace of the element that it stands on the start of; empty for none. */
  public abstract String space();

  /** How many attributes the element has; declarations of namespaces are none. */
  public abstract int attributes();

  /** The name of an attribute, without its prefix. */
  public abstract String attributeName(int index);

  /** The namespace of an attribute; empty for none. */
  public abstract String attributeSpace(int index);

  /** The value of an attribute, its references and white space resolved. */
  public abstract String attributeValue(int index);

  /** The text that it stands on: all up to the next tag, comment or instruction. */
  public abstract String characters() throws XMLStreamException;

  /** Where the element that it stands on starts, in characters from the start of the part. */
  public abstract int offset();

  /** Passes over the element it stands on, everything inside included. */
  public final void skip() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      Event event = next();
      if (event == Event.START) {
        open++;
      } else if (event == Event.END) {
        open--;
      }
    }
  }

  /** Goes to the next child of the element it stands in; false at that element's end. */
  public final boolean nextChild() throws XMLStreamException {
    while (true) {
      Event event = next();
      if (event == Event.START) {
        return true;
      }
      if (event == Event.END) {
        return false;
      }
    }
  }

  /**
   * The name of the element it stands on if it belongs to this namespace, else nothing: elements of
   * others are extensions that no spreadsheet program reads as its own.
   */
  public final String nameIn(String space) {
    return space.equals(space()) ? name() : "";
  }

  /** The text directly inside the element it stands on; elements in it are passed over. */
  public final String text() throws XMLStreamException {
    String first = "";
    for (Event event = next(); event != Event.END; event = next()) {
      if (event == Event.START) {
        skip();
      } else if (event == Event.TEXT) {
        if (!first.isEmpty()) {
          return joined(first);
        }
        first = characters();
      }
    }
    return first;
  }

  /** The rare text that comments or elements break up, from its second piece on. */
  private String joined(String first) throws XMLStreamException {
    StringBuilder text = new StringBuilder(first).append(characters());
    for (Event event = next(); event != Event.END; event = next()) {
      if (event == Event.START) {
        skip();
      } else if (event == Event.TEXT) {
        text.append(characters());
      }
    }
    return text.toString();
  }

  /** An attribute without a namespace; empty if it is not there. */
  public final String attribute(String name) {
    for (int i = 0; i < attributes(); i++) {
      if (attributeName(i).equals(name) && attributeSpace(i).isEmpty()) {
        return attributeValue(i);
      }
    }
    return "";
  }
}
