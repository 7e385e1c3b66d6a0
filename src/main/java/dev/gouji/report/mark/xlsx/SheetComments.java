package dev.gouji.report.mark.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.report.mark.note.CommentBox;
import dev.gouji.report.mark.note.MarkText;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.ContentTypes;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import dev.gouji.report.mark.opc.XmlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments of one sheet and their boxes, two parts that must agree. */
final class SheetComments {
  private static final String COMMENTS = "comments";
  private static final String DRAWING = "vmlDrawing";
  private static final String DRAWING_ELEMENT = "legacyDrawing";

  private final OfficePackage parts;
  private final ContentTypes types;
  private final SheetPart sheet;
  private final Relationships relationships;

  SheetComments(
      OfficePackage parts, ContentTypes types, SheetPart sheet, Relationships relationships) {
    this.parts = parts;
    this.types = types;
    this.sheet = sheet;
    this.relationships = relationships;
  }

  /** Takes the marks of the earlier round out and puts the new ones in. */
  void mark(Map<CellAddress, List<MarkText.Line>> wanted) throws UnsafeException {
    Optional<Relationships.Relationship> listed = relationships.byType(COMMENTS);
    if (listed.isEmpty() && wanted.isEmpty()) {
      return;
    }
    CommentsPart comments =
        new CommentsPart(
            listed.isPresent() ? parts.text(listed.get().target()) : CommentsPart.EMPTY);
    Map<CellAddress, List<MarkText.Line>> marks = comments.besideThreads(wanted);
    comments.mark(marks);
    if (!comments.isChanged()) {
      return;
    }
    drawBoxes(comments, marks);
    if (marks.isEmpty() && !comments.hasTheirs() && listed.isPresent()) {
      drop(listed.get());
    } else {
      parts.put(listed.isPresent() ? listed.get().target() : added(), comments.result());
    }
  }

  private String added() {
    String path = parts.freeName("xl/comments#.xml");
    relationships.add(COMMENTS, path);
    types.set(path, ContentTypes.SPREADSHEET + "comments+xml");
    return path;
  }

  private void drawBoxes(CommentsPart comments, Map<CellAddress, List<MarkText.Line>> marks)
      throws UnsafeException {
    Optional<XmlNode> element = sheet.root.child(DRAWING_ELEMENT);
    Optional<Relationships.Relationship> drawing =
        element.flatMap(e -> relationships.byId(e.attribute(Relationships.OFFICE + "|id")));
    if (element.isPresent() && drawing.isEmpty()) {
      throw new UnsafeException("文件缺少内部部件");
    }
    VmlPart boxes =
        new VmlPart(drawing.isPresent() ? parts.text(drawing.get().target()) : VmlPart.EMPTY);
    boxes.remove(comments.dropped());
    Geometry geometry = SheetGeometry.of(sheet);
    marks.forEach(
        (cell, lines) -> {
          String theirs = comments.theirText(cell);
          String text = theirs.isEmpty() ? "" : theirs + "\n" + MarkText.SEPARATOR + "\n";
          CommentBox size = CommentBox.around(text + MarkText.plain(lines));
          boxes.show(cell, geometry.anchor(sheet.area(cell), size).text(), size);
        });
    save(boxes, element, drawing);
  }

  private void save(
      VmlPart boxes, Optional<XmlNode> element, Optional<Relationships.Relationship> drawing)
      throws UnsafeException {
    if (drawing.isEmpty()) {
      if (!boxes.isBare()) {
        link(boxes.result());
      }
    } else if (boxes.isBare()) {
      element.ifPresent(sheet.edits::remove);
      drop(drawing.get());
    } else {
      parts.put(drawing.get().target(), boxes.result());
    }
  }

  private void link(String vml) throws UnsafeException {
    String path = parts.freeName("xl/drawings/vmlDrawing#.vml");
    parts.put(path, vml);
    types.setDefault("vml", ContentTypes.VML);
    String id = relationships.add(DRAWING, path);
    // The prefix is declared on the spot: the sheet may not know that namespace yet.
    sheet.insert(
        DRAWING_ELEMENT,
        "<"
            + sheet.root.prefix()
            + DRAWING_ELEMENT
            + " xmlns:r=\""
            + Relationships.OFFICE
            + "\" r:id=\""
            + id
            + "\"/>");
  }

  private void drop(Relationships.Relationship relationship) {
    relationships.remove(relationship);
    types.remove(relationship.target());
    parts.remove(relationship.target());
  }
}
