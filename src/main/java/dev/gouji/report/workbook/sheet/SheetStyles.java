package dev.gouji.report.workbook.sheet;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once, when it is first asked for. */
final class SheetStyles {
  private final XSSFWorkbook workbook;
  private final Map<Style, Integer> plain = new EnumMap<>(Style.class);
  private final Map<Style, Integer> quoted = new EnumMap<>(Style.class);

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The number by which a cell names its style. */
  int of(Style style) {
    return plain.computeIfAbsent(style, s -> make(s, false));
  }

  /** The style for a text that a spreadsheet would take for a formula if it were typed again. */
  int quoted(Style style) {
    return quoted.computeIfAbsent(style, s -> make(s, true));
  }

  private int make(Style style, boolean quote) {
    XSSFCellStyle made = workbook.createCellStyle();
    made.setFont(font(style));
    made.setAlignment(style.alignment());
    made.setVerticalAlignment(VerticalAlignment.CENTER);
    made.setWrapText(style.format().isEmpty());
    if (style.alignment() == HorizontalAlignment.RIGHT) {
      made.setIndention((short) 1);
    }
    if (style.bordered()) {
      made.setBorderTop(BorderStyle.THIN);
      made.setBorderBottom(BorderStyle.THIN);
      made.setBorderLeft(BorderStyle.THIN);
      made.setBorderRight(BorderStyle.THIN);
    }
    if (!style.fill().isEmpty()) {
      made.setFillForegroundColor(color(style.fill()));
      made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (!style.format().isEmpty()) {
      made.setDataFormat(workbook.createDataFormat().getFormat(style.format()));
    }
    made.setQuotePrefixed(quote);
    return made.getIndex();
  }

  private XSSFFont font(Style style) {
    XSSFFont font = workbook.createFont();
    font.setFontName(style.font());
    font.setFontHeightInPoints((short) style.points());
    font.setBold(style.bold());
    if (!style.color().isEmpty()) {
      font.setColor(color(style.color()));
    }
    return font;
  }

  private static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb), null);
  }
}
