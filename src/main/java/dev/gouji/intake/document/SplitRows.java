package dev.gouji.intake.document;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rows that a page break cut through, the beginning of the label on one page and its end on the
 * next. They are one row only if nothing else is possible: both parts are unknown and together they
 * are a label, and no column has a number in both.
 */
public final class SplitRows {
  private final Predicate<String> known;

  private SplitRows(Predicate<String> known) {
    this.known = known;
  }

  /**
   * The document with such rows whole again.
   *
   * @param known whether a text is a label of some edition
   */
  public static Document joined(Document document, Predicate<String> known) {
    SplitRows rows = new SplitRows(known);
    List<Block> blocks = new ArrayList<>();
    for (Block block : JoinedTables.of(document.blocks())) {
      blocks.add(block instanceof Block.Table table ? rows.joined(table) : block);
    }
    return new Document(
        document.kind(), document.macros(), document.title(), blocks, document.saved());
  }

  private Block.Table joined(Block.Table table) {
    Block.Table whole = table;
    for (int row = 0; row + 1 < whole.rows(); row++) {
      Map<Integer, Block.Entry> upper = row(whole, row);
      Map<Integer, Block.Entry> lower = row(whole, row + 1);
      if (areOne(upper, lower)) {
        whole = withOneRow(whole, row, upper, lower);
      }
    }
    return whole;
  }

  private static Map<Integer, Block.Entry> row(Block.Table table, int row) {
    Map<Integer, Block.Entry> cells = new TreeMap<>();
    for (Block.Entry entry : table.cells()) {
      if (entry.area().first().row() == row) {
        cells.put(entry.area().first().column(), entry);
      }
    }
    return cells;
  }

  private boolean areOne(Map<Integer, Block.Entry> upper, Map<Integer, Block.Entry> lower) {
    int labels = 0;
    for (Map.Entry<Integer, Block.Entry> cell : lower.entrySet()) {
      Optional<Block.Entry> above = Optional.ofNullable(upper.get(cell.getKey()));
      Block.Entry below = cell.getValue();
      if (isAlone(below) && above.filter(SplitRows::isAlone).isEmpty()) {
        return false;
      }
      if (!below.text().isBlank() && above.filter(one -> !one.text().isBlank()).isPresent()) {
        if (!isOneLabel(above.get().text(), below.text())) {
          return false;
        }
        labels++;
      }
    }
    return labels > 0;
  }

  /** Whether a cell stands in one row. */
  private static boolean isAlone(Block.Entry entry) {
    return entry.area().first().row() == entry.area().last().row();
  }

  private boolean isOneLabel(String above, String below) {
    return !known.test(above) && !known.test(below) && known.test(above + below);
  }

  private static Block.Table withOneRow(
      Block.Table table,
      int row,
      Map<Integer, Block.Entry> upper,
      Map<Integer, Block.Entry> lower) {
    List<Block.Entry> cells = new ArrayList<>();
    for (Block.Entry entry : table.cells()) {
      int first = entry.area().first().row();
      int column = entry.area().first().column();
      if (first == row && lower.containsKey(column)) {
        cells.add(one(entry, Optional.ofNullable(lower.get(column)).orElseThrow()));
      } else if (first != row + 1 || !upper.containsKey(column)) {
        cells.add(movedUp(entry, row));
      }
    }
    return new Block.Table(cells, table.rows() - 1, table.columns());
  }

  private static Block.Entry one(Block.Entry above, Block.Entry below) {
    String doubt = above.doubt().isEmpty() ? below.doubt() : above.doubt();
    return new Block.Entry(above.area(), above.text() + below.text(), doubt, above.source());
  }

  /** Without the row below the given one. */
  private static Block.Entry movedUp(Block.Entry entry, int row) {
    CellAddress first = entry.area().first();
    CellAddress last = entry.area().last();
    CellRange area =
        new CellRange(
            first.row() > row ? first.plus(-1, 0) : first,
            last.row() > row ? last.plus(-1, 0) : last);
    return new Block.Entry(area, entry.text(), entry.doubt(), entry.source());
  }
}
