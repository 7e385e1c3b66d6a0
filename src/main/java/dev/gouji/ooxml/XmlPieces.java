package dev.gouji.ooxml;

import javax.xml.stream.XMLStreamException;

/** The rare text that comments or elements break up. */
final class XmlPieces {
  private XmlPieces() {}

  /** All of it, from the second piece on, which it stands on. */
  static String joined(XmlReader xml, String first) throws XMLStreamException {
    StringBuilder text = new StringBuilder(first).append(xml.characters());
    for (XmlReader.Event event = xml.next(); event != XmlReader.Event.END; event = xml.next()) {
      if (event == XmlReader.Event.START) {
        xml.skip();
      } else if (event == XmlReader.Event.TEXT) {
        text.append(xml.characters());
      }
    }
    return text.toString();
  }
}
