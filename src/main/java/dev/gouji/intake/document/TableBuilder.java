package dev.gouji.intake.document;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Makes a grid of the rows of a table, each cell given by its left and right edge. Edges that
 * nearly meet are one: in tables drawn by hand the borders of two rows are seldom exactly in line.
 */
public final class TableBuilder {
  private static final String SHORT_ROW = "这一行的格数与表中其他行不同";
  private static final String BROKEN_HEAD = "表头缺格或多格，列对不齐";
  private static final String SAME_HEADINGS = "有两列的表头完全相同，分不清是哪一列";
  private static final String HIDDEN_TEXT = "合并格里还藏着别的内容";

  /**
   * A cell as it is given.
   *
   * @param left its left edge
   * @param right its right edge
   * @param continues whether it goes on with the cell above
   * @param rows how many rows it covers, at least 1
   * @param text what it shows
   * @param doubt why it is in doubt, in Chinese; empty if it is not
   * @param source its number in the file
   */
  public record Given(
      int left, int right, boolean continues, int rows, String text, String doubt, int source) {}

  private static final class Open {
    private final int row;
    private final int first;
    private final int last;
    private final Given given;
    private int rows;
    private String doubt;

    Open(int row, int first, int last, Given given) {
      this.row = row;
      this.first = first;
      this.last = last;
      this.given = given;
      this.rows = given.rows();
      this.doubt = given.doubt();
    }

    Block.Entry entry() {
      CellRange area =
          new CellRange(new CellAddress(row, first), new CellAddress(row + rows - 1, last));
      return new Block.Entry(area, given.text(), doubt, given.source());
    }

    void doubt(String why) {
      doubt = doubt.isEmpty() ? why : doubt;
    }
  }

  private final int tolerance;
  private final List<List<Given>> rows = new ArrayList<>();

  /** Rows with a cell that goes on with one above it that is not there. */
  private final BitSet unmatched = new BitSet();

  /**
   * A table without rows yet.
   *
   * @param tolerance how far apart two edges may be and still be one
   */
  public TableBuilder(int tolerance) {
    this.tolerance = tolerance;
  }

  public void startRow() {
    rows.add(new ArrayList<>());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Adds a cell to the row begun last. */
  public void add(Given cell) {
    rows.get(rows.size() - 1).add(cell);
  }

  public Block.Table build() {
    NavigableMap<Integer, Integer> edges = edges();
    List<Open> placed = new ArrayList<>();
    Map<Integer, Open> above = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      Map<Integer, Open> here = new HashMap<>();
      for (Given given : rows.get(row)) {
        int first = edges.floorEntry(given.left()).getValue();
        int last = Math.max(first, edges.floorEntry(given.right()).getValue() - 1);
        Open open = above.get(first);
        if (given.continues() && open != null && open.last == last) {
          open.rows = row - open.row + 1;
          // What stands in a continued cell is stored, but shown by no program.
          if (!given.text().isBlank()) {
            open.doubt(HIDDEN_TEXT);
          }
        } else {
          open = new Open(row, first, last, given);
          placed.add(open);
          if (given.continues() && row > 0) {
            unmatched.set(row);
          }
        }
        here.put(first, open);
      }
      above = here;
    }
    int columns = placed.stream().mapToInt(cell -> cell.last + 1).max().orElse(0);
    List<Block.Entry> entries = new ArrayList<>(doubtOddRows(placed, columns));
    if (SameHeadings.areIn(placed.stream().map(Open::entry).toList())) {
      placed.forEach(cell -> cell.doubt(SAME_HEADINGS));
    }
    placed.forEach(cell -> entries.add(cell.entry()));
    return new Block.Table(entries, rows.size(), columns);
  }

  /** The number of each edge by its place, those that nearly meet having one. */
  private NavigableMap<Integer, Integer> edges() {
    NavigableMap<Integer, Integer> all = new TreeMap<>();
    for (List<Given> row : rows) {
      for (Given cell : row) {
        all.put(cell.left(), 0);
        all.put(cell.right(), 0);
      }
    }
    int number = -1;
    int begun = 0;
    for (Map.Entry<Integer, Integer> edge : all.entrySet()) {
      if (number < 0 || edge.getKey() - begun > tolerance) {
        number++;
        begun = edge.getKey();
      }
      edge.setValue(number);
    }
    return all;
  }

  /**
   * A row that lost or won a cell: what is behind that place stands under a wrong heading. Gives
   * the places that are in doubt and hold nothing at all.
   */
  private List<Block.Entry> doubtOddRows(List<Open> placed, int columns) {
    BitSet[] covered = new BitSet[rows.size()];
    BitSet numbers = new BitSet();
    for (int row = 0; row < covered.length; row++) {
      covered[row] = new BitSet();
    }
    for (Open cell : placed) {
      for (int row = cell.row; row < Math.min(cell.row + cell.rows, covered.length); row++) {
        BitSet taken = covered[row].get(cell.first, cell.last + 1);
        covered[row].set(cell.first, cell.last + 1);
        if (!taken.isEmpty()) {
          cell.doubt(SHORT_ROW);
        }
      }
      if (isNumber(cell.given.text())) {
        numbers.set(cell.row);
      }
    }
    int usual = usualWidth(covered);
    List<Block.Entry> holes = new ArrayList<>();
    boolean broken = false;
    for (int row = 0; row < covered.length; row++) {
      boolean odd =
          covered[row].length() != usual
              || covered[row].cardinality() != usual
              || (unmatched.get(row) && !numbers.get(row));
      broken |= odd && !numbers.get(row) && !covered[row].isEmpty();
      String why = odd ? SHORT_ROW : broken ? BROKEN_HEAD : "";
      int at = row;
      if (!why.isEmpty()) {
        placed.stream().filter(cell -> cell.row == at).forEach(cell -> cell.doubt(why));
        covered[row].flip(0, columns);
        covered[row].stream().forEach(column -> holes.add(hole(at, column, why)));
      }
    }
    return holes;
  }

  private static Block.Entry hole(int row, int column, String why) {
    CellAddress at = new CellAddress(row, column);
    return new Block.Entry(new CellRange(at, at), "", why, -1);
  }

  private static int usualWidth(BitSet[] covered) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (BitSet row : covered) {
      counts.merge(row.length(), 1, Integer::sum);
    }
    int usual = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getValue() >= most) {
        usual = count.getKey();
        most = count.getValue();
      }
    }
    return usual;
  }

  private static boolean isNumber(String text) {
    return !text.isBlank() && text.codePoints().noneMatch(Character::isLetter);
  }
}
