package dev.gouji.report.mark.opc;

import com.ctc.wstx.api.WstxInputProperties;
import dev.gouji.report.mark.note.UnsafeException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads a part into elements that know their place in its text, so that an edit can leave every
 * other character as the sender's program wrote it.
 */
public final class XmlTree {
  private static final String BROKEN = "文件内部结构（XML）不完整，改动可能损坏文件";
  private static final String TOO_MUCH = "文件内部的行、格式或链接过多（可能给整张表设过格式）";
  private static final int MAX_DEPTH = 64;

  /** Each costs some hundred bytes, and several workbooks are marked at a time. */
  private static final int MAX_ELEMENTS = 50_000;

  /** Comments may cut one text into any number of pieces. */
  private static final int MAX_PIECES = 10_000;

  private static final XMLInputFactory2 WITH_NAMESPACES = factory(true);
  private static final XMLInputFactory2 WITHOUT_NAMESPACES = factory(false);

  private final String text;
  private final Set<String> leaves;
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private int leafDepth;
  private int elements;
  private int pieces;

  private XmlTree(String text, Set<String> leaves) {
    this.text = text;
    this.leaves = leaves;
  }

  /** The root of a part. */
  public static XmlNode parse(String text) throws UnsafeException {
    return new XmlTree(text, Set.of()).read(WITH_NAMESPACES);
  }

  /** The root of a part; what is inside the elements named is not looked at. */
  public static XmlNode parse(String text, Set<String> leaves) throws UnsafeException {
    return new XmlTree(text, leaves).read(WITH_NAMESPACES);
  }

  /** An element cut out of a part, whose prefixes are declared elsewhere. */
  public static XmlNode parseFragment(String text) throws UnsafeException {
    return new XmlTree(text, Set.of()).read(WITHOUT_NAMESPACES);
  }

  /** The texts of all elements with these names, without keeping anything else. */
  public static List<String> texts(String text, Set<String> names) throws UnsafeException {
    List<String> texts = new ArrayList<>();
    try {
      XMLStreamReader reader = WITH_NAMESPACES.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && names.contains(reader.getLocalName())) {
          texts.add(reader.getElementText());
        }
      }
      reader.close();
      return texts;
    } catch (XMLStreamException e) {
      throw new UnsafeException(BROKEN);
    }
  }

  private static XMLInputFactory2 factory(boolean namespaces) {
    // Found as a service: Woodstox, which tells where in the text an element stands.
    XMLInputFactory2 factory = (XMLInputFactory2) XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 256);
    return factory;
  }

  private XmlNode read(XMLInputFactory2 factory) throws UnsafeException {
    try {
      XMLStreamReader2 reader =
          (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(text));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | ArithmeticException e) {
      throw new UnsafeException(BROKEN);
    }
  }

  private XmlNode read(XMLStreamReader2 reader) throws XMLStreamException, UnsafeException {
    XmlNode root = new XmlNode("", "", Map.of(), 0, 0);
    open.push(root);
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnsafeException(BROKEN);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        start(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(reader);
      } else if (leafDepth == 0 && reader.hasText() && reader.isCharacters()) {
        addText(reader.getText());
      }
    }
    return root.children.get(0);
  }

  private void addText(String piece) throws UnsafeException {
    XmlNode node = open.getFirst();
    if (!node.text.isEmpty() && ++pieces > MAX_PIECES) {
      throw new UnsafeException(TOO_MUCH);
    }
    node.text += piece;
  }

  private void start(XMLStreamReader2 reader) throws UnsafeException {
    if (leafDepth > 0) {
      leafDepth++;
      return;
    }
    if (++elements > MAX_ELEMENTS) {
      throw new UnsafeException(TOO_MUCH);
    }
    int from = Math.toIntExact(reader.getLocationInfo().getStartingCharOffset());
    String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
    String name = prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    if (!text.startsWith("<" + name, from)) {
      throw new UnsafeException(BROKEN);
    }
    String uri = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    XmlNode node = new XmlNode(uri, name, attributes(reader), from, StartTag.end(text, from));
    open.getFirst().add(node);
    open.push(node);
    if (leaves.contains(node.local)) {
      leafDepth = 1;
    }
  }

  private void end(XMLStreamReader2 reader) throws UnsafeException {
    if (leafDepth > 1) {
      leafDepth--;
      return;
    }
    leafDepth = 0;
    XmlNode node = open.pop();
    if (text.startsWith("/>", node.contentStart - 2)) {
      node.contentEnd = node.contentStart;
      node.end = node.contentStart;
      return;
    }
    node.contentEnd = Math.toIntExact(reader.getLocationInfo().getStartingCharOffset());
    if (!text.startsWith("</" + node.name, node.contentEnd)) {
      throw new UnsafeException(BROKEN);
    }
    node.end = text.indexOf('>', node.contentEnd) + 1;
  }

  private static Map<String, String> attributes(XMLStreamReader2 reader) {
    int count = reader.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>(count + count / 2 + 1);
    for (int i = 0; i < count; i++) {
      String uri = reader.getAttributeNamespace(i);
      String local = reader.getAttributeLocalName(i);
      attributes.put(
          uri == null || uri.isEmpty() ? local : uri + "|" + local, reader.getAttributeValue(i));
    }
    return attributes;
  }
}
