package dev.gouji.report.letter;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table on official paper: the first row is repeated on each page. */
final class PaperTable {
  private static final int POINTS = 11;

  /** The width between the margins, in twips. */
  private static final int WIDTH = 11906 - 1587 - 1474;

  private final XWPFTable table;
  private final int[] widths;
  private boolean first = true;

  /**
   * Starts a table.
   *
   * @param shares how the width is shared among the columns
   */
  PaperTable(OfficialPaper paper, int... shares) {
    table = paper.document().createTable(1, shares.length);
    widths = new int[shares.length];
    int sum = java.util.Arrays.stream(shares).sum();
    table.setTableAlignment(TableRowAlign.CENTER);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(WIDTH);
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int i = 0; i < shares.length; i++) {
      widths[i] = WIDTH * shares[i] / sum;
      grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
    }
  }

  void head(String... texts) {
    XWPFTableRow row = next();
    row.setRepeatHeader(true);
    for (int i = 0; i < widths.length; i++) {
      cell(row, i, texts[i], OfficialPaper.HEADING, ParagraphAlignment.CENTER);
    }
  }

  void row(List<String> texts) {
    XWPFTableRow row = next();
    for (int i = 0; i < widths.length; i++) {
      boolean narrow = widths[i] < WIDTH / 6;
      cell(
          row,
          i,
          texts.get(i),
          OfficialPaper.BODY,
          narrow ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    }
  }

  /** A row of a form to fill in by hand. */
  void formRow(int height, List<String> texts) {
    row(texts);
    table.getRow(table.getNumberOfRows() - 1).setHeight(height);
  }

  private XWPFTableRow next() {
    XWPFTableRow row = first ? table.getRow(0) : table.createRow();
    first = false;
    row.setCantSplitRow(true);
    return row;
  }

  private void cell(
      XWPFTableRow row, int column, String text, String font, ParagraphAlignment alignment) {
    XWPFTableCell cell = row.getCell(column);
    cell.setWidth(String.valueOf(widths[column]));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(40);
    paragraph.setSpacingAfter(40);
    OfficialPaper.run(paragraph, text, font, POINTS);
  }
}
