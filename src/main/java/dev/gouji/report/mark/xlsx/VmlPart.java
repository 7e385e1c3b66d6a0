package dev.gouji.report.mark.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.report.mark.note.CommentBox;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The boxes of a sheet's comments. Excel shows a comment only if its box has a size here. */
final class VmlPart {
  static final String EMPTY =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
          + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
          + "</xml>";
  private static final String BOX_TYPE = "_x0000_t202";
  private static final String SHAPE_TYPE =
      "<v:shapetype id=\""
          + BOX_TYPE
          + "\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
          + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\""
          + " o:connecttype=\"rect\"/></v:shapetype>";
  private static final Map<String, String> NAMESPACES =
      new TreeMap<>(
          Map.of(
              "v", "urn:schemas-microsoft-com:vml",
              "o", "urn:schemas-microsoft-com:office:office",
              "x", "urn:schemas-microsoft-com:office:excel"));
  private static final Pattern SHAPE_ID = Pattern.compile("_x0000_s([0-9]{1,9})");
  private static final int FIRST_ID = 1024;

  private final XmlNode root;
  private final XmlEdits edits;
  private final Map<CellAddress, XmlNode> boxes = new TreeMap<>();
  private int lastId = FIRST_ID;
  private int shapes;
  private boolean hasType;

  VmlPart(String text) throws UnsafeException {
    edits = new XmlEdits(text);
    root = XmlTree.parse(text);
    hasType = root.children.stream().anyMatch(n -> n.attribute("id").equals(BOX_TYPE));
    Matcher id = SHAPE_ID.matcher(text);
    while (id.find()) {
      lastId = Math.max(lastId, Integer.parseInt(id.group(1)));
    }
    for (XmlNode shape : root.children("shape")) {
      shapes++;
      cellOf(shape).ifPresent(cell -> boxes.put(cell, shape));
    }
    shapes += root.children("group").size();
    for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
      declare(namespace.getKey(), namespace.getValue());
    }
  }

  private void declare(String prefix, String uri) throws UnsafeException {
    String tag = edits.startTag(root);
    String name = "xmlns:" + prefix + "=";
    if (!tag.contains(name)) {
      edits.set(root, "xmlns:" + prefix, uri);
    } else if (!tag.contains(name + '"' + uri + '"') && !tag.contains(name + "'" + uri + "'")) {
      throw new UnsafeException("文件的批注图形写法特殊");
    }
  }

  private static Optional<CellAddress> cellOf(XmlNode shape) {
    return shape
        .child("ClientData")
        .filter(data -> data.attribute("ObjectType").equals("Note"))
        .flatMap(
            data -> {
              int row = number(data, "Row");
              int column = number(data, "Column");
              return row < 0 || column < 0
                  ? Optional.empty()
                  : Optional.of(new CellAddress(row, column));
            });
  }

  private static int number(XmlNode data, String name) {
    String text = data.child(name).map(n -> n.text.strip()).orElse("");
    return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
  }

  /** Takes the boxes of these cells out. */
  void remove(Set<CellAddress> cells) {
    for (CellAddress cell : cells) {
      XmlNode shape = boxes.remove(cell);
      if (shape != null) {
        edits.remove(shape);
        shapes--;
      }
    }
  }

  /** Gives the cell's comment a box, or the box it has another size. */
  void show(CellAddress cell, String anchor, CommentBox size) {
    XmlNode shape = boxes.get(cell);
    if (shape == null) {
      shapes++;
      edits.append(root, (hasType ? "" : SHAPE_TYPE) + shape(cell, anchor, size));
      hasType = true;
      return;
    }
    shape
        .child("ClientData")
        .flatMap(data -> data.child("Anchor"))
        .filter(old -> !old.isEmptyTag())
        .ifPresent(old -> edits.replaceContent(old, anchor));
  }

  private String shape(CellAddress cell, String anchor, CommentBox size) {
    lastId++;
    return "<v:shape id=\"_x0000_s"
        + lastId
        + "\" type=\"#"
        + BOX_TYPE
        + "\" style=\"position:absolute;margin-left:80pt;margin-top:2pt;width:"
        + points(size.width())
        + ";height:"
        + points(size.height())
        + ";z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
        + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
        + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
        + "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">"
        + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
        + anchor
        + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"
        + cell.row()
        + "</x:Row><x:Column>"
        + cell.column()
        + "</x:Column></x:ClientData></v:shape>";
  }

  private static String points(int pixels) {
    return pixels * 3 / 4 + "pt";
  }

  /** Whether nothing is left to draw. */
  boolean isBare() {
    return shapes == 0;
  }

  String result() {
    return edits.result();
  }
}
