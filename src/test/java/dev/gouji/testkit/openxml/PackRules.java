package dev.gouji.testkit.openxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** ECMA-376, part 2: types of parts and relationships. */
final class PackRules {
  private static final String TYPES = "[Content_Types].xml";

  private PackRules() {}

  static void check(Pack pack, List<String> faults) {
    Map<String, String> defaults = new HashMap<>();
    Map<String, String> overrides = new HashMap<>();
    Element types = pack.tree(TYPES);
    if (types == null) {
      faults.add("no types");
      return;
    }
    for (Element type : Pack.children(types)) {
      boolean isDefault = type.getLocalName().equals("Default");
      String key = type.getAttribute(isDefault ? "Extension" : "PartName").toLowerCase(Locale.ROOT);
      String before = (isDefault ? defaults : overrides).put(key, type.getAttribute("ContentType"));
      if (before != null) {
        faults.add("type stated twice: " + key);
      }
    }
    Set<String> there = new HashSet<>();
    pack.names().forEach(name -> there.add("/" + name.toLowerCase(Locale.ROOT)));
    for (String name : overrides.keySet()) {
      if (!there.contains(name)) {
        faults.add("type of a part that is not there: " + name);
      }
    }
    for (String name : pack.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean typed =
          overrides.containsKey("/" + lower)
              || defaults.containsKey(lower.substring(lower.lastIndexOf('.') + 1));
      if (!typed && !name.equals(TYPES)) {
        faults.add("no type: " + name);
      }
      if (name.endsWith(".rels")) {
        links(pack, name, faults);
      }
    }
  }

  private static void links(Pack pack, String rels, List<String> faults) {
    String source = rels.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
    if (!source.isEmpty() && !pack.has(source)) {
      faults.add("relationships of a part that is not there: " + rels);
    }
    Set<String> ids = new HashSet<>();
    for (Pack.Link link : pack.links(source)) {
      if (link.id().isEmpty() || !ids.add(link.id())) {
        faults.add(rels + ": id twice or none: " + link.id());
      }
      if (!link.external() && !link.target().isEmpty() && !pack.has(link.target())) {
        faults.add(rels + ": nothing at " + link.target());
      }
    }
  }
}
