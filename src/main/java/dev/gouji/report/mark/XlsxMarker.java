package dev.gouji.report.mark;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.CellAddress;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Marks an .xlsx by changing only the parts of its zip that a mark concerns. */
final class XlsxMarker {
  private final OfficePackage parts;
  private final ContentTypes types;
  private final WorkbookPart workbook;
  private final StylesPart styles;
  private final List<Finding> findings;
  private final ReturnNote note;
  private final Map<String, SheetPart> opened = new LinkedHashMap<>();
  private final Map<Place, List<Finding>> byPlace = new LinkedHashMap<>();
  private final Map<Place, Integer> stylesBefore = new HashMap<>();
  private final List<MarkRecord.Entry> record = new ArrayList<>();

  static byte[] mark(byte[] original, List<Finding> findings, ReturnNote note)
      throws IOException, UnsafeException {
    try (OfficePackage parts = OfficePackage.open(original)) {
      new XlsxMarker(parts, findings, note).mark();
      return parts.write();
    }
  }

  private XlsxMarker(OfficePackage parts, List<Finding> findings, ReturnNote note)
      throws UnsafeException {
    this.parts = parts;
    this.findings = findings;
    this.note = note;
    String path = PackageSafety.admit(parts);
    this.types = new ContentTypes(parts);
    this.workbook = new WorkbookPart(parts, path);
    this.styles =
        new StylesPart(
            parts, workbook.part("styles").orElseThrow(() -> new UnsafeException("文件缺少单元格样式")));
  }

  private void mark() throws UnsafeException {
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      if (sheet.name().equals(MarkRecord.SHEET)) {
        stylesBefore.putAll(MarkRecord.read(parts.text(sheet.part())));
      }
    }
    for (Finding finding : findings) {
      Optional<Place> place = place(finding.location());
      if (place.isPresent()) {
        byPlace.computeIfAbsent(place.get(), any -> new ArrayList<>()).add(finding);
      }
    }
    NoteTable table = NoteBuilder.build(note, findings, places());
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      if (!sheet.isOurs()) {
        markSheet(sheet, table);
      }
    }
    replaceOurSheets(table);
    styles.save();
    types.save();
  }

  private java.util.function.Function<Location, Optional<Place>> places() {
    Map<Location, Place> known = new HashMap<>();
    byPlace.forEach((place, list) -> list.forEach(f -> known.put(f.location(), place)));
    return location -> Optional.ofNullable(known.get(location));
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
      known = new SheetPart(parts.text(sheet.part()));
      opened.put(sheet.name(), known);
    }
    return known;
  }

  private void markSheet(WorkbookPart.Sheet sheet, NoteTable table) throws UnsafeException {
    Map<CellAddress, List<Finding>> marks = new TreeMap<>();
    byPlace.forEach(
        (place, list) -> {
          if (place.sheet().equals(sheet.name())) {
            marks.put(place.cell(), list);
          }
        });
    boolean isSelected = parts.text(sheet.part()).contains("tabSelected");
    Relationships relationships = new Relationships(parts, sheet.part());
    boolean hasMarks =
        !marks.isEmpty()
            || relationships.byType("comments").isPresent()
            || !workbook.sheets().stream().noneMatch(WorkbookPart.Sheet::isOurs);
    if (!sheet.isWorksheet() || !(isSelected || hasMarks)) {
      return;
    }
    SheetPart part = open(sheet);
    part.deselect();
    if (hasMarks) {
      fill(sheet.name(), part, marks);
      part.link(links(marks, table), Sheets.RETURN_NOTE);
      new SheetComments(parts, types, part, relationships).mark(texts(marks));
      relationships.save();
    }
    if (!part.edits.isEmpty()) {
      parts.put(sheet.part(), part.edits.result());
    }
  }

  private void fill(String name, SheetPart part, Map<CellAddress, List<Finding>> marks)
      throws UnsafeException {
    TreeSet<CellAddress> cells = new TreeSet<>(marks.keySet());
    stylesBefore.keySet().stream()
        .filter(place -> place.sheet().equals(name))
        .forEach(place -> cells.add(place.cell()));
    SheetCells.restyle(
        part,
        cells,
        (cell, style) -> {
          Place place = new Place(name, cell);
          Integer before = stylesBefore.get(place);
          int own = before == null ? style : styles.restored(style, before);
          List<Finding> here = marks.getOrDefault(cell, List.of());
          if (here.isEmpty()) {
            return own;
          }
          record.add(new MarkRecord.Entry(place, own));
          return styles.marked(own, worst(here));
        });
  }

  private static Severity worst(List<Finding> findings) {
    return findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
  }

  private static Map<CellAddress, String> links(
      Map<CellAddress, List<Finding>> marks, NoteTable table) {
    Map<CellAddress, String> links = new TreeMap<>();
    marks.forEach(
        (cell, list) -> {
          int row = list.stream().mapToInt(f -> table.rowOf().getOrDefault(f, 0)).min().orElse(0);
          links.put(cell, new Place(Sheets.RETURN_NOTE, new CellAddress(row, 0)).link());
        });
    return links;
  }

  private static Map<CellAddress, List<MarkText.Line>> texts(
      Map<CellAddress, List<Finding>> marks) {
    Map<CellAddress, List<MarkText.Line>> texts = new TreeMap<>();
    marks.forEach((cell, list) -> texts.put(cell, MarkText.of(list)));
    return texts;
  }

  private void replaceOurSheets(NoteTable table) throws UnsafeException {
    OurSheets sheets = new OurSheets(parts, types, workbook);
    sheets.removeEarlier();
    String noteId = sheets.add(NoteSheet.xml(table, styles));
    String recordId = sheets.add(MarkRecord.xml(record));
    workbook.place(noteId, recordId, table.headerRow() + 1);
    workbook.save();
  }
}
