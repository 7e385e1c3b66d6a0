package dev.gouji.report.mark.xls;

import dev.gouji.finding.Location;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.repair.Cause;
import dev.gouji.report.mark.note.Marks;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.xlsx.MarkRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Marks an .xls, which has no parts that could be left alone, by way of POI. */
public final class XlsMarker {
  private static final int MAX_SHEETS = 250;

  /** POI needs many times the size of the file: two bytes may stand for a whole formatted cell. */
  private static final int MAX_SIZE = 1024 * 1024;

  private final HSSFWorkbook workbook;
  private final boolean returned;
  private final XlsStyles styles;
  private final Marks marks;
  private final int nextRound;
  private final List<MarkRecord.Entry> record = new ArrayList<>();
  private final Map<Place, Integer> stylesBefore = new HashMap<>();

  public static byte[] mark(byte[] original, List<Cause> causes, ReturnNote note)
      throws IOException, UnsafeException {
    if (original.length > MAX_SIZE) {
      throw new UnsafeException("文件过大");
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original))) {
      XlsSafety.admit(files);
      // Storages beside the workbook, macros among them, are not kept.
      try (HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
        XlsSafety.admit(workbook);
        new XlsMarker(workbook, causes, note).mark();
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length * 2);
        workbook.write(out);
        return XlsSheetOrder.lastToFirst(out.toByteArray());
      }
    }
  }

  private XlsMarker(HSSFWorkbook workbook, List<Cause> causes, ReturnNote note)
      throws UnsafeException {
    this.workbook = workbook;
    this.returned = isReturned(workbook);
    if (!returned) {
      workbook.setSheetName(
          workbook.getSheetIndex(Sheets.RETURN_NOTE), Sheets.RETURN_NOTE + "（原表）");
    }
    this.styles = new XlsStyles(workbook);
    this.marks = new Marks(causes, note, this::place);
    this.nextRound = note.nextRound();
  }

  private Optional<Place> place(Location location) {
    HSSFSheet sheet = workbook.getSheet(location.sheet());
    if (sheet == null || isOurs(sheet.getSheetName()) || location.cell().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Place(sheet.getSheetName(), shown(sheet, location.cell().get())));
  }

  private boolean isOurs(String name) {
    return name.equals(MarkRecord.SHEET) || (returned && name.equals(Sheets.RETURN_NOTE));
  }

  /** Whether the workbook is one that we sent back; a sheet of the sender's own may be named so. */
  private static boolean isReturned(HSSFWorkbook workbook) {
    HSSFSheet note = workbook.getSheet(Sheets.RETURN_NOTE);
    if (workbook.getSheet(MarkRecord.SHEET) != null || note == null) {
      return true;
    }
    for (org.apache.poi.ss.usermodel.Row row : note) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().strip().equals(Sheets.FINGERPRINT_HEADING)) {
          return true;
        }
      }
    }
    return false;
  }

  private static CellAddress shown(HSSFSheet sheet, CellAddress cell) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(cell.row(), cell.column())) {
        return new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
      }
    }
    return cell;
  }

  private void mark() throws UnsafeException {
    if (workbook.getNumberOfSheets() > MAX_SHEETS) {
      throw new UnsafeException("文件的工作表过多");
    }
    readRecord();
    removeEarlierSheets();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      sheet.setSelected(false);
      String name = sheet.getSheetName();
      fill(sheet);
      removeLinks(sheet);
      new XlsComments(sheet).mark(marks.texts(name));
    }
    addRecord();
    new XlsNote(workbook, styles).write(marks.note());
  }

  private void readRecord() {
    HSSFSheet sheet = workbook.getSheet(MarkRecord.SHEET);
    if (sheet == null) {
      return;
    }
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      HSSFRow entry = sheet.getRow(row);
      HSSFCell cell = entry == null ? null : entry.getCell(0);
      if (cell != null && cell.getCellType() == CellType.FORMULA) {
        int style = cell.getCellStyle().getIndex();
        MarkRecord.place(cell.getCellFormula()).ifPresent(at -> stylesBefore.put(at, style));
      }
    }
  }

  private void removeEarlierSheets() {
    for (String name : List.of(Sheets.RETURN_NOTE, MarkRecord.SHEET)) {
      int index = workbook.getSheetIndex(name);
      if (index >= 0 && workbook.getNumberOfSheets() > 1) {
        // Its names would outlive it otherwise.
        workbook.getSheetAt(index).setRepeatingRows(null);
        workbook.removePrintArea(index);
        workbook.removeSheetAt(index);
      }
    }
  }

  private void fill(HSSFSheet sheet) {
    String name = sheet.getSheetName();
    SortedMap<CellAddress, List<Cause>> here = marks.on(name);
    TreeSet<CellAddress> cells = new TreeSet<>(here.keySet());
    stylesBefore.keySet().stream()
        .filter(place -> place.sheet().equals(name))
        .forEach(place -> cells.add(place.cell()));
    for (CellAddress at : cells) {
      Place place = new Place(name, at);
      HSSFCell cell = cell(sheet, at);
      HSSFCellStyle own = cell.getCellStyle();
      Integer before = stylesBefore.get(place);
      if (before != null) {
        own = styles.restored(own, workbook.getCellStyleAt(before));
      }
      if (here.containsKey(at)) {
        record.add(new MarkRecord.Entry(place, own.getIndex()));
        own = styles.marked(own, Marks.worst(here.getOrDefault(at, List.of())));
      }
      cell.setCellStyle(own);
    }
  }

  private static HSSFCell cell(HSSFSheet sheet, CellAddress at) {
    HSSFRow row = sheet.getRow(at.row());
    if (row == null) {
      row = sheet.createRow(at.row());
    }
    HSSFCell cell = row.getCell(at.column());
    return cell == null ? row.createCell(at.column()) : cell;
  }

  /** Those that earlier versions put on marked cells: a click on a cell to be filled led away. */
  private static void removeLinks(HSSFSheet sheet) {
    for (HSSFHyperlink link : List.copyOf(sheet.getHyperlinkList())) {
      String place = String.valueOf(link.getAddress()).replace("'", "");
      if (place.startsWith(Sheets.RETURN_NOTE + "!")) {
        HSSFCell cell = cell(sheet, new CellAddress(link.getFirstRow(), link.getFirstColumn()));
        cell.removeHyperlink();
      }
    }
  }

  private void addRecord() {
    HSSFSheet sheet = workbook.createSheet(MarkRecord.SHEET);
    for (MarkRecord.Entry entry : record) {
      HSSFCell cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
      cell.setCellFormula(entry.place().fixed());
      cell.setCellStyle(workbook.getCellStyleAt(entry.style()));
    }
    cell(sheet, MarkRecord.ROUND).setCellValue(nextRound);
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }
}
