package dev.gouji.report.mark.docx;

import dev.gouji.form.Sheets;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.NoteCell;
import dev.gouji.report.mark.note.NoteStyle;
import dev.gouji.report.mark.note.NoteTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The return note as a table on a page of its own, lying on its side, before the report. */
final class NoteXml {
  /** The width between the margins of the page, in twips. */
  private static final int WIDTH = 16838 - 2 * 720;

  private final String prefix;
  private final Map<String, String> bookmarks;
  private final StringBuilder xml = new StringBuilder();

  /**
   * For a document whose text elements have this prefix, with its colon.
   *
   * @param bookmarks where each place that the note links to is
   */
  NoteXml(String prefix, Map<String, String> bookmarks) {
    this.prefix = prefix;
    this.bookmarks = bookmarks;
  }

  /** The table, and the paragraph that ends its page. */
  String write(NoteTable note) {
    // Nothing can be hidden in a table of a document that its reader would still find: of what is
    // not for people only the code is there, small.
    List<Double> parts = note.widths().subList(0, note.shown() + 1);
    double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
    List<Integer> widths = parts.stream().map(w -> (int) (WIDTH * w / sum)).toList();
    add(
        "<#tbl><#tblPr><#tblW #w=\"%d\" #type=\"dxa\"/><#tblLayout #type=\"fixed\"/><#tblCellMar>"
            + "<#left #w=\"40\" #type=\"dxa\"/><#right #w=\"40\" #type=\"dxa\"/></#tblCellMar>"
            + "</#tblPr><#tblGrid>",
        WIDTH);
    widths.forEach(width -> add("<#gridCol #w=\"%d\"/>", width));
    add("</#tblGrid>");
    note.rows().forEach(row -> row(row, widths));
    add("</#tbl><#p><#pPr><#sectPr><#pgSz #w=\"16838\" #h=\"11906\" #orient=\"landscape\"/>");
    add(
        "<#pgMar #top=\"720\" #right=\"720\" #bottom=\"720\" #left=\"720\" #header=\"400\""
            + " #footer=\"400\" #gutter=\"0\"/></#sectPr></#pPr>");
    run(Sheets.END_OF_NOTE, NoteStyle.LABEL);
    add("</#p>");
    return xml.toString();
  }

  private void row(NoteTable.Row row, List<Integer> widths) {
    add("<#tr>");
    int column = 0;
    for (NoteCell cell : row.cells()) {
      if (cell.column() >= widths.size()) {
        break;
      }
      for (; column < cell.column(); column++) {
        cell(NoteStyle.LINE, "", "", column, column, widths);
      }
      String text =
          cell.number().isPresent() ? String.valueOf(cell.number().getAsInt()) : cell.text();
      cell(
          cell.style(),
          text,
          bookmarks.getOrDefault(cell.link(), ""),
          cell.column(),
          cell.lastColumn(),
          widths);
      column = cell.lastColumn() + 1;
    }
    for (; column < widths.size(); column++) {
      cell(NoteStyle.LINE, "", "", column, column, widths);
    }
    add("</#tr>");
  }

  private void cell(
      NoteStyle style, String text, String bookmark, int first, int last, List<Integer> widths) {
    int width = widths.subList(first, last + 1).stream().mapToInt(Integer::intValue).sum();
    add("<#tc><#tcPr><#tcW #w=\"%d\" #type=\"dxa\"/>", width);
    if (last > first) {
      add("<#gridSpan #val=\"%d\"/>", last - first + 1);
    }
    if (style.bordered) {
      add("<#tcBorders>");
      for (String side : List.of("top", "left", "bottom", "right")) {
        add("<#%s #val=\"single\" #sz=\"4\" #space=\"0\" #color=\"BFBFBF\"/>", side);
      }
      add("</#tcBorders>");
    }
    if (!style.fill.isEmpty()) {
      add("<#shd #val=\"clear\" #color=\"auto\" #fill=\"%s\"/>", style.fill);
    }
    add("<#vAlign #val=\"center\"/></#tcPr><#p><#pPr><#jc #val=\"%s\"/></#pPr>", style.side.word);
    if (bookmark.isEmpty()) {
      run(text, style);
    } else {
      add("<#hyperlink #anchor=\"%s\">", bookmark);
      run(text, style);
      add("</#hyperlink>");
    }
    add("</#p></#tc>");
  }

  /** Characters a size smaller than on a sheet, where a column is wider than here. */
  private void run(String text, NoteStyle style) {
    add("<#r><#rPr><#rFonts #ascii=\"宋体\" #hAnsi=\"宋体\" #eastAsia=\"宋体\"/>");
    add(style.bold ? "<#b/>" : "");
    add("<#color #val=\"%s\"/><#sz #val=\"%d\"/></#rPr>", style.color, 2 * style.points - 2);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      add(i > 0 ? "<#br/>" : "");
      add("<#t xml:space=\"preserve\">");
      xml.append(XmlChars.formula(lines[i]));
      add("</#t>");
    }
    add("</#r>");
  }

  private void add(String pattern, Object... values) {
    xml.append(String.format(Locale.ROOT, pattern.replace("#", prefix), values));
  }
}
