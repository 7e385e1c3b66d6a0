package dev.gouji.report.mark.xls;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.xlsx.MarkRecord;
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
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Marks an .xls, which has no parts that could be left alone, by way of POI. */
final class XlsMarking {
  private static final int MAX_SHEETS = 250;

  private final HSSFWorkbook workbook;
  private final boolean returned;
  private final XlsStyles styles;
  private final List<MarkRecord.Entry> record = new ArrayList<>();
  private final Map<Place, Integer> stylesBefore = new HashMap<>();

  XlsMarking(HSSFWorkbook workbook) throws UnsafeException {
    if (workbook.getNumberOfSheets() > MAX_SHEETS) {
      throw new UnsafeException("文件的工作表过多");
    }
    this.workbook = workbook;
    this.returned = isReturned(workbook);
    if (!returned) {
      workbook.setSheetName(
          workbook.getSheetIndex(Sheets.RETURN_NOTE), Sheets.RETURN_NOTE + "（原表）");
    }
    this.styles = new XlsStyles(workbook);
  }

  /** The cell that shows a place: of merged cells the first. */
  Optional<Place> shown(Place asked) {
    HSSFSheet sheet = workbook.getSheet(asked.sheet());
    return sheet == null || isOurs(sheet.getSheetName())
        ? Optional.empty()
        : Optional.of(new Place(sheet.getSheetName(), shown(sheet, asked.cell())));
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

  /** Does what is planned. */
  void mark(XlsPlan plan) {
    readRecord();
    removeEarlierSheets();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      sheet.setSelected(false);
      SortedMap<CellAddress, XlsPlan.Mark> marks = plan.on(sheet.getSheetName());
      fill(sheet, marks);
      removeLinks(sheet);
      new XlsComments(sheet).mark(marks);
    }
    addRecord(plan.nextRound());
    new XlsNote(workbook, styles).write(plan.note());
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

  private void fill(HSSFSheet sheet, SortedMap<CellAddress, XlsPlan.Mark> here) {
    String name = sheet.getSheetName();
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
      XlsPlan.Mark mark = here.get(at);
      if (mark != null) {
        record.add(new MarkRecord.Entry(place, own.getIndex()));
        own = styles.marked(own, mark.severity());
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

  private void addRecord(int nextRound) {
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
