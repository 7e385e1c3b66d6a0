package dev.gouji.report.mark.xlsx;

import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.UnsafeException;
import java.util.Locale;
import java.util.Optional;

/** What kind each part is, as {@code [Content_Types].xml} says. */
final class ContentTypes {
  static final String PATH = "[Content_Types].xml";
  static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final OfficePackage parts;
  private final XmlNode root;
  private final XmlEdits edits;

  ContentTypes(OfficePackage parts) throws UnsafeException {
    this.parts = parts;
    String text = parts.text(PATH);
    this.root = XmlTree.parse(text);
    this.edits = new XmlEdits(text);
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
  String of(String part) {
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return override(part)
        .or(() -> byExtension(extension))
        .map(node -> node.attribute("ContentType"))
        .orElse("");
  }

  void set(String part, String type) {
    Optional<XmlNode> old = override(part);
    if (old.isPresent()) {
      edits.set(old.get(), "ContentType", type);
    } else {
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

  void remove(String part) {
    override(part).ifPresent(edits::remove);
  }

  /** Sees to it that parts with this extension have a kind. */
  void setDefault(String extension, String type) {
    if (byExtension(extension).isEmpty()) {
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

  /** The parts declared with one of these kinds. */
  boolean declares(String word) {
    return root.children.stream()
        .anyMatch(n -> n.attribute("ContentType").toLowerCase(Locale.ROOT).contains(word));
  }

  void save() {
    if (!edits.isEmpty()) {
      parts.put(PATH, edits.result());
    }
  }
}
