package dev.gouji.intake.word;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.TableBuilder;
import dev.gouji.ooxml.XmlReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Puts together the grid of one table while its rows are read. */
final class TableReader {
  /** In twentieths of a point, a millimetre: borders drawn by hand are seldom nearer. */
  private static final int TOLERANCE = 57;

  /** The width of a column whose width is not stated. */
  private static final int UNSTATED = 1000;

  /** More columns than any table has; Word allows 63. */
  private static final int MOST_COLUMNS = 200;

  private final TableBuilder table = new TableBuilder(TOLERANCE);

  /** The left edge of each column, and the right edge of the last. */
  private final List<Integer> edges = new ArrayList<>(List.of(0));

  private final List<TableBuilder.Given> row = new ArrayList<>();
  private boolean dropped;
  private String rowDoubt = "";
  private int column;

  private int source;
  private int span;
  private boolean continuesAbove;
  private boolean continuesLeft;

  boolean isEmpty() {
    return table.isEmpty();
  }

  Block.Table build() {
    return table.build();
  }

  /** Reads the widths of the columns. */
  void grid(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      if (Names.of(xml).equals("gridCol") && edges.size() <= MOST_COLUMNS) {
        int width = Names.number(Names.attribute(xml, "w"), 0);
        // Columns without a width have one all the same.
        edges.add(edges.get(edges.size() - 1) + (width > 0 ? width : UNSTATED));
      }
      xml.skip();
    }
  }

  void startRow() {
    row.clear();
    dropped = false;
    rowDoubt = "";
    column = 0;
  }

  void rowProperties(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "gridBefore" -> column += columns(Names.value(xml), 0);
        case "del", "moveFrom" -> dropped = true;
        case "hidden" -> dropped |= Names.isOn(xml);
        case "ins", "moveTo" -> rowDoubt = CellText.TRACKED;
        default -> {
          // Heights and the like.
        }
      }
      xml.skip();
    }
  }

  /** A row that was deleted or is hidden is none. */
  void endRow() {
    if (dropped) {
      return;
    }
    table.startRow();
    for (TableBuilder.Given cell : row) {
      table.add(rowDoubt.isEmpty() ? cell : doubted(cell));
    }
  }

  private TableBuilder.Given doubted(TableBuilder.Given cell) {
    return new TableBuilder.Given(
        cell.left(),
        cell.right(),
        cell.continues(),
        cell.rows(),
        cell.text(),
        rowDoubt,
        cell.source());
  }

  void startCell(int at) {
    source = at;
    span = 1;
    continuesAbove = false;
    continuesLeft = false;
  }

  void cellProperties(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "gridSpan" -> span = Math.max(1, columns(Names.value(xml), 1));
        case "vMerge" -> continuesAbove = !Names.value(xml).equals("restart");
        case "hMerge" -> continuesLeft = !Names.value(xml).equals("restart");
        case "cellDel", "cellIns", "cellMerge" -> rowDoubt = CellText.TRACKED;
        default -> {
          // Widths, borders and the like.
        }
      }
      xml.skip();
    }
  }

  private static int columns(String text, int otherwise) {
    return Math.max(0, Math.min(MOST_COLUMNS, Names.number(text, otherwise)));
  }

  void endCell(String text, String doubt) {
    int left = edge(column);
    column += span;
    int right = edge(column);
    if (continuesLeft && !row.isEmpty()) {
      TableBuilder.Given before = row.remove(row.size() - 1);
      row.add(
          new TableBuilder.Given(
              before.left(),
              right,
              before.continues(),
              1,
              before.text(),
              before.doubt(),
              before.source()));
      return;
    }
    row.add(new TableBuilder.Given(left, right, continuesAbove, 1, text, doubt, source));
  }

  private int edge(int at) {
    int capped = Math.min(at, 2 * MOST_COLUMNS);
    while (edges.size() <= capped) {
      edges.add(edges.get(edges.size() - 1) + UNSTATED);
    }
    return edges.get(capped);
  }
}
