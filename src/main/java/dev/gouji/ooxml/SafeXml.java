package dev.gouji.ooxml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.osgi.InputFactoryProviderImpl;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without DTDs and entities, inside limits; for several threads. */
public final class SafeXml {
  private static final int SLACK = 1;

  private final Limits limits;
  private final XmlNames names = new XmlNames();
  private final XmlTexts texts = new XmlTexts();

  /** Made when it is first asked for, as many runs never do. */
  private Optional<XMLInputFactory> factory = Optional.empty();

  public SafeXml(Limits limits) {
    this.limits = limits;
  }

  private synchronized XMLInputFactory factory() {
    if (factory.isEmpty()) {
      factory = Optional.of(made());
    }
    return factory.get();
  }

  /**
   * Woodstox itself, not whatever the class path offers, because its limits are relied on. Its
   * factory class bears an annotation that is on no class path, hence the way through its provider.
   */
  private XMLInputFactory made() {
    XMLInputFactory made = new InputFactoryProviderImpl().createInputFactory();
    made.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    made.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    made.setProperty(XMLInputFactory.IS_COALESCING, true);
    made.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    made.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
    made.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.cellChars() + SLACK);
    made.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.cellChars() + SLACK);
    return made;
  }

  /**
   * Stands on the root element of a part.
   *
   * @throws UnusualXmlException by this or by what reads on, if a whole parser must tell; then the
   *     part is to be opened by {@link #parsed}
   */
  public XmlReader plain(byte[] part) throws UnusualXmlException {
    return new PlainXml(part, limits, names, texts);
  }

  /** Stands on the root element of a part of any size; a DOCTYPE is refused. */
  public XmlReader parsed(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(in);
    while (!xml.isStartElement()) {
      if (xml.next() == XMLStreamReader.DTD) {
        throw new DoctypeException();
      }
    }
    return new StaxXml(xml);
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
