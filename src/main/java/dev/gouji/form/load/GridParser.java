package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.form.grid.Grid;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a grid file: a CSV that looks like the printed table. The first column holds row keys and
 * the first row column keys, both may be empty; {@code <} continues the cell on the left, {@code ^}
 * the cell above; an empty cell where keys meet is an entry, {@code =} a computed entry; {@code
 * {id}} and {@code {=id}} name the field outright. A column whose key is {@code #} holds remarks.
 */
final class GridParser {
  /** The key of a column of units or examples. */
  private static final String REMARKS = "#";

  /** A cell that starts here, with the keys it stands under. */
  private record Start(CellAddress at, String text, String rowKey, String columnKey) {}

  private final DefinitionFiles files;
  private final String file;
  private final String table;
  private final List<CsvRow> rows;
  private final int columns;
  private final Map<CellAddress, CellAddress> owner = new HashMap<>();

  /** What each cell covers, itself included, in reading order. */
  private final Map<CellAddress, List<CellAddress>> covered = new HashMap<>();

  GridParser(DefinitionFiles files, String file, String table) {
    this.files = files;
    this.file = file;
    this.table = table;
    this.rows = files.rows(file);
    this.columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1) - 1;
  }

  Grid parse() {
    if (rows.size() < 2 || columns < 1) {
      files.fault(file, 0, "表格至少要有一行一列", "");
      return new Grid(0, 0, List.of());
    }
    List<Start> starts = new ArrayList<>();
    for (int row = 0; row < rows.size() - 1; row++) {
      for (int column = 0; column < columns; column++) {
        start(row, column).ifPresent(starts::add);
      }
    }
    List<GridCell> cells = new ArrayList<>();
    for (Start start : starts) {
      cell(start).ifPresent(cells::add);
    }
    return new Grid(rows.size() - 1, columns, cells);
  }

  private Optional<Start> start(int row, int column) {
    CsvRow line = rows.get(row + 1);
    String text = line.cell(column + 1);
    CellAddress at = new CellAddress(row, column);
    if (text.equals("<") || text.equals("^")) {
      Optional<CellAddress> continued = continued(text, row, column);
      if (continued.isEmpty()) {
        files.fault(file, line.line(), "「" + text + "」没有可接续的单元格（第 " + (column + 2) + " 列）", "");
      }
      continued.ifPresent(start -> cover(at, start));
      return Optional.empty();
    }
    cover(at, at);
    return Optional.of(new Start(at, text, line.cell(0), rows.get(0).cell(column + 1)));
  }

  private void cover(CellAddress at, CellAddress start) {
    owner.put(at, start);
    covered.computeIfAbsent(start, one -> new ArrayList<>()).add(at);
  }

  /** Where the cell starts that is continued; empty at the edge of the grid. */
  private Optional<CellAddress> continued(String text, int row, int column) {
    int fromRow = text.equals("<") ? row : row - 1;
    int fromColumn = text.equals("<") ? column - 1 : column;
    return fromRow < 0 || fromColumn < 0
        ? Optional.empty()
        : Optional.ofNullable(owner.get(new CellAddress(fromRow, fromColumn)));
  }

  private Optional<GridCell> cell(Start start) {
    CellRange area = area(start.at());
    String text = start.text();
    if (text.startsWith("{") && text.indexOf('}') == text.length() - 1) {
      boolean computed = text.startsWith("{=");
      return Optional.of(
          new GridCell.Entry(area, text.substring(computed ? 2 : 1, text.length() - 1), computed));
    }
    boolean keyed =
        !start.rowKey().isEmpty()
            && !start.columnKey().isEmpty()
            && !start.columnKey().equals(REMARKS);
    if (keyed && (text.isEmpty() || text.equals("="))) {
      String id = table + "." + start.rowKey() + "." + start.columnKey();
      return Optional.of(new GridCell.Entry(area, id, text.equals("=")));
    }
    boolean remark = start.columnKey().equals(REMARKS);
    return Optional.of(new GridCell.Label(area, text, remark));
  }

  private CellRange area(CellAddress start) {
    int lastRow = start.row();
    int lastColumn = start.column();
    List<CellAddress> cells = covered.getOrDefault(start, List.of());
    for (CellAddress cell : cells) {
      lastRow = Math.max(lastRow, cell.row());
      lastColumn = Math.max(lastColumn, cell.column());
    }
    CellRange area = new CellRange(start, new CellAddress(lastRow, lastColumn));
    if (cells.size() != area.rows() * area.columns()) {
      files.fault(file, rows.get(start.row() + 1).line(), "合并的单元格不是矩形", "请检查 < 与 ^");
    }
    return area;
  }
}
