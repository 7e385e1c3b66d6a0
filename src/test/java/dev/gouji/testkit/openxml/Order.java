package dev.gouji.testkit.openxml;

import java.util.List;
import org.w3c.dom.Element;

/** The order in which the schema lets elements stand, each once. */
final class Order {
  private Order() {}

  static void check(String part, Element parent, List<String> order, List<String> faults) {
    int last = -1;
    for (Element child : Pack.children(parent)) {
      boolean ours = String.valueOf(child.getNamespaceURI()).equals(parent.getNamespaceURI());
      int at = order.indexOf(child.getLocalName());
      boolean repeats = child.getLocalName().equals("conditionalFormatting");
      if (!ours) {
        continue;
      }
      if (at < 0 || at < last || (at == last && !repeats)) {
        faults.add(part + ": out of order or twice: " + child.getLocalName());
      }
      last = Math.max(last, at);
    }
  }
}
