package dev.gouji.report.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a part and where it stands in the part's text. */
final class XmlNode {
  final String uri;

  /** With its prefix, as written. */
  final String name;

  final String local;

  /** By local name, or by {@code uri|name} for attributes of a namespace. */
  final Map<String, String> attributes;

  final List<XmlNode> children = new ArrayList<>();
  final StringBuilder text = new StringBuilder();

  /** Where the start tag begins and where it ends. */
  final int start;

  final int contentStart;

  /** Where the end tag begins; for an empty element where the start tag ends. */
  int contentEnd;

  int end;

  XmlNode(String uri, String name, Map<String, String> attributes, int start, int contentStart) {
    this.uri = uri;
    this.name = name;
    this.local = name.substring(name.indexOf(':') + 1);
    this.attributes = attributes;
    this.start = start;
    this.contentStart = contentStart;
  }

  /** Whether it is written as one tag. */
  boolean isEmptyTag() {
    return end == contentStart;
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  boolean isTrue(String key) {
    return attribute(key).equals("1") || attribute(key).equals("true");
  }

  /** A whole number, or the fallback if it is none. */
  int number(String key, int fallback) {
    String value = attribute(key);
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : fallback;
  }

  double decimal(String key, double fallback) {
    String value = attribute(key);
    return value.matches("[0-9]{1,6}([.][0-9]{1,20})?") ? Double.parseDouble(value) : fallback;
  }

  Optional<XmlNode> child(String localName) {
    return children.stream().filter(c -> c.local.equals(localName)).findFirst();
  }

  List<XmlNode> children(String localName) {
    return children.stream().filter(c -> c.local.equals(localName)).toList();
  }

  /** The prefix with its colon, as its own start tag has it, for siblings and children. */
  String prefix() {
    return name.substring(0, name.length() - local.length());
  }

  /** Every element below it with this name, in the order of the text. */
  List<XmlNode> all(String localName) {
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
