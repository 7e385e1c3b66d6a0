package dev.gouji.report.mark.xlsx;

import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One list of the style part, such as its fills; an item is known by its position. */
final class StyleList {
  /** More than this, and Excel calls the file damaged. */
  private static final int MAX_ITEMS = 60_000;

  private final XmlEdits edits;
  private final XmlNode list;
  private final List<String> items = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Optional<XmlNode>> nodes = new ArrayList<>();
  private final int before;

  StyleList(XmlEdits edits, XmlNode list, String item) {
    this.edits = edits;
    this.list = list;
    for (XmlNode node : list.children(item)) {
      String raw = edits.raw(node);
      positions.putIfAbsent(raw, items.size());
      items.add(raw);
      nodes.add(Optional.of(node));
    }
    this.before = items.size();
  }

  int size() {
    return items.size();
  }

  /** The item as written. */
  String raw(int position) throws UnsafeException {
    if (position >= items.size()) {
      throw new UnsafeException("文件内部的单元格样式编号有误");
    }
    return items.get(position);
  }

  /** The item's element; empty if there is no such item. */
  Optional<XmlNode> node(int position) throws UnsafeException {
    if (position >= items.size()) {
      return Optional.empty();
    }
    Optional<XmlNode> known = nodes.get(position);
    if (known.isEmpty()) {
      known = Optional.of(XmlTree.parseFragment(items.get(position)));
      nodes.set(position, known);
    }
    return known;
  }

  /** The position of an item written like this, added if there is none. */
  int add(String xml) throws UnsafeException {
    Integer known = positions.get(xml);
    if (known != null) {
      return known;
    }
    if (items.size() >= MAX_ITEMS) {
      throw new UnsafeException("文件的单元格样式过多");
    }
    positions.put(xml, items.size());
    items.add(xml);
    nodes.add(Optional.empty());
    return items.size() - 1;
  }

  void save() {
    if (items.size() == before) {
      return;
    }
    if (!list.attribute("count").isEmpty()) {
      edits.set(list, "count", Integer.toString(items.size()));
    }
    edits.append(list, String.join("", items.subList(before, items.size())));
  }
}
