package dev.gouji.template;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.look.FormulaStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes cells; makes each style of a workbook once, in the order of first use. */
final class Pen {
  private record Face(String name, double size, boolean bold, int ink) {}

  static final int MAX_TEXT = 32767;

  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Face, XSSFFont> fonts = new HashMap<>();

  Pen(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // Column widths are counted in characters of this font.
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(Look.BODY_FONT);
    standard.setFontHeightInPoints((short) 11);
    standard.setScheme(FontScheme.NONE);
  }

  /** The cell, made if it is not there yet. */
  static XSSFCell cell(XSSFSheet sheet, CellAddress at) {
    XSSFRow row = sheet.getRow(at.row());
    if (row == null) {
      row = sheet.createRow(at.row());
    }
    XSSFCell cell = row.getCell(at.column());
    return cell == null ? row.createCell(at.column()) : cell;
  }

  XSSFCell text(XSSFSheet sheet, CellAddress at, String text, Look look) {
    XSSFCell cell = blank(sheet, at, FormulaStart.isAt(text) ? look.asText() : look);
    cell.setCellValue(storable(text, MAX_TEXT));
    return cell;
  }

  XSSFCell formula(XSSFSheet sheet, CellAddress at, String formula, Look look) {
    XSSFCell cell = blank(sheet, at, look);
    cell.setCellFormula(formula);
    return cell;
  }

  XSSFCell blank(XSSFSheet sheet, CellAddress at, Look look) {
    XSSFCell cell = cell(sheet, at);
    cell.setCellStyle(style(look));
    return cell;
  }

  /**
   * Gives every cell of the range the look and merges them if they are several. Of merged cells
   * only the first is seen, but for the frame.
   */
  void area(XSSFSheet sheet, CellRange area, Look look) {
    if (!look.bordered() && look.locked()) {
      blank(sheet, area.first(), look);
      merge(sheet, area);
      return;
    }
    for (int row = area.first().row(); row <= area.last().row(); row++) {
      for (int column = area.first().column(); column <= area.last().column(); column++) {
        blank(sheet, new CellAddress(row, column), look);
      }
    }
    merge(sheet, area);
  }

  private static void merge(XSSFSheet sheet, CellRange area) {
    if (area.isMerge()) {
      sheet.addMergedRegionUnsafe(poi(area));
    }
  }

  /** Colours the cells for which a formula holds, written as the first of them has it. */
  static void colour(XSSFSheet sheet, List<CellRange> cells, String formula, int rgb) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
    var fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(color(rgb));
    fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    formats.addConditionalFormatting(
        cells.stream().map(Pen::poi).toArray(CellRangeAddress[]::new), rule);
  }

  static CellRangeAddress poi(CellRange range) {
    return new CellRangeAddress(
        range.first().row(), range.last().row(), range.first().column(), range.last().column());
  }

  /** The text as a cell can hold it; what looks like an escape of OOXML is kept as it reads. */
  static String storable(String text, int maxLength) {
    String capped = text.length() <= maxLength ? text : text.substring(0, maxLength);
    return ESCAPE.matcher(capped).replaceAll("_x005F$0");
  }

  XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::newStyle);
  }

  private XSSFCellStyle newStyle(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(
        fonts.computeIfAbsent(
            new Face(look.font(), look.size(), look.bold(), look.ink()), this::newFont));
    if (look.fill() >= 0) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(color(look.fill()));
    }
    if (look.bordered()) {
      frame(style);
    }
    style.setAlignment(look.across());
    if (look.bordered() && look.across() == HorizontalAlignment.LEFT) {
      style.setIndention((short) 1);
    }
    style.setVerticalAlignment(look.down());
    style.setWrapText(true);
    style.setLocked(look.locked());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setQuotePrefixed(look.quoted());
    return style;
  }

  private static void frame(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  private XSSFFont newFont(Face face) {
    XSSFFont font = workbook.createFont();
    font.setFontName(face.name());
    font.setFontHeight(face.size());
    font.setBold(face.bold());
    font.setColor(color(face.ink()));
    return font;
  }

  static XSSFColor color(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
