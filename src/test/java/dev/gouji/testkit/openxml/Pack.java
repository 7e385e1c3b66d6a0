package dev.gouji.testkit.openxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The parts of a workbook, those of XML as trees. */
final class Pack {
  /** A relationship. */
  record Link(String id, String type, String target, boolean external) {}

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Element> trees = new LinkedHashMap<>();

  static Pack of(byte[] zip, List<String> faults) {
    Pack pack = new Pack();
    Set<String> seen = new HashSet<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
          faults.add("two parts of one name: " + entry.getName());
        }
        pack.parts.put(entry.getName(), in.readAllBytes());
      }
      for (String name : pack.parts.keySet()) {
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          pack.trees.put(name, parse(pack.parts.get(name)));
        }
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      faults.add("not readable: " + e.getMessage());
    }
    return pack;
  }

  private static Element parse(byte[] xml)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setExpandEntityReferences(false);
    var builder = factory.newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
  }

  Set<String> names() {
    return parts.keySet();
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  Element tree(String part) {
    return trees.get(part);
  }

  /** The relationships of a part, their targets as names of parts; of the package for "". */
  List<Link> links(String part) {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    Element rels = trees.get(folder + "_rels/" + part.substring(slash + 1) + ".rels");
    List<Link> links = new ArrayList<>();
    if (rels != null) {
      for (Element link : children(rels)) {
        boolean external = link.getAttribute("TargetMode").equals("External");
        String target = link.getAttribute("Target");
        links.add(
            new Link(
                link.getAttribute("Id"),
                link.getAttribute("Type").replaceFirst(".*/", ""),
                external ? target : resolved(folder, target),
                external));
      }
    }
    return links;
  }

  private static String resolved(String folder, String target) {
    String bare = target.replaceFirst("#.*", "");
    if (bare.isEmpty()) {
      return bare;
    }
    return java.net.URI.create("/" + folder).resolve(bare).normalize().getPath().substring(1);
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The children of one name. */
  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  /** The children of a child that may be absent. */
  static List<Element> within(Element parent, String name) {
    return children(parent, name).stream().flatMap(list -> children(list).stream()).toList();
  }

  /** An attribute in the namespace of relationships, whichever dialect. */
  static String linkId(Element element) {
    String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    String usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String id = element.getAttributeNS(usual, "id");
    return id.isEmpty() ? element.getAttributeNS(strict, "id") : id;
  }
}
