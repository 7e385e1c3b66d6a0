package dev.gouji.report.mark.xlsx;

import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.ContentTypes;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import java.util.Set;
import java.util.TreeSet;

/** The sheet parts that a return of ours adds and the next one takes out again. */
final class OurSheets {
  private final OfficePackage parts;
  private final ContentTypes types;
  private final WorkbookPart workbook;

  OurSheets(OfficePackage parts, ContentTypes types, WorkbookPart workbook) {
    this.parts = parts;
    this.types = types;
    this.workbook = workbook;
  }

  /** Adds a worksheet part and gives its relationship's id. */
  String add(String xml) throws UnsafeException {
    String path = parts.freeName(workbook.folder() + "worksheets/sheet#.xml");
    parts.put(path, xml);
    types.set(path, ContentTypes.SPREADSHEET + "worksheet+xml");
    return workbook.relationships().add("worksheet", path);
  }

  /** Takes the sheets of the earlier round out, with everything that belongs to them alone. */
  void removeEarlier() throws UnsafeException {
    boolean removed = false;
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      if (sheet.isOurs()) {
        removed = true;
        Set<String> belongings = new Relationships(parts, sheet.part()).targets();
        drop(sheet.part());
        workbook.relationships().remove(sheet.relationship());
        belongings.removeAll(used());
        belongings.forEach(this::drop);
      }
    }
    if (removed) {
      dropCalculationOrder();
    }
  }

  /** It lists cells of the sheets taken out, which Excel takes for damage; Excel makes it anew. */
  private void dropCalculationOrder() {
    workbook
        .relationships()
        .byType("calcChain")
        .ifPresent(
            chain -> {
              workbook.relationships().remove(chain);
              drop(chain.target());
            });
  }

  private void drop(String part) {
    parts.remove(part);
    parts.remove(Relationships.pathFor(part));
    types.remove(part);
  }

  private Set<String> used() throws UnsafeException {
    Set<String> used = new TreeSet<>(workbook.relationships().targets());
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      if (!sheet.isOurs()) {
        used.addAll(new Relationships(parts, sheet.part()).targets());
      }
    }
    return used;
  }
}
