package dev.gouji.report.mark.opc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a part and where it stands in the part's text. */
public final class XmlNode {
  private static final int MAX_DIGITS = 9;
  private static final double MAX_DECIMAL = 1e6;

  public final String uri;

  /** With its prefix, as written. */
  final String name;

  public final String local;

  /** By local name, or by {@code uri|name} for attributes of a namespace. */
  final Map<String, String> attributes;

  /** In the order of the text. */
  public List<XmlNode> children = List.of();

  /** Its own words, without those of its children. */
  public String text = "";

  /** Where the start tag begins and where it ends. */
  public final int start;

  final int contentStart;

  /** Where the end tag begins; for an empty element where the start tag ends. */
  int contentEnd;

  public int end;

  XmlNode(String uri, String name, Map<String, String> attributes, int start, int contentStart) {
    this.uri = uri;
    this.name = name;
    this.local = name.substring(name.indexOf(':') + 1);
    this.attributes = attributes;
    this.start = start;
    this.contentStart = contentStart;
  }

  void add(XmlNode child) {
    if (children.isEmpty()) {
      // Made only when needed: most elements of a sheet have no children.
      children = new ArrayList<>(2);
    }
    children.add(child);
  }

  /** Whether it is written as one tag. */
  public boolean isEmptyTag() {
    return end == contentStart;
  }

  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  public boolean isTrue(String key) {
    return attribute(key).equals("1") || attribute(key).equals("true");
  }

  /** A whole number, or the fallback if it is none. */
  public int number(String key, int fallback) {
    String value = attribute(key);
    if (value.isEmpty() || value.length() > MAX_DIGITS) {
      return fallback;
    }
    int number = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return fallback;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  public double decimal(String key, double fallback) {
    String value = attribute(key);
    try {
      double number = value.isEmpty() ? fallback : Double.parseDouble(value);
      return number >= 0 && number < MAX_DECIMAL ? number : fallback;
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  public Optional<XmlNode> child(String localName) {
    return children.stream().filter(c -> c.local.equals(localName)).findFirst();
  }

  public List<XmlNode> children(String localName) {
    return children.stream().filter(c -> c.local.equals(localName)).toList();
  }

  /** The prefix with its colon, as its own start tag has it, for siblings and children. */
  public String prefix() {
    return name.substring(0, name.length() - local.length());
  }

  /** Every element below it with this name, in the order of the text. */
  public List<XmlNode> all(String localName) {
    List<XmlNode> found = new ArrayList<>();
    collect(localName, found);
    return found;
  }

  private void collect(String localName, List<XmlNode> found) {
    for (XmlNode child : children) {
      if (child.local.equals(localName)) {
        found.add(child);
      }
      child.collect(localName, found);
    }
  }
}
