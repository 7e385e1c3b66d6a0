package dev.gouji.intake.locate.align;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.received.Remark;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places the entries of one block whose rows have been sought. */
final class BlockPlacer {
  private final TableModel model;
  private final Block block;
  private final KeyedSheet sheet;
  private final HeaderArea header;
  private final int[] rowOf;
  private final RemarkList remarks;
  private final BlockColumns columns;

  /**
   * Seeks the columns.
   *
   * @param rowOf the row of the sheet for each row of the grid; filled in where a gap is closed
   */
  BlockPlacer(TableModel model, Block block, KeyedSheet sheet, HeaderArea header, int[] rowOf) {
    this.model = model;
    this.block = block;
    this.sheet = sheet;
    this.header = header;
    this.rowOf = rowOf;
    this.remarks = new RemarkList(sheet.sheet());
    this.columns = new BlockColumns(block, header, rowOf, remarks);
  }

  List<Remark> remarks() {
    return remarks.all();
  }

  Map<KeyedEntry, CellRange> place() {
    columns.closeGaps();
    placeUnlabelledRow();
    closeRowGaps();
    columns.check();
    Map<KeyedEntry, CellRange> areas = new HashMap<>();
    for (KeyedEntry entry : model.entries()) {
      int column = columns.columnOf(entry);
      if (isOurs(entry) && rowOf[entry.row()] != Sequence.NONE && column != Sequence.NONE) {
        areas.put(entry, area(entry, rowOf[entry.row()], column));
      }
    }
    return areas;
  }

  private boolean isOurs(KeyedEntry entry) {
    return block.rows().stream().anyMatch(row -> row.row() == entry.row());
  }

  private CellRange area(KeyedEntry entry, int row, int column) {
    int last = column;
    if (entry.area().columns() > 1) {
      int usual = column + entry.area().columns() - 1;
      // A document has no column of its own where its author's tables have no border.
      int room = Math.max(column, nextInRow(entry) - 1);
      last = Math.max(header.lastSharing(column), Math.min(usual, room));
    }
    return new CellRange(new CellAddress(row, column), new CellAddress(row, last));
  }

  /** The column of the sheet in which the next entry of the same row stands. */
  private int nextInRow(KeyedEntry entry) {
    return model.entries().stream()
        .filter(other -> other.row() == entry.row() && other.column() > entry.column())
        .mapToInt(columns::columnOf)
        .filter(column -> column != Sequence.NONE)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private void placeUnlabelledRow() {
    boolean unlabelled = block.rows().size() == 1 && block.rows().get(0).own().isEmpty();
    if (!unlabelled) {
      return;
    }
    int[] found = columns.found();
    if (found.length == 0) {
      return;
    }
    UnlabelledRow row = UnlabelledRow.find(model, sheet, header.bottom() + 1, found);
    if (row.candidates().size() == 1) {
      rowOf[block.rows().get(0).row()] = row.candidates().get(0);
      return;
    }
    if (row.candidates().isEmpty()) {
      remarks.add("I-MISSING", header.bottom() + 1, found[0], "", "表头下的数据行");
      return;
    }
    int second = row.candidates().get(1);
    String shown = sheet.sheet().cell(second, found[0]).shown();
    remarks.add("I-AMBIGUOUS", second, found[0], shown, "表头下只有一行数");
  }

  private void closeRowGaps() {
    int[] ours = block.rows().stream().mapToInt(row -> rowOf[row.row()]).toArray();
    Gap gap = new Gap(ours, header.bottom(), bottom(ours));
    for (int i = 0; i < ours.length; i++) {
      Optional<KeyedLabel> own = block.rows().get(i).own();
      if (ours[i] != Sequence.NONE || own.isEmpty()) {
        continue;
      }
      KeyedLabel expected = own.get();
      int row = gap.only(i, this::isLabelledOrFilled);
      CellAddress label = labelCell(row == Sequence.NONE ? Gap.nearest(ours, i) : row);
      if (row == Sequence.NONE) {
        remarks.add("I-MISSING", label.row(), label.column(), "", expected.text());
        continue;
      }
      ours[i] = row;
      rowOf[block.rows().get(i).row()] = row;
      remarks.add(
          "I-LABEL",
          label.row(),
          label.column(),
          sheet.sheet().cell(label).shown(),
          expected.text());
    }
  }

  /** The first row that cannot belong to the block any more. */
  private int bottom(int[] ours) {
    int last = block.rows().get(block.rows().size() - 1).row();
    for (int row = last + 1; row < rowOf.length; row++) {
      if (rowOf[row] > header.bottom()) {
        return rowOf[row];
      }
    }
    int below = Math.max(header.bottom(), Arrays.stream(ours).max().orElse(0)) + 1;
    return isLabelledOrFilled(below) && !isKnown(below) ? below + 1 : below;
  }

  private boolean isKnown(int row) {
    return sheet.rowKeys(row).stream().anyMatch(model.keys()::contains);
  }

  private boolean isLabelledOrFilled(int row) {
    int first = columns.firstEntryColumn();
    boolean taken = Arrays.stream(rowOf).anyMatch(other -> other == row);
    if (taken || first == Sequence.NONE) {
      return false;
    }
    boolean filled = false;
    for (int column : columns.found()) {
      filled |= !sheet.sheet().cell(row, column).isEmpty();
    }
    return filled;
  }

  /** The text that names a row: the last one before its entries. */
  private CellAddress labelCell(int row) {
    int first = Math.max(columns.firstEntryColumn(), 0);
    for (int column = first - 1; column >= 0; column--) {
      if (!sheet.key(row, column).isEmpty()) {
        return new CellAddress(row, column);
      }
    }
    return new CellAddress(Math.max(row, 0), Math.max(first - 1, 0));
  }
}
