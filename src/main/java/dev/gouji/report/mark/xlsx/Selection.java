package dev.gouji.report.mark.xlsx;

import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.Glance;
import dev.gouji.report.mark.opc.Needle;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.Set;

/** Two selected sheets would be edited as one: only the note may be selected. */
final class Selection {
  private static final String ATTRIBUTE = "tabSelected";
  private static final Needle NEEDLE = new Needle(ATTRIBUTE);

  private static final Glance SELECTED = Selection::isSelected;

  private Selection() {}

  /** Takes the selection off a sheet of any kind that bears no marks. */
  static void remove(OfficePackage parts, String part) throws UnsafeException {
    if (parts.tells(part, SELECTED)) {
      String text = parts.text(part);
      XmlEdits edits = new XmlEdits(text);
      remove(XmlTree.parse(text, Set.of("row")), edits);
      if (!edits.isEmpty()) {
        parts.put(part, edits.result());
      }
    }
  }

  static void remove(XmlNode root, XmlEdits edits) {
    for (XmlNode views : root.children("sheetViews")) {
      for (XmlNode view : views.children("sheetView")) {
        if (view.isTrue(ATTRIBUTE)) {
          edits.unset(view, ATTRIBUTE);
        }
      }
    }
  }

  /** Quick, and true rather too often. */
  static boolean isSelected(byte[] part) {
    for (int at = NEEDLE.endIn(part, 0); at >= 0; at = NEEDLE.endIn(part, at)) {
      int equals = pastSpace(part, at);
      // Between the equals sign and the value stands a quotation mark.
      int value = pastSpace(part, equals + 1) + 1;
      if (equals < part.length
          && part[equals] == '='
          && value < part.length
          && (part[value] == '1' || part[value] == 't')) {
        return true;
      }
    }
    return false;
  }

  private static int pastSpace(byte[] part, int from) {
    int at = from;
    while (at < part.length && part[at] <= ' ' && part[at] >= 0) {
      at++;
    }
    return at;
  }
}
