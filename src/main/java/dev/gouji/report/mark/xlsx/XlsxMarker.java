package dev.gouji.report.mark.xlsx;

import dev.gouji.finding.Location;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.repair.Cause;
import dev.gouji.report.mark.note.Marks;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.ContentTypes;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Marks an .xlsx by changing only the parts of its zip that a mark concerns. */
public final class XlsxMarker {
  private final OfficePackage parts;
  private final ContentTypes types;
  private final WorkbookPart workbook;
  private final StylesPart styles;
  private final Marks marks;
  private final int nextRound;
  private final Map<String, SheetPart> opened = new LinkedHashMap<>();
  private final Map<Place, Integer> stylesBefore = new HashMap<>();
  private final List<MarkRecord.Entry> record = new ArrayList<>();
  private int openedSize;

  public static byte[] mark(byte[] original, List<Cause> causes, ReturnNote note)
      throws IOException, UnsafeException {
    try (OfficePackage parts = OfficePackage.open(original)) {
      new XlsxMarker(parts, causes, note).mark();
      return parts.write();
    }
  }

  private XlsxMarker(OfficePackage parts, List<Cause> causes, ReturnNote note)
      throws UnsafeException {
    this.parts = parts;
    String path = PackageSafety.admit(parts);
    this.types = new ContentTypes(parts);
    this.workbook = new WorkbookPart(parts, path);
    this.styles =
        new StylesPart(
            parts, workbook.part("styles").orElseThrow(() -> new UnsafeException("文件缺少单元格样式")));
    this.marks = new Marks(causes, note, this::place);
    this.nextRound = note.nextRound();
  }

  private void mark() throws UnsafeException {
    refuseNamedSheet();
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      if (sheet.name().equals(MarkRecord.SHEET)) {
        stylesBefore.putAll(MarkRecord.read(parts.text(sheet.part())));
      }
    }
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      if (!sheet.isOurs()) {
        markSheet(sheet);
      }
    }
    replaceOurSheets();
    styles.save();
    types.save();
  }

  /** A sheet of the sender's own must give its name to our note, which no formula may notice. */
  private void refuseNamedSheet() throws UnsafeException {
    for (WorkbookPart.Sheet own : workbook.sheets()) {
      if (own.name().equals(Sheets.RETURN_NOTE) && !own.isOurs()) {
        for (WorkbookPart.Sheet sheet : workbook.sheets()) {
          String text = parts.text(sheet.part());
          if (text.contains(Sheets.RETURN_NOTE + "!") || text.contains(Sheets.RETURN_NOTE + "'!")) {
            throw new UnsafeException("文件里另有叫「" + Sheets.RETURN_NOTE + "」的工作表，并被公式引用");
          }
        }
      }
    }
  }

  /** The cell of the workbook that shows a location; of merged cells the one that is shown. */
  private Optional<Place> place(Location location) throws UnsafeException {
    Optional<WorkbookPart.Sheet> sheet =
        workbook.sheets().stream()
            .filter(s -> s.name().equals(location.sheet()) && s.isWorksheet() && !s.isOurs())
            .findFirst();
    if (sheet.isEmpty() || location.cell().isEmpty()) {
      return Optional.empty();
    }
    CellAddress shown = open(sheet.get()).area(location.cell().get()).first();
    return Optional.of(new Place(location.sheet(), shown));
  }

  private SheetPart open(WorkbookPart.Sheet sheet) throws UnsafeException {
    SheetPart known = opened.get(sheet.name());
    if (known == null) {
      String text = parts.text(sheet.part());
      openedSize += text.length();
      if (openedSize > OfficePackage.MAX_PART) {
        throw new UnsafeException("文件的工作表过大");
      }
      known = new SheetPart(text);
      opened.put(sheet.name(), known);
    }
    return known;
  }

  private void markSheet(WorkbookPart.Sheet sheet) throws UnsafeException {
    if (!sheet.isWorksheet()) {
      Selection.remove(parts, sheet.part());
      return;
    }
    Relationships relationships = new Relationships(parts, sheet.part());
    boolean isMarked =
        !marks.on(sheet.name()).isEmpty()
            || relationships.byType("comments").isPresent()
            || workbook.sheets().stream().anyMatch(WorkbookPart.Sheet::isOurs);
    if (!isMarked) {
      Selection.remove(parts, sheet.part());
      return;
    }
    SheetPart part = open(sheet);
    Selection.remove(part.root, part.edits);
    fill(sheet.name(), part);
    part.removeLinks(Sheets.RETURN_NOTE);
    new SheetComments(parts, types, part, relationships).mark(marks.texts(sheet.name()));
    relationships.save();
    if (!part.edits.isEmpty()) {
      parts.put(sheet.part(), part.edits.result());
    }
  }

  /** Colours the marked cells, and tells which of them hold something. */
  private Set<CellAddress> fill(String name, SheetPart part) throws UnsafeException {
    Map<CellAddress, List<Cause>> here = marks.on(name);
    TreeSet<CellAddress> cells = new TreeSet<>(here.keySet());
    stylesBefore.keySet().stream()
        .filter(place -> place.sheet().equals(name))
        .forEach(place -> cells.add(place.cell()));
    return SheetCells.restyle(
        part,
        cells,
        (cell, style) -> {
          Place place = new Place(name, cell);
          Integer before = stylesBefore.get(place);
          int own = before == null ? style : styles.restored(style, before);
          List<Cause> causes = here.getOrDefault(cell, List.of());
          if (causes.isEmpty()) {
            return own;
          }
          record.add(new MarkRecord.Entry(place, own));
          return styles.marked(own, Marks.worst(causes));
        });
  }

  private void replaceOurSheets() throws UnsafeException {
    OurSheets sheets = new OurSheets(parts, types, workbook);
    sheets.removeEarlier();
    String noteId = sheets.add(NoteSheet.xml(marks.note(), styles));
    String recordId = sheets.add(MarkRecord.xml(record, nextRound));
    workbook.place(noteId, recordId, marks.note().headerRow() + 1);
    workbook.calculateOnOpening();
    workbook.save();
  }
}
