package dev.gouji.report.mark.opc;

import dev.gouji.report.mark.note.UnsafeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The relationships of one part: which parts belong to it. */
public final class Relationships {
  public static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final PartContent EMPTY =
      new PartContent(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                  + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                  + "</Relationships>")
              .getBytes(StandardCharsets.UTF_8));

  /**
   * One of them.
   *
   * @param type the last word of its type
   * @param target the part meant, or an outside address
   */
  public record Relationship(String id, String type, String target, boolean external) {}

  private final OfficePackage parts;
  private final String path;
  private final String folder;
  private final XmlEdits edits;
  private final XmlNode root;
  private final List<Relationship> all = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** The relationships of a part; of the package as a whole if its name is empty. */
  public Relationships(OfficePackage parts, String part) throws UnsafeException {
    this.parts = parts;
    this.folder = part.substring(0, part.lastIndexOf('/') + 1);
    this.path = pathFor(part);
    boolean hasAny = parts.has(path);
    this.edits = new XmlEdits(hasAny ? parts.text(path) : EMPTY.text());
    this.root = hasAny ? parts.tree(path) : EMPTY.tree();
    for (XmlNode node : root.children("Relationship")) {
      add(node);
    }
  }

  public static String pathFor(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private void add(XmlNode node) throws UnsafeException {
    boolean external = node.attribute("TargetMode").equals("External");
    String target = node.attribute("Target");
    Relationship relationship =
        new Relationship(
            node.attribute("Id"),
            node.attribute("Type").replaceFirst(".*/", ""),
            external ? target : resolve(target),
            external);
    if (!ids.add(relationship.id())) {
      throw new UnsafeException("文件内部部件的编号重复");
    }
    all.add(relationship);
  }

  private String resolve(String target) {
    String from = target.startsWith("/") ? target.substring(1) : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : from.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  public List<Relationship> all() {
    return all;
  }

  public Optional<Relationship> byType(String type) {
    return all.stream().filter(r -> r.type().equals(type)).findFirst();
  }

  public Optional<Relationship> byId(String id) {
    return all.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Adds a part of the same package and gives the relationship's id. */
  public String add(String type, String target) {
    int n = ids.size() + 1;
    while (!ids.add("rId" + n)) {
      n++;
    }
    String id = "rId" + n;
    edits.append(
        root,
        String.format(
            Locale.ROOT,
            "<%sRelationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>",
            root.prefix(),
            id,
            OFFICE,
            type,
            relative(target)));
    return id;
  }

  /** As programs commonly write it: from the folder of the part, not from the root. */
  private String relative(String target) {
    List<String> from = List.of(folder.isEmpty() ? new String[0] : folder.split("/"));
    List<String> to = List.of(target.split("/"));
    int same = 0;
    while (same < from.size() && same < to.size() - 1 && from.get(same).equals(to.get(same))) {
      same++;
    }
    return "../".repeat(from.size() - same) + String.join("/", to.subList(same, to.size()));
  }

  public void remove(Relationship relationship) {
    for (XmlNode node : root.children("Relationship")) {
      if (node.attribute("Id").equals(relationship.id())) {
        edits.remove(node);
      }
    }
    all.remove(relationship);
  }

  /** The targets inside the package, each once. */
  public Set<String> targets() {
    Set<String> targets = new TreeSet<>();
    all.stream().filter(r -> !r.external()).forEach(r -> targets.add(r.target()));
    return targets;
  }

  public void save() throws UnsafeException {
    if (!edits.isEmpty()) {
      parts.put(path, edits.result());
    }
  }
}
