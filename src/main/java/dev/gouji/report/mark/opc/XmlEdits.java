package dev.gouji.report.mark.opc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Edits to a part's text, by element; whatever is not edited stays as it is to the letter. */
public final class XmlEdits {
  private record Edit(int from, int to, String with) {}

  private final String text;
  private final List<Edit> edits = new ArrayList<>();
  // In order of first use, so that what is written does not depend on identity hashes.
  private final Map<XmlNode, String> tags = new LinkedHashMap<>();
  private final Map<XmlNode, StringBuilder> appended = new LinkedHashMap<>();

  public XmlEdits(String text) {
    this.text = text;
  }

  public boolean isEmpty() {
    return edits.isEmpty() && tags.isEmpty() && appended.isEmpty();
  }

  /** The element as the sender's program wrote it. */
  public String raw(XmlNode node) {
    return text.substring(node.start, node.end);
  }

  public String startTag(XmlNode node) {
    return tags.getOrDefault(node, text.substring(node.start, node.contentStart));
  }

  public void set(XmlNode node, String attribute, String value) {
    retag(node, tag -> StartTag.with(tag, attribute, value));
  }

  public void unset(XmlNode node, String attribute) {
    retag(node, tag -> StartTag.without(tag, attribute));
  }

  private void retag(XmlNode node, UnaryOperator<String> change) {
    String before = startTag(node);
    String after = change.apply(before);
    if (!after.equals(before)) {
      tags.put(node, after);
    }
  }

  public void insertBefore(XmlNode node, String xml) {
    edits.add(new Edit(node.start, node.start, xml));
  }

  public void insertAfter(XmlNode node, String xml) {
    edits.add(new Edit(node.end, node.end, xml));
  }

  public void replace(XmlNode node, String xml) {
    edits.add(new Edit(node.start, node.end, xml));
  }

  public void remove(XmlNode node) {
    replace(node, "");
  }

  /** Replaces what is between the tags of an element that has both. */
  public void replaceContent(XmlNode node, String xml) {
    edits.add(new Edit(node.contentStart, node.contentEnd, xml));
  }

  /** Adds behind the element's last child. */
  public void append(XmlNode parent, String xml) {
    appended.computeIfAbsent(parent, any -> new StringBuilder()).append(xml);
  }

  /** The text with every edit made. */
  public String result() {
    List<Edit> all = new ArrayList<>(edits);
    for (XmlNode node : tags.keySet()) {
      if (!(node.isEmptyTag() && appended.containsKey(node))) {
        all.add(new Edit(node.start, node.contentStart, startTag(node)));
      }
    }
    appended.forEach((node, xml) -> all.add(appending(node, xml.toString())));
    // Stable: edits at one place keep their order; insertions come before a replacement there.
    all.sort(Comparator.comparingInt(Edit::from).thenComparing(e -> e.to > e.from));
    StringBuilder result = new StringBuilder(text.length() + 1024);
    int done = 0;
    for (Edit edit : all) {
      if (edit.from < done) {
        throw new IllegalStateException("edits overlap");
      }
      result.append(text, done, edit.from).append(edit.with);
      done = edit.to;
    }
    return result.append(text, done, text.length()).toString();
  }

  private Edit appending(XmlNode node, String xml) {
    return node.isEmptyTag()
        ? new Edit(
            node.start, node.end, StartTag.opened(startTag(node)) + xml + "</" + node.name + ">")
        : new Edit(node.contentEnd, node.contentEnd, xml);
  }
}
