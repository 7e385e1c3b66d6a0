package dev.gouji.intake.document;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.List;

/** Puts together the tables that a page break or a hand cut in two. */
final class JoinedTables {
  private JoinedTables() {}

  /** The blocks with tables joined between which nothing stands and whose columns agree. */
  static List<Block> of(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    int last = -1;
    for (Block block : blocks) {
      boolean blank = block instanceof Block.Line line && line.text().isBlank();
      if (block instanceof Block.Table table) {
        if (last >= 0
            && joined.get(last) instanceof Block.Table before
            && before.columns() == table.columns()) {
          joined.set(last, join(before, table));
          continue;
        }
        last = joined.size();
      } else if (!blank) {
        last = -1;
      }
      if (!(block instanceof Block.Break)) {
        joined.add(block);
      }
    }
    return joined;
  }

  private static Block.Table join(Block.Table above, Block.Table below) {
    int repeated = repeatedHead(above, below);
    List<Block.Entry> cells = new ArrayList<>(above.cells());
    for (Block.Entry entry : below.cells()) {
      if (entry.area().first().row() >= repeated) {
        cells.add(moved(entry, above.rows() - repeated));
      }
    }
    return new Block.Table(cells, above.rows() + below.rows() - repeated, above.columns());
  }

  private static Block.Entry moved(Block.Entry entry, int rows) {
    CellRange area = entry.area();
    CellAddress first = area.first().plus(rows, 0);
    CellAddress last = area.last().plus(rows, 0);
    return new Block.Entry(new CellRange(first, last), entry.text(), entry.doubt(), entry.source());
  }

  /** How many rows of words the lower table repeats from the head of the upper one. */
  private static int repeatedHead(Block.Table above, Block.Table below) {
    int most = Math.min(above.rows(), below.rows());
    int same = 0;
    while (same < most) {
      List<String> row = row(above, same);
      if (!row.equals(row(below, same)) || !isWords(row)) {
        break;
      }
      same++;
    }
    return same;
  }

  private static boolean isWords(List<String> row) {
    return row.stream()
        .allMatch(text -> text.isBlank() || text.codePoints().anyMatch(Character::isLetter));
  }

  private static List<String> row(Block.Table table, int row) {
    List<String> texts = new ArrayList<>();
    for (Block.Entry entry : table.cells()) {
      if (entry.area().first().row() == row) {
        texts.add(entry.area().first().column() + ":" + entry.text().replaceAll("\\s+", ""));
      }
    }
    return texts;
  }
}
