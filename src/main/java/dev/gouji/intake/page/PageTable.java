package dev.gouji.intake.page;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.TableBuilder;
import dev.gouji.ooxml.UnreadableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** One table of a page, its spans laid out as a browser lays them out. */
final class PageTable {
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 5_000;

  private final Flow page;
  private final int depth;
  private final TableBuilder grid = new TableBuilder(0);

  /** For each column the row at which it is free again. */
  private final int[] freeFrom = new int[MOST_COLUMNS + 1];

  private final List<Element> laidOut = new ArrayList<>();
  private boolean layout;
  private int row;

  PageTable(Flow page, int depth) {
    this.page = page;
    this.depth = depth;
  }

  void read(Element table) throws UnreadableException {
    for (Element group : groups(table)) {
      List<Element> rows =
          group.children().stream()
              .filter(e -> e.normalName().equals("tr") && page.isShown(e))
              .toList();
      int end = row + rows.size();
      for (Element tr : rows) {
        row(tr, end);
      }
      // No cell reaches out of its group of rows.
      Arrays.fill(freeFrom, end);
    }
    if (layout) {
      for (Element cell : laidOut) {
        for (Node child : cell.childNodes()) {
          page.node(child, false, depth + 1);
        }
        page.endLine();
      }
      page.add(new Block.Break());
    }
    if (!grid.isEmpty()) {
      page.add(grid.build());
    }
    if (layout) {
      page.add(new Block.Break());
    }
  }

  /** The groups of rows, the foot last wherever it is written. */
  private List<Element> groups(Element table) {
    List<Element> groups = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "thead", "tbody", "tfoot" -> {
          if (page.isShown(child)) {
            groups.add(child);
          }
        }
        default -> {
          // Captions and widths of columns.
        }
      }
    }
    groups.sort(
        Comparator.comparing(
            group ->
                switch (group.normalName()) {
                  case "thead" -> 0;
                  case "tfoot" -> 2;
                  default -> 1;
                }));
    return groups;
  }

  private void row(Element tr, int end) throws UnreadableException {
    if (row >= MOST_ROWS) {
      throw new UnreadableException("网页里的一张表超过 " + MOST_ROWS + " 行，不予读取。");
    }
    grid.startRow();
    int column = 0;
    for (Element cell : tr.children()) {
      boolean isCell = cell.normalName().equals("td") || cell.normalName().equals("th");
      if (!isCell || looksGone(cell)) {
        continue;
      }
      while (column < MOST_COLUMNS && freeFrom[column] > row) {
        column++;
      }
      int columns = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
      if (columns <= 0) {
        break;
      }
      int asked = cell.attr("rowspan").strip().equals("0") ? end - row : span(cell, "rowspan");
      int rows = Math.max(1, Math.min(asked, end - row));
      add(cell, column, columns, rows);
      for (int taken = column; taken < column + columns; taken++) {
        freeFrom[taken] = Math.max(freeFrom[taken], row + rows);
      }
      column += columns;
    }
    row++;
  }

  private boolean looksGone(Element cell) {
    return page.looks().of(cell).contains(Looks.Look.GONE);
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute).strip();
    boolean number = text.matches("[0-9]{1,5}");
    return number ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  private void add(Element cell, int column, int columns, int rows) throws UnreadableException {
    PageCell read = new PageCell(page, depth);
    if (page.isShown(cell)) {
      read.read(cell);
    }
    layout |= read.holdsTable();
    laidOut.add(cell);
    grid.add(
        new TableBuilder.Given(
            column, column + columns, false, rows, read.text(), read.doubt(), -1));
  }
}
