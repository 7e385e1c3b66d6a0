package dev.gouji.report.paper;

import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A table on official paper whose cells may cover several columns and rows. */
public final class MergedTable {
  private static final int TWIPS = 20;
  private static final int WORDS = 11;

  /** Of a table with many rows, which is to stand on one page. */
  private static final int SMALL_WORDS = 10;

  private static final int MANY_ROWS = 20;

  /** As small as a number is still read on paper. */
  private static final int SMALLEST = 6;

  /** What stands beside the text of a cell: columns are narrow and numbers may be long. */
  private static final int MARGIN = 20;

  private static final int AIR = 40;

  private static final int LITTLE_AIR = 10;

  /** How wide a digit is beside its height, in fonts that stand in for the official ones, too. */
  private static final double DIGIT = 0.65;

  private static final Pattern ITEM =
      Pattern.compile("[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+[.．、]");

  /** The width between the margins of the sheet, in twips. */
  private static final int WIDTH = PaperXml.WIDTH - PaperXml.LEFT - PaperXml.RIGHT;

  /** How a cell is written. */
  public enum Style {
    HEAD,
    LABEL,
    /** On one line, in smaller digits if need be. */
    NUMBER
  }

  /** A cell. */
  public record Cell(CellRange area, String text, Style style) {}

  /** Tables of no more rows are kept on one page, which has room for them. */
  private static final int ON_ONE_PAGE = 32;

  private final PaperXml xml;
  private final List<Integer> widths;
  private final List<Cell> cells;
  private final int words;
  private final int air;

  private MergedTable(OfficialPaper paper, List<Double> shares, int rows, List<Cell> cells) {
    this.words = rows > MANY_ROWS ? SMALL_WORDS : WORDS;
    this.air = rows > MANY_ROWS ? LITTLE_AIR : AIR;
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    this.widths = shares.stream().map(share -> (int) (WIDTH * share / sum)).toList();
    this.cells = new ArrayList<>(cells);
    this.cells.sort(Comparator.comparing(cell -> cell.area().first().column()));
    this.xml = paper.table(widths, MARGIN);
  }

  /**
   * Writes a table.
   *
   * @param shares how the width is shared among the columns
   * @param rows how many rows it has
   * @param head how many of them are repeated on each page
   * @param cells its cells, together covering all of it
   */
  public static void write(
      OfficialPaper paper, List<Double> shares, int rows, int head, List<Cell> cells) {
    MergedTable table = new MergedTable(paper, shares, rows, cells);
    for (int row = 0; row < rows; row++) {
      table.row(row, row < head, rows <= ON_ONE_PAGE && row < rows - 1);
    }
  }

  private void row(int row, boolean repeated, boolean withNext) {
    xml.beginRow(0, repeated);
    for (Cell cell : cells) {
      if (cell.area().first().row() <= row && row <= cell.area().last().row()) {
        cell(cell, row, withNext);
      }
    }
    xml.endRow();
  }

  private void cell(Cell cell, int row, boolean withNext) {
    CellRange area = cell.area();
    boolean first = area.first().row() == row;
    int width = 0;
    for (int column = area.first().column(); column <= area.last().column(); column++) {
      width += widths.get(column);
    }
    PaperXml.Rows rows =
        area.first().row() == area.last().row()
            ? PaperXml.Rows.ONE
            : first ? PaperXml.Rows.FIRST_OF_MORE : PaperXml.Rows.CONTINUED;
    int columns = area.last().column() - area.first().column() + 1;
    boolean number = cell.style() == Style.NUMBER;
    String text = first ? shown(cell, width) : "";
    int points = number ? fitting(text, width) : words;
    Paragraph bare = Paragraph.inCell(text, font(cell), points, alignment(cell, width));
    Paragraph paragraph = withNext ? bare.spaced(air).keptWithNext() : bare.spaced(air);
    xml.cell(width, new PaperXml.Span(columns, rows, number), paragraph);
  }

  /** A head in two lines is not to leave one character alone: 商业, 企业. */
  private String shown(Cell cell, int width) {
    String text = cell.text();
    int line = (width - 2 * MARGIN) / (words * TWIPS);
    boolean alone =
        text.length() == line + 1 && text.codePoints().allMatch(Character::isIdeographic);
    if (cell.style() != Style.HEAD || !alone) {
      return text;
    }
    int half = (text.length() + 1) / 2;
    return text.substring(0, half) + "\n" + text.substring(half);
  }

  private static String font(Cell cell) {
    return cell.style() == Style.HEAD ? OfficialPaper.HEADING : OfficialPaper.BODY;
  }

  /** Items and what stands in a broad column are read from the left, all else in the middle. */
  private static String alignment(Cell cell, int width) {
    boolean oneRow = cell.area().first().row() == cell.area().last().row();
    boolean words = cell.style() != Style.NUMBER;
    boolean item = words && oneRow && ITEM.matcher(cell.text()).lookingAt();
    boolean broad = cell.style() == Style.LABEL && 3 * width > WIDTH;
    return item || broad ? "left" : "center";
  }

  /** The size in which a number stands on one line. */
  private int fitting(String number, int width) {
    int most = (int) ((width - 2 * MARGIN) / (DIGIT * TWIPS * Math.max(1, number.length())));
    return Math.max(SMALLEST, Math.min(words, most));
  }
}
