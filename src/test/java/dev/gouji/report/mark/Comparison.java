package dev.gouji.report.mark;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.xlsx.MarkRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What is not as it was, apart from the marks. */
final class Comparison {
  private final Workbook before;
  private final Workbook after;
  private final Set<Place> marked;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Workbook before, Workbook after, Set<Place> marked) {
    this.before = before;
    this.after = after;
    this.marked = marked;
  }

  /** In a line each: everything but fill, comment and link of the marked cells is looked at. */
  static List<String> of(Workbook before, Workbook after, Set<Place> marked) {
    Comparison comparison = new Comparison(before, after, marked);
    comparison.workbooks();
    return comparison.differences;
  }

  private void same(String what, Object was, Object is) {
    if (!String.valueOf(was).equals(String.valueOf(is))) {
      differences.add(what + ": " + was + " -> " + is);
    }
  }

  private void workbooks() {
    List<String> names = new ArrayList<>();
    before.forEach(sheet -> names.add(sheet.getSheetName()));
    List<String> now = new ArrayList<>();
    after.forEach(sheet -> now.add(sheet.getSheetName()));
    same("first sheet", Sheets.RETURN_NOTE, now.remove(0));
    same("last sheet", MarkRecord.SHEET, now.remove(now.size() - 1));
    same("sheets", names, now);
    same("names", names(before, 0), names(after, 1));
    for (int i = 0; i < before.getNumberOfSheets(); i++) {
      Sheet was = before.getSheetAt(i);
      Sheet is = after.getSheet(was.getSheetName());
      same(
          "visibility of " + was.getSheetName(),
          before.getSheetVisibility(i),
          after.getSheetVisibility(after.getSheetIndex(is)));
      same("print area " + i, before.getPrintArea(i), after.getPrintArea(i + 1));
      sheets(was, is);
    }
  }

  private static Set<String> names(Workbook workbook, int shift) {
    Set<String> names = new TreeSet<>();
    for (Name name : workbook.getAllNames()) {
      if (name.getSheetIndex() >= shift || name.getSheetIndex() < 0) {
        int sheet = name.getSheetIndex() < 0 ? -1 : name.getSheetIndex() - shift;
        names.add(name.getNameName() + " " + sheet + " " + name.getRefersToFormula());
      }
    }
    return names;
  }

  private void sheets(Sheet was, Sheet is) {
    String at = was.getSheetName() + " ";
    same(at + "merges", was.getMergedRegions(), is.getMergedRegions());
    same(at + "protection", was.getProtect(), is.getProtect());
    same(at + "titles", was.getRepeatingRows(), is.getRepeatingRows());
    same(at + "pane", was.getPaneInformation() == null, is.getPaneInformation() == null);
    same(at + "validations", validations(was), validations(is));
    same(
        at + "conditional formats",
        was.getSheetConditionalFormatting().getNumConditionalFormattings(),
        is.getSheetConditionalFormatting().getNumConditionalFormattings());
    same(at + "paper", was.getPrintSetup().getPaperSize(), is.getPrintSetup().getPaperSize());
    same(at + "landscape", was.getPrintSetup().getLandscape(), is.getPrintSetup().getLandscape());
    same(at + "fit", was.getFitToPage(), is.getFitToPage());
    same(at + "header", was.getHeader().getCenter(), is.getHeader().getCenter());
    if (was instanceof XSSFSheet old) {
      same(
          at + "protection settings",
          old.getCTWorksheet().getSheetProtection(),
          ((XSSFSheet) is).getCTWorksheet().getSheetProtection());
    }
    for (int column = 0; column < 20; column++) {
      same(at + "width " + column, was.getColumnWidth(column), is.getColumnWidth(column));
    }
    int rows = Math.max(was.getLastRowNum(), is.getLastRowNum());
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column < 30; column++) {
        cells(at, was, is, new CellAddress(row, column));
      }
    }
  }

  private static List<String> validations(Sheet sheet) {
    List<String> validations = new ArrayList<>();
    sheet
        .getDataValidations()
        .forEach(
            v ->
                validations.add(
                    v.getRegions().getCellRangeAddresses()[0].formatAsString()
                        + v.getValidationConstraint().getFormula1()
                        + v.getErrorBoxText()));
    return validations;
  }

  private void cells(String sheet, Sheet was, Sheet is, CellAddress place) {
    String at = sheet + place.a1() + " ";
    same(at + "content", content(was, place), content(is, place));
    Place here = new Place(was.getSheetName(), place);
    boolean isMarked = marked.contains(here);
    if (!(isMarked && cell(was, place) == null)) {
      same(at + "style", style(was, place, !isMarked), style(is, place, !isMarked));
    }
    if (!isMarked) {
      same(at + "comment", comment(was, place), comment(is, place));
      same(at + "link", link(was, place), link(is, place));
    }
  }

  static Cell cell(Sheet sheet, CellAddress at) {
    Row row = sheet.getRow(at.row());
    return row == null ? null : row.getCell(at.column());
  }

  private static String content(Sheet sheet, CellAddress at) {
    Cell cell = cell(sheet, at);
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    return cell.getCellType() + " " + cell;
  }

  private static String comment(Sheet sheet, CellAddress at) {
    Comment comment =
        sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(at.row(), at.column()));
    return comment == null ? "" : comment.getAuthor() + ": " + comment.getString().getString();
  }

  private static String link(Sheet sheet, CellAddress at) {
    var link = sheet.getHyperlink(at.row(), at.column());
    return link == null ? "" : link.getAddress();
  }

  private static String style(Sheet sheet, CellAddress at, boolean withFill) {
    Cell cell = cell(sheet, at);
    if (cell == null) {
      return "";
    }
    CellStyle s = cell.getCellStyle();
    String style =
        s.getDataFormatString()
            + s.getAlignment()
            + s.getVerticalAlignment()
            + s.getWrapText()
            + s.getLocked()
            + s.getHidden()
            + s.getBorderTop()
            + s.getBorderBottom()
            + s.getBorderLeft()
            + s.getBorderRight()
            + s.getFontIndex()
            + s.getIndention();
    return withFill ? style + fill(s, sheet instanceof HSSFSheet) : style;
  }

  static String fill(CellStyle style, boolean xls) {
    if (xls) {
      return style.getFillPattern() + " " + style.getFillForegroundColor();
    }
    var color = ((XSSFCellStyle) style).getFillForegroundXSSFColor();
    return style.getFillPattern()
        + " "
        + (color == null ? "" : color.getARGBHex() + " " + color.getIndexed());
  }
}
