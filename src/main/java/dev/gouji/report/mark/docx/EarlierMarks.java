package dev.gouji.report.mark.docx;

import dev.gouji.form.Sheets;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the marks of an earlier round out of a report that was sent again. */
final class EarlierMarks {
  private static final Set<String> RANGE = Set.of("commentRangeStart", "commentRangeEnd");

  private EarlierMarks() {}

  /** The report without our marks; the very bytes if it has none. */
  static byte[] removed(byte[] original) throws IOException, UnsafeException {
    try (OfficePackage parts = OfficePackage.open(original)) {
      String path = DocumentSafety.admit(parts);
      XmlEdits edits = new XmlEdits(parts.text(path));
      XmlNode root = XmlTree.parse(parts.text(path));
      Set<Integer> ours = comments(parts, path);
      note(root, edits);
      ranges(root, ours, edits);
      bookmarks(root, edits);
      if (edits.isEmpty() && ours.isEmpty()) {
        return original;
      }
      parts.put(path, edits.result());
      return parts.write();
    }
  }

  /** Removes our comments; gives their numbers. */
  private static Set<Integer> comments(OfficePackage parts, String path) throws UnsafeException {
    Optional<String> part =
        new Relationships(parts, path)
            .byType("comments")
            .map(Relationships.Relationship::target)
            .filter(parts::has);
    Set<Integer> ours = new HashSet<>();
    if (part.isPresent()) {
      XmlEdits edits = new XmlEdits(parts.text(part.get()));
      for (XmlNode comment : XmlTree.parse(parts.text(part.get())).children("comment")) {
        if (comment.attribute(comment.uri + "|author").strip().equals(Sheets.MARK_AUTHOR)) {
          ours.add(WordComments.id(comment));
          edits.remove(comment);
        }
      }
      if (!ours.isEmpty()) {
        parts.put(part.get(), edits.result());
      }
    }
    return ours;
  }

  private static void note(XmlNode root, XmlEdits edits) {
    for (XmlNode block : root.child("body").map(body -> body.children).orElse(List.of())) {
      boolean table = block.local.equals("tbl") && words(block).startsWith(Sheets.NOTE_TITLE);
      boolean end = block.local.equals("p") && words(block).contains(Sheets.END_OF_NOTE);
      if (table || end) {
        edits.remove(block);
      }
    }
  }

  private static String words(XmlNode node) {
    return node.all("t").stream().map(text -> text.text).collect(Collectors.joining()).strip();
  }

  private static void bookmarks(XmlNode root, XmlEdits edits) {
    Set<Integer> ours = new HashSet<>();
    for (XmlNode start : root.all("bookmarkStart")) {
      if (start.attribute(start.uri + "|name").startsWith(CellMark.BOOKMARK)) {
        ours.add(WordComments.id(start));
        edits.remove(start);
      }
    }
    root.all("bookmarkEnd").stream()
        .filter(end -> ours.contains(WordComments.id(end)))
        .forEach(edits::remove);
  }

  private static void ranges(XmlNode node, Set<Integer> ours, XmlEdits edits) {
    for (XmlNode child : node.children) {
      boolean range = RANGE.contains(child.local) && ours.contains(WordComments.id(child));
      boolean reference =
          child.local.equals("r")
              && child
                  .child("commentReference")
                  .filter(one -> ours.contains(WordComments.id(one)))
                  .isPresent();
      if (range || reference) {
        edits.remove(child);
      } else {
        ranges(child, ours, edits);
      }
    }
    boolean marked =
        node.local.equals("tc")
            && node.all("commentRangeStart").stream()
                .anyMatch(start -> ours.contains(WordComments.id(start)));
    if (marked) {
      CellMark.clear(edits, node);
    }
  }
}
