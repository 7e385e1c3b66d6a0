package dev.gouji.report.mark.docx;

import dev.gouji.form.Sheets;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.MarkText;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.ContentTypes;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The comments of a document; ours are added behind the sender's own. */
final class WordComments {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private final OfficePackage parts;
  private final ContentTypes types;
  private final Relationships relationships;
  private final String document;
  private final String space;
  private final Optional<String> existing;
  private final Optional<XmlNode> root;
  private final String prefix;
  private final StringBuilder added = new StringBuilder();
  private int next;

  WordComments(OfficePackage parts, ContentTypes types, String document, XmlNode text)
      throws UnsafeException {
    this.parts = parts;
    this.types = types;
    this.document = document;
    this.space = text.uri;
    this.relationships = new Relationships(parts, document);
    this.existing =
        relationships.byType("comments").map(Relationships.Relationship::target).filter(parts::has);
    this.root =
        existing.isPresent()
            ? Optional.of(XmlTree.parse(parts.text(existing.get())))
            : Optional.empty();
    this.prefix = root.map(XmlNode::prefix).orElse("w:");
    this.next =
        1
            + root.map(comments -> comments.children("comment")).orElse(List.of()).stream()
                .mapToInt(comment -> id(comment))
                .max()
                .orElse(0);
  }

  /** The number of a comment, as ranges in the text name it. */
  static int id(XmlNode node) {
    return node.number(node.uri + "|id", -1);
  }

  /** Adds a comment; gives its number. */
  int add(List<MarkText.Line> lines) {
    added.append(
        String.format(
            Locale.ROOT,
            "<%1$scomment %1$sid=\"%2$d\" %1$sauthor=\"%3$s\" %1$sinitials=\"%3$s\">",
            prefix,
            next,
            Sheets.MARK_AUTHOR));
    for (MarkText.Line line : lines) {
      added.append(
          String.format(
              Locale.ROOT,
              "<%1$sp><%1$sr>%2$s<%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sr></%1$sp>",
              prefix,
              line.strong() ? "<" + prefix + "rPr><" + prefix + "b/></" + prefix + "rPr>" : "",
              XmlChars.formula(line.text())));
    }
    added.append("</").append(prefix).append("comment>");
    return next++;
  }

  void save() throws UnsafeException {
    if (added.isEmpty()) {
      return;
    }
    if (root.isPresent() && existing.isPresent()) {
      XmlEdits edits = new XmlEdits(parts.text(existing.get()));
      edits.append(root.get(), added.toString());
      parts.put(existing.get(), edits.result());
      return;
    }
    String folder = document.substring(0, document.lastIndexOf('/') + 1);
    String part =
        parts.has(folder + "comments.xml")
            ? parts.freeName(folder + "comments#.xml")
            : folder + "comments.xml";
    parts.put(
        part,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
            + space
            + "\">"
            + added
            + "</w:comments>");
    types.set(part, TYPE);
    relationships.add("comments", part);
    relationships.save();
  }
}
