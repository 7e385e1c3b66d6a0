package dev.gouji.ooxml;

import com.ctc.wstx.exc.WstxLazyException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads by a StAX parser. */
final class StaxXml extends XmlReader {
  private final XMLStreamReader xml;

  StaxXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  @Override
  public Event next() throws XMLStreamException {
    return switch (xml.next()) {
      case XMLStreamReader.START_ELEMENT -> Event.START;
      case XMLStreamReader.END_ELEMENT -> Event.END;
      case XMLStreamReader.CHARACTERS -> Event.TEXT;
      default -> Event.OTHER;
    };
  }

  @Override
  public String name() {
    return xml.getLocalName();
  }

  @Override
  public String space() {
    return known(xml.getNamespaceURI());
  }

  @Override
  public int attributes() {
    return xml.getAttributeCount();
  }

  @Override
  public String attributeName(int index) {
    return xml.getAttributeLocalName(index);
  }

  @Override
  public String attributeSpace(int index) {
    return known(xml.getAttributeNamespace(index));
  }

  @Override
  public String attributeValue(int index) {
    return xml.getAttributeValue(index);
  }

  @Override
  public String characters() throws XMLStreamException {
    try {
      return xml.getText();
    } catch (WstxLazyException e) {
      // The parser finishes a text only when it is asked for; then it cannot throw the usual one.
      throw new XMLStreamException(e.getMessage(), e);
    }
  }

  @Override
  public int offset() {
    return xml.getLocation().getCharacterOffset();
  }

  private static String known(@Nullable String space) {
    return space == null ? "" : space;
  }
}
