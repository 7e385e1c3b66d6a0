package dev.gouji.report.mark.xls;

import dev.gouji.form.Severity;
import dev.gouji.report.mark.note.NoteStyle;
import dev.gouji.report.mark.xlsx.StylesPart;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** The cell styles of an .xls; a colour is the nearest of its palette, which is left alone. */
final class XlsStyles {
  private final HSSFWorkbook workbook;

  // An .xls holds no more than 4,000 styles: cells that look alike share one.
  private final Map<String, HSSFCellStyle> shared = new HashMap<>();

  XlsStyles(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  HSSFCellStyle marked(HSSFCellStyle style, Severity severity) {
    return shared.computeIfAbsent(
        style.getIndex() + "+" + severity,
        any -> {
          HSSFCellStyle marked = copy(style);
          marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          marked.setFillForegroundColor(color(NoteStyle.fillOf(severity)));
          return marked;
        });
  }

  /** The style with the fill it had before it was marked; as it is, if it bears no mark. */
  HSSFCellStyle restored(HSSFCellStyle style, HSSFCellStyle before) {
    boolean isMark = false;
    for (Severity severity : Severity.values()) {
      isMark |= style.getFillForegroundColor() == color(NoteStyle.fillOf(severity));
    }
    if (!isMark || style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
      return style;
    }
    return shared.computeIfAbsent(
        style.getIndex() + "-" + before.getIndex(),
        any -> {
          HSSFCellStyle restored = copy(style);
          restored.setFillPattern(before.getFillPattern());
          restored.setFillForegroundColor(before.getFillForegroundColor());
          restored.setFillBackgroundColor(before.getFillBackgroundColor());
          return restored;
        });
  }

  private HSSFCellStyle copy(HSSFCellStyle style) {
    HSSFCellStyle copy = workbook.createCellStyle();
    copy.cloneStyleFrom(style);
    return copy;
  }

  private short color(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return workbook
        .getCustomPalette()
        .findSimilarColor(value >> 16, (value >> 8) & 0xFF, value & 0xFF)
        .getIndex();
  }

  HSSFCellStyle of(NoteStyle style, boolean quoted) {
    return shared.computeIfAbsent(style + (quoted ? "'" : ""), any -> make(style, quoted));
  }

  private HSSFCellStyle make(NoteStyle look, boolean quoted) {
    HSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setWrapText(true);
    style.setQuotePrefixed(quoted);
    style.setLocked(!look.unlocked());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        switch (look.side) {
          case LEFT -> HorizontalAlignment.LEFT;
          case CENTER -> HorizontalAlignment.CENTER;
          case RIGHT -> HorizontalAlignment.RIGHT;
        });
    if (!look.fill.isEmpty()) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(color(look.fill));
    }
    if (look.bordered) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private HSSFFont font(NoteStyle look) {
    byte underline = look == NoteStyle.LINK ? HSSFFont.U_SINGLE : HSSFFont.U_NONE;
    short height = (short) (look.points * 20);
    short color = color(look.color);
    HSSFFont known =
        workbook.findFont(
            look.bold, color, height, StylesPart.FONT, false, false, HSSFFont.SS_NONE, underline);
    if (known != null) {
      return known;
    }
    HSSFFont font = workbook.createFont();
    font.setBold(look.bold);
    font.setColor(color);
    font.setFontHeight(height);
    font.setFontName(StylesPart.FONT);
    font.setUnderline(underline);
    return font;
  }
}
