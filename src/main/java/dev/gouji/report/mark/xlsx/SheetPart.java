package dev.gouji.report.mark.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A worksheet part of the sender's. */
final class SheetPart {
  /** What may stand in a worksheet, in the order in which it must. */
  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private static final int MAX_LINKS = 5_000;

  final XmlNode root;
  final XmlNode data;
  final XmlEdits edits;
  private final List<CellRange> merges = new ArrayList<>();

  SheetPart(String text) throws UnsafeException {
    // What rows hold is looked at only where a mark goes: most of a large sheet is left alone.
    this.root = XmlTree.parse(text, java.util.Set.of("row"));
    this.edits = new XmlEdits(text);
    this.data = root.child("sheetData").orElseThrow(() -> new UnsafeException("工作表没有数据区"));
    root.child("mergeCells")
        .ifPresent(
            list ->
                list.children("mergeCell")
                    .forEach(m -> range(m.attribute("ref")).ifPresent(merges::add)));
  }

  /** Reads {@code D15} or {@code D15:F16}. */
  static Optional<CellRange> range(String text) {
    String[] corners = text.replace("$", "").split(":", -1);
    Optional<CellAddress> first = CellAddress.parse(corners[0]);
    Optional<CellAddress> last = CellAddress.parse(corners[corners.length - 1]);
    if (corners.length > 2 || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    CellAddress from = first.get();
    CellAddress to = last.get();
    return to.row() < from.row() || to.column() < from.column()
        ? Optional.empty()
        : Optional.of(new CellRange(from, to));
  }

  /** The cells that are shown as one with this cell. */
  CellRange area(CellAddress cell) {
    return merges.stream()
        .filter(m -> m.contains(cell))
        .findFirst()
        .orElse(new CellRange(cell, cell));
  }

  /** Adds an element below the root at the place that the standard gives it. */
  void insert(String localName, String xml) {
    int rank = ORDER.indexOf(localName);
    for (XmlNode child : root.children) {
      if (rank(child) > rank) {
        edits.insertBefore(child, xml);
        return;
      }
    }
    edits.append(root, xml);
  }

  private static int rank(XmlNode child) {
    int rank = ORDER.indexOf(child.local);
    // An alternative stands where the first thing in it would.
    for (XmlNode choice : rank < 0 ? child.children : List.<XmlNode>of()) {
      for (XmlNode inner : choice.children) {
        rank = Math.max(rank, ORDER.indexOf(inner.local));
      }
    }
    return rank;
  }

  /**
   * Takes out the links to the note, which earlier versions put on marked cells: a click on a cell
   * to be filled led away from it.
   */
  void removeLinks(String noteName) throws UnsafeException {
    Optional<XmlNode> list = root.child("hyperlinks");
    List<XmlNode> all = list.map(l -> l.children("hyperlink")).orElse(List.of());
    if (all.size() > MAX_LINKS) {
      throw new UnsafeException("文件的超链接过多");
    }
    List<XmlNode> ours = all.stream().filter(link -> leadsTo(link, noteName)).toList();
    if (list.isPresent() && !all.isEmpty() && ours.size() == all.size()) {
      edits.remove(list.get());
    } else {
      ours.forEach(edits::remove);
    }
  }

  private static boolean leadsTo(XmlNode link, String sheet) {
    String place = link.attribute("location").replace("'", "").replaceFirst("^#", "");
    return place.startsWith(sheet + "!") || place.startsWith(sheet + ".");
  }
}
