package dev.gouji.report.mark.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.NoteCell;
import dev.gouji.report.mark.note.NoteTable;
import dev.gouji.report.mark.note.UnsafeException;
import java.util.Locale;

/** The return note as a worksheet part. */
public final class NoteSheet {
  public static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

  private final NoteTable table;
  private final StylesPart styles;
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder merges = new StringBuilder();
  private final StringBuilder links = new StringBuilder();

  private NoteSheet(NoteTable table, StylesPart styles) {
    this.table = table;
    this.styles = styles;
  }

  static String xml(NoteTable table, StylesPart styles) throws UnsafeException {
    NoteSheet sheet = new NoteSheet(table, styles);
    for (int row = 0; row < table.rows().size(); row++) {
      sheet.row(row, table.rows().get(row));
    }
    return sheet.xml();
  }

  private void row(int index, NoteTable.Row row) throws UnsafeException {
    rows.append("<row r=\"")
        .append(index + 1)
        .append("\" ht=\"")
        .append(row.height())
        .append("\" customHeight=\"1\">");
    for (NoteCell cell : row.cells()) {
      cell(new CellAddress(index, cell.column()), cell);
    }
    rows.append("</row>");
  }

  private void cell(CellAddress at, NoteCell cell) throws UnsafeException {
    String head = "<c r=\"" + at.a1() + "\" s=\"" + styles.of(cell.style(), cell.needsQuote());
    if (cell.number().isPresent()) {
      rows.append(head).append("\"><v>").append(cell.number().getAsInt()).append("</v></c>");
    } else if (cell.text().isEmpty()) {
      rows.append(head).append("\"/>");
    } else {
      rows.append(head)
          .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(XmlChars.content(cell.text()))
          .append("</t></is></c>");
    }
    cover(at, cell);
    if (!cell.link().isEmpty()) {
      links
          .append("<hyperlink ref=\"")
          .append(at.a1())
          .append("\" location=\"")
          .append(XmlChars.attribute(cell.link()))
          .append("\"/>");
    }
  }

  private void cover(CellAddress at, NoteCell cell) throws UnsafeException {
    if (cell.lastColumn() == cell.column()) {
      return;
    }
    int style = styles.of(cell.style(), false);
    for (int column = cell.column() + 1; column <= cell.lastColumn(); column++) {
      String covered = new CellAddress(at.row(), column).a1();
      rows.append("<c r=\"").append(covered).append("\" s=\"").append(style).append("\"/>");
    }
    CellRange merge = new CellRange(at, new CellAddress(at.row(), cell.lastColumn()));
    merges.append("<mergeCell ref=\"").append(merge.a1()).append("\"/>");
  }

  private String xml() {
    return HEAD
        + "<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<dimension ref=\"A1:"
        + lastCell()
        + "\"/>"
        + view()
        + columns()
        + "<sheetData>"
        + rows
        + "</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\""
        + " formatColumns=\"0\" formatRows=\"0\"/>"
        + "<mergeCells>"
        + merges
        + "</mergeCells>"
        + (links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>")
        + PAGE
        + "</worksheet>";
  }

  /** The headings stay in sight. */
  private String view() {
    int frozen = table.headerRow() + 1;
    return String.format(
        Locale.ROOT,
        "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">"
            + "<pane ySplit=\"%1$d\" topLeftCell=\"A%2$d\" activePane=\"bottomLeft\""
            + " state=\"frozen\"/>"
            + "<selection pane=\"bottomLeft\" activeCell=\"A%2$d\" sqref=\"A%2$d\"/>"
            + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>",
        frozen,
        frozen + 1);
  }

  private static final String PAGE =
      "<printOptions horizontalCentered=\"1\"/>"
          + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
          + " footer=\"0.3\"/>"
          + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
          + "<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>";

  private String lastCell() {
    return new CellAddress(table.rows().size() - 1, table.widths().size() - 1).a1();
  }

  private String columns() {
    StringBuilder columns = new StringBuilder("<cols>");
    for (int i = 0; i < table.widths().size(); i++) {
      columns
          .append("<col min=\"")
          .append(i + 1)
          .append("\" max=\"")
          .append(i + 1)
          .append("\" width=\"")
          .append(table.widths().get(i))
          .append(
              i < table.shown() ? "\" customWidth=\"1\"/>" : "\" hidden=\"1\" customWidth=\"1\"/>");
    }
    return columns.append("</cols>").toString();
  }
}
