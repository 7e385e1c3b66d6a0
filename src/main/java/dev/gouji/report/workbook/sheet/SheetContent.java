package dev.gouji.report.workbook.sheet;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.look.XmlChars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What there may be much of in a sheet: rows, merged cells and links. All else is POI's, whose
 * sheet these are put into as text.
 */
final class SheetContent implements AutoCloseable {
  private static final byte[] MERGED = XmlBytes.of("<mergeCell ref=\"");
  private static final byte[] LINK = XmlBytes.of("<hyperlink ref=\"");
  private static final byte[] LINK_ID = XmlBytes.of("\" r:id=\"link");
  private static final byte[] RELATION = XmlBytes.of("<Relationship Id=\"link");
  private static final byte[] TARGET = XmlBytes.of("\" Target=\"");
  private static final byte[] RELATION_END =
      XmlBytes.of(
          "\" TargetMode=\"External\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>");
  private static final byte[] END = XmlBytes.of("\"/>");

  private final XSSFSheet sheet;
  private final SheetRows rows;
  private final Spool merged;
  private final Spool links;
  private final Spool relations;
  private int mergedCount;
  private int linkCount;

  /** That of a sheet, for which files may be put into a folder. */
  SheetContent(XSSFSheet sheet, Path folder) {
    this.sheet = sheet;
    this.rows = new SheetRows(folder);
    this.merged = new Spool(folder);
    this.links = new Spool(folder);
    this.relations = new Spool(folder);
  }

  SheetRows rows() {
    return rows;
  }

  void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (firstRow < lastRow || firstColumn < lastColumn) {
      CellAddress first = new CellAddress(firstRow, firstColumn);
      String area = new CellRange(first, new CellAddress(lastRow, lastColumn)).a1();
      merged.xml().put(MERGED).put(XmlBytes.of(area)).put(END);
      merged.settle();
      mergedCount++;
    }
  }

  void link(int row, int column, String address) {
    linkCount++;
    byte[] cell = XmlBytes.of(new CellAddress(row, column).a1());
    links.xml().put(LINK).put(cell).put(LINK_ID).count(linkCount).put(END);
    links.settle();
    byte[] target = XmlBytes.of(XmlChars.attribute(address));
    relations.xml().put(RELATION).count(linkCount).put(TARGET).put(target).put(RELATION_END);
    relations.settle();
  }

  /** The name of the sheet's part. */
  String part() {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  /** The name of the part that says what the sheet's part refers to. */
  String relationsPart() {
    String part = part();
    int folder = part.lastIndexOf('/') + 1;
    return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
  }

  /** The sheet's part, made of the one that POI wrote without rows. */
  List<Spool> filled(String shell) {
    SheetShell around = SheetShell.of(shell);
    List<Spool> pieces = new ArrayList<>();
    pieces.add(Spool.of(around.head(rows.area(), linkCount > 0)));
    pieces.add(rows.finished());
    pieces.add(Spool.of(around.middle()));
    list(pieces, "mergeCells", " count=\"" + mergedCount + "\"", merged);
    list(pieces, "hyperlinks", "", links);
    pieces.add(Spool.of(around.tail()));
    return pieces;
  }

  private static void list(List<Spool> pieces, String name, String attributes, Spool items) {
    if (items.size() > 0) {
      pieces.add(Spool.of("<" + name + attributes + ">"));
      pieces.add(items);
      pieces.add(Spool.of("</" + name + ">"));
    }
  }

  /**
   * What the sheet's part refers to.
   *
   * @param others what POI wrote about it, if anything
   * @return nothing if there is nothing to add
   */
  Optional<List<Spool>> relations(Optional<String> others) {
    if (linkCount == 0) {
      return Optional.empty();
    }
    String start = others.map(SheetShell::openRelations).orElse(SheetShell.NO_RELATIONS);
    return Optional.of(List.of(Spool.of(start), relations, Spool.of(SheetShell.RELATIONS_END)));
  }

  @Override
  public void close() throws IOException {
    rows.close();
    for (Spool spool : List.of(merged, links, relations)) {
      spool.close();
    }
  }
}
