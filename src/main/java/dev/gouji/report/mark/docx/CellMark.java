package dev.gouji.report.mark.docx;

import dev.gouji.form.Severity;
import dev.gouji.report.mark.note.NoteStyle;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The colour and the comment of one cell. */
final class CellMark {
  /** What stands behind the shading in the properties of a cell. */
  private static final Set<String> BEHIND =
      Set.of(
          "noWrap",
          "tcMar",
          "textDirection",
          "tcFitText",
          "vAlign",
          "hideMark",
          "headers",
          "cellIns",
          "cellDel",
          "cellMerge",
          "tcPrChange");

  private static final Set<String> NO_COLOUR = Set.of("", "auto", "FFFFFF");
  private static final List<String> OURS =
      Arrays.stream(Severity.values()).map(NoteStyle::fillOf).toList();

  private CellMark() {}

  /** What the bookmarks begin with to which the list leads. */
  static final String BOOKMARK = "_gouji_";

  /** Far above the numbers that programs give to bookmarks, of which no two may be the same. */
  private static final int FIRST_BOOKMARK = 800_000;

  /** The name of the bookmark on the cell with a comment. */
  static String bookmark(int comment) {
    return BOOKMARK + comment;
  }

  /** Marks a cell with a colour, unless the sender gave it one, a comment and a bookmark. */
  static void put(XmlEdits edits, XmlNode cell, String fill, int comment) {
    colour(edits, cell, fill);
    put(edits, cell.all("p").get(0), comment);
  }

  /** Puts a comment and a bookmark on a paragraph. */
  static void put(XmlEdits edits, XmlNode paragraph, int comment) {
    String w = paragraph.prefix();
    String begin =
        String.format(
            Locale.ROOT,
            "<%1$sbookmarkStart %1$sid=\"%3$d\" %1$sname=\"%4$s\"/><%1$sbookmarkEnd"
                + " %1$sid=\"%3$d\"/><%1$scommentRangeStart %1$sid=\"%2$d\"/>",
            w,
            comment,
            FIRST_BOOKMARK + comment,
            bookmark(comment));
    String end =
        String.format(
            Locale.ROOT,
            "<%1$scommentRangeEnd %1$sid=\"%2$d\"/><%1$sr><%1$scommentReference"
                + " %1$sid=\"%2$d\"/></%1$sr>",
            w,
            comment);
    Optional<XmlNode> properties = paragraph.child("pPr");
    if (properties.isPresent()) {
      edits.insertAfter(properties.get(), begin);
    } else if (!paragraph.children.isEmpty()) {
      edits.insertBefore(paragraph.children.get(0), begin);
    } else {
      edits.append(paragraph, begin);
    }
    edits.append(paragraph, end);
  }

  private static void colour(XmlEdits edits, XmlNode cell, String fill) {
    String w = cell.prefix();
    String shade =
        String.format(
            Locale.ROOT,
            "<%1$sshd %1$sval=\"clear\" %1$scolor=\"auto\" %1$sfill=\"%2$s\"/>",
            w,
            fill);
    Optional<XmlNode> properties = cell.child("tcPr");
    if (properties.isEmpty()) {
      String all = String.format(Locale.ROOT, "<%1$stcPr>%2$s</%1$stcPr>", w, shade);
      edits.insertBefore(cell.children.get(0), all);
      return;
    }
    Optional<XmlNode> there = properties.get().child("shd");
    if (there.isPresent()) {
      if (NO_COLOUR.contains(fill(there.get()))) {
        edits.replace(there.get(), shade);
      }
      return;
    }
    Optional<XmlNode> behind =
        properties.get().children.stream().filter(one -> BEHIND.contains(one.local)).findFirst();
    behind.ifPresentOrElse(
        one -> edits.insertBefore(one, shade), () -> edits.append(properties.get(), shade));
  }

  private static String fill(XmlNode shade) {
    return shade.attribute(shade.uri + "|fill");
  }

  /** Takes our colour out of a cell. */
  static void clear(XmlEdits edits, XmlNode cell) {
    cell.child("tcPr")
        .flatMap(properties -> properties.child("shd"))
        .filter(shade -> OURS.contains(fill(shade).toUpperCase(Locale.ROOT)))
        .ifPresent(edits::remove);
  }
}
