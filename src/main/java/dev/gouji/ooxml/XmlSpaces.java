package dev.gouji.ooxml;

import java.util.ArrayList;
import java.util.List;

/** Which namespace a prefix stands for, in the elements that are open. */
final class XmlSpaces {
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final List<Binding> bindings = new ArrayList<>();

  /** What elements without a prefix belong to. */
  private String common = "";

  /** The innermost element that declared something. */
  private int deepest;

  private record Binding(int depth, String prefix, String space) {}

  /**
   * A declaration of an element; an empty prefix for elements without one.
   *
   * @throws UnusualXmlException if it declares what is not its own to declare
   */
  void declare(int depth, String prefix, String space) throws UnusualXmlException {
    boolean reserved =
        prefix.startsWith("xml") || space.equals(XML) || space.endsWith("/2000/xmlns/");
    if (reserved || (space.isEmpty() && !prefix.isEmpty())) {
      throw new UnusualXmlException();
    }
    for (int i = bindings.size() - 1; i >= 0 && bindings.get(i).depth() == depth; i--) {
      if (bindings.get(i).prefix().equals(prefix)) {
        throw new UnusualXmlException();
      }
    }
    bindings.add(new Binding(depth, prefix, space));
    deepest = depth;
    if (prefix.isEmpty()) {
      common = space;
    }
  }

  /** An element has ended. */
  void leave(int depth) {
    if (depth > deepest) {
      return;
    }
    int last = bindings.size() - 1;
    while (last >= 0 && bindings.get(last).depth() >= depth) {
      bindings.remove(last--);
    }
    common = "";
    deepest = last < 0 ? 0 : bindings.get(last).depth();
    for (Binding binding : bindings) {
      if (binding.prefix().isEmpty()) {
        common = binding.space();
      }
    }
  }

  /** Of elements without a prefix. */
  String common() {
    return common;
  }

  /**
   * Of a prefix.
   *
   * @throws UnusualXmlException if nobody declared it
   */
  String of(String prefix) throws UnusualXmlException {
    if (prefix.equals("xml")) {
      return XML;
    }
    for (int i = bindings.size() - 1; i >= 0; i--) {
      if (bindings.get(i).prefix().equals(prefix)) {
        return bindings.get(i).space();
      }
    }
    throw new UnusualXmlException();
  }
}
