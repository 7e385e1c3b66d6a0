package dev.gouji.intake.doc;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.TableBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Goes through the text of a document: paragraphs and tables in reading order. */
final class DocText {
  /** In twentieths of a point, a millimetre. */
  private static final int TOLERANCE = 57;

  private static final String NESTED = "格里套着另一张表";
  private static final String NOT_APART = "这一行的格分不开";
  private static final char CELL_END = 0x07;
  private static final String NUMBERED = "格里的编号是自动生成的";

  private final RunStyles styles;
  private final List<Block> blocks = new ArrayList<>();
  private int cells;
  private int chars;

  /** Whether a row of headings of the table could not be taken apart. */
  private boolean headLost;

  DocText(HWPFDocument document) throws IOException {
    styles = new RunStyles(document);
    Range all = document.getRange();
    for (int i = 0; i < all.numParagraphs(); i++) {
      Paragraph paragraph = all.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = all.getTable(paragraph);
        table(table);
        i += Math.max(0, table.numParagraphs() - 1);
      } else {
        blocks.add(new Block.Line(count(new DocRuns(paragraph, styles).text())));
      }
      if (blocks.size() > Document.MOST_BLOCKS) {
        throw new IOException("too many paragraphs");
      }
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  private String count(String text) throws IOException {
    chars += text.length();
    if (chars > Document.MOST_CHARS || cells > Document.MOST_CELLS) {
      throw new IOException("too much text");
    }
    return text;
  }

  private void table(Table table) throws IOException {
    TableBuilder grid = new TableBuilder(TOLERANCE);
    List<Block> inside = new ArrayList<>();
    headLost = false;
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      grid.startRow();
      row(row, 1, grid, inside);
    }
    boolean layout = inside.stream().anyMatch(Block.Table.class::isInstance);
    if (layout) {
      blocks.addAll(inside);
      blocks.add(new Block.Break());
    }
    if (!grid.isEmpty()) {
      blocks.add(grid.build());
    }
    if (layout) {
      blocks.add(new Block.Break());
    }
  }

  private void row(TableRow row, int level, TableBuilder grid, List<Block> inside)
      throws IOException {
    List<TableBuilder.Given> given = new ArrayList<>();
    boolean whole = areApart(row) && (level > 1 || hasAllMarks(row));
    // Below headings that stand over the wrong columns no number is certain.
    headLost |= !whole && row.text().codePoints().noneMatch(Character::isDigit);
    String apart = whole && !headLost ? "" : NOT_APART;
    for (int i = 0; i < row.numCells(); i++) {
      TableCell cell = row.getCell(i);
      cells++;
      int left = cell.getLeftEdge();
      int right = left + Math.max(0, cell.getWidth());
      if (cell.isMerged() && !cell.isFirstMerged() && !given.isEmpty()) {
        TableBuilder.Given before = given.remove(given.size() - 1);
        given.add(
            new TableBuilder.Given(
                before.left(), right, before.continues(), 1, before.text(), before.doubt(), -1));
        continue;
      }
      boolean continues = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
      StringBuilder text = new StringBuilder();
      String told = content(cell, level, text, inside);
      String doubt = apart.isEmpty() ? told : apart;
      given.add(
          new TableBuilder.Given(left, right, continues, 1, count(text.toString()), doubt, -1));
    }
    given.forEach(grid::add);
  }

  /**
   * Whether each cell of a row ends where the next one begins. What is not stated is 0, and a row
   * that states fewer places or marks than it has cells has its texts under wrong headings.
   */
  private static boolean areApart(TableRow row) {
    int reached = Integer.MIN_VALUE;
    for (int i = 0; i < row.numCells(); i++) {
      TableCell cell = row.getCell(i);
      boolean glued = cell.text().chars().filter(c -> c == CELL_END).count() > 1;
      if (cell.getLeftEdge() < reached || cell.getWidth() <= 0 || glued) {
        return false;
      }
      reached = cell.getLeftEdge() + cell.getWidth();
    }
    return true;
  }

  /**
   * Whether each cell has the mark at its end, and the row one more. If one is lost, two texts are
   * one and all behind them stand a cell too far to the left.
   */
  private static boolean hasAllMarks(TableRow row) {
    long marks = row.text().chars().filter(c -> c == CELL_END).count();
    return marks == row.numCells() + 1;
  }

  private String content(TableCell cell, int level, StringBuilder text, List<Block> inside)
      throws IOException {
    String doubt = "";
    for (int i = 0; i < cell.numParagraphs(); i++) {
      Paragraph paragraph = cell.getParagraph(i);
      DocRuns runs = new DocRuns(paragraph, styles);
      if (paragraph.getTableLevel() > level) {
        doubt = NESTED;
      }
      text.append(text.isEmpty() ? "" : "\n").append(runs.text());
      inside.add(new Block.Line(runs.text()));
      doubt = doubt.isEmpty() ? runs.doubt() : doubt;
      boolean words = runs.text().codePoints().anyMatch(Character::isLetter);
      if (doubt.isEmpty() && paragraph.isInList() && !words) {
        doubt = NUMBERED;
      }
    }
    nested(cell, level, inside);
    return doubt;
  }

  /** Tables inside a cell, as tables of their own. */
  private void nested(TableCell cell, int level, List<Block> inside) throws IOException {
    for (int i = 0; i < cell.numParagraphs(); i++) {
      Paragraph paragraph = cell.getParagraph(i);
      if (paragraph.getTableLevel() > level) {
        Table table = cell.getTable(paragraph);
        TableBuilder grid = new TableBuilder(TOLERANCE);
        for (int row = 0; row < table.numRows(); row++) {
          grid.startRow();
          row(table.getRow(row), level + 1, grid, inside);
        }
        inside.add(grid.build());
        i += Math.max(0, table.numParagraphs() - 1);
      }
    }
  }
}
