package dev.gouji.report.mark.opc;

import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.UnsafeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What kind each part is, as {@code [Content_Types].xml} says. */
public final class ContentTypes {
  public static final String PATH = "[Content_Types].xml";
  public static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  public static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final OfficePackage parts;
  private final XmlNode root;
  private final XmlEdits edits;

  /**
   * What was added since the part was read, by extension or part name in lower case. A package has
   * one default for an extension and one override for a part (OPC, M2.5, M2.7).
   */
  private final Map<String, String> defaults = new HashMap<>();

  private final Map<String, String> overrides = new HashMap<>();

  public ContentTypes(OfficePackage parts) throws UnsafeException {
    this.parts = parts;
    this.root = parts.tree(PATH);
    this.edits = new XmlEdits(parts.text(PATH));
    dropRepeated();
  }

  /** Programs that refuse a second entry for the same thing would refuse the whole workbook. */
  private void dropRepeated() {
    Set<String> seen = new HashSet<>();
    for (XmlNode node : root.children) {
      String what =
          node.attribute("Extension").isEmpty()
              ? node.attribute("PartName")
              : "." + node.attribute("Extension");
      if (!what.isEmpty() && !seen.add(what.toLowerCase(Locale.ROOT))) {
        edits.remove(node);
      }
    }
  }

  private Optional<XmlNode> override(String part) {
    return root.children("Override").stream()
        .filter(node -> node.attribute("PartName").equalsIgnoreCase("/" + part))
        .findFirst();
  }

  private Optional<XmlNode> byExtension(String extension) {
    return root.children("Default").stream()
        .filter(node -> node.attribute("Extension").equalsIgnoreCase(extension))
        .findFirst();
  }

  /** The kind of a part; empty if it is not said. */
  public String of(String part) {
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String added = overrides.get(part.toLowerCase(Locale.ROOT));
    return added != null
        ? added
        : override(part)
            .or(() -> byExtension(extension))
            .map(node -> node.attribute("ContentType"))
            .orElse(defaults.getOrDefault(extension, ""));
  }

  public void set(String part, String type) {
    Optional<XmlNode> old = override(part);
    boolean isNew = overrides.put(part.toLowerCase(Locale.ROOT), type) == null;
    if (old.isPresent()) {
      edits.set(old.get(), "ContentType", type);
    } else if (isNew) {
      edits.append(
          root,
          String.format(
              Locale.ROOT,
              "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>",
              root.prefix(),
              XmlChars.attribute(part),
              type));
    }
  }

  public void remove(String part) {
    override(part).ifPresent(edits::remove);
  }

  /** Sees to it that parts with this extension have a kind. */
  public void setDefault(String extension, String type) {
    String key = extension.toLowerCase(Locale.ROOT);
    if (byExtension(key).isEmpty() && defaults.putIfAbsent(key, type) == null) {
      String entry =
          String.format(
              Locale.ROOT,
              "<%sDefault Extension=\"%s\" ContentType=\"%s\"/>",
              root.prefix(),
              extension,
              type);
      // Defaults stand before overrides where a program cares.
      if (root.children.isEmpty()) {
        edits.append(root, entry);
      } else {
        edits.insertBefore(root.children.get(0), entry);
      }
    }
  }

  public void save() throws UnsafeException {
    if (!edits.isEmpty()) {
      parts.put(PATH, edits.result());
    }
  }
}
