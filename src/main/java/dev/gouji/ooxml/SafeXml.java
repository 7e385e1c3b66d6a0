package dev.gouji.ooxml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.osgi.InputFactoryProviderImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without DTDs and entities, inside limits; for several threads. */
public final class SafeXml {
  private static final int SLACK = 1;

  /**
   * Woodstox itself, not whatever the class path offers, because its limits are relied on. Its
   * factory class bears an annotation that is on no class path, hence the way through its provider.
   */
  private final XMLInputFactory factory = new InputFactoryProviderImpl().createInputFactory();

  public SafeXml(Limits limits) {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.cellChars() + SLACK);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.cellChars() + SLACK);
  }

  /** Opens a part and stands on its root element; a DOCTYPE is refused. */
  public XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    while (!xml.isStartElement()) {
      if (xml.next() == XMLStreamReader.DTD) {
        throw new DoctypeException();
      }
    }
    return xml;
  }

  /** Passes over the element it stands on, everything inside included. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        open--;
      }
    }
  }

  /** Goes to the next child of the element it stands in; false at that element's end. */
  public static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT) {
        return false;
      }
    }
  }

  /**
   * The name of the element it stands on if it belongs to this namespace, else nothing: elements of
   * others are extensions that no spreadsheet program reads as its own.
   */
  public static String nameIn(String space, XMLStreamReader xml) {
    return space.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
  }

  /** The text directly inside the element it stands on; elements in it are passed over. */
  public static String text(XMLStreamReader xml) throws XMLStreamException {
    String text = "";
    for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamReader.START_ELEMENT) {
        skip(xml);
      } else if (xml.isCharacters()) {
        if (!text.isEmpty()) {
          return inPieces(xml, text);
        }
        text = xml.getText();
      }
    }
    return text;
  }

  /** The rare text that comments or elements break up, from its second piece on. */
  private static String inPieces(XMLStreamReader xml, String first) throws XMLStreamException {
    StringBuilder text = new StringBuilder(first).append(xml.getText());
    for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamReader.START_ELEMENT) {
        skip(xml);
      } else if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** An attribute without a namespace; empty if it is not there. */
  public static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        String space = xml.getAttributeNamespace(i);
        if (space == null || space.isEmpty()) {
          return xml.getAttributeValue(i);
        }
      }
    }
    return "";
  }

  /** {@code 1}, {@code true} or {@code on}. */
  public static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equals("true") || flag.equals("on");
  }

  /** A DOCTYPE, which no spreadsheet program writes. */
  public static final class DoctypeException extends XMLStreamException {
    private static final long serialVersionUID = 1L;
  }
}
