package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.form.CellAddress;
import dev.gouji.form.CellRange;
import dev.gouji.intake.Remark;
import java.util.ArrayList;
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
  private final ColumnAligner aligner;
  private final int[] columnOf;
  private final List<Remark> remarks = new ArrayList<>();

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
    this.aligner = new ColumnAligner(block, header);
    this.columnOf = aligner.columns();
  }

  List<Remark> remarks() {
    return remarks;
  }

  Map<TableModel.Entry, CellRange> place() {
    closeColumnGaps();
    placeUnlabelledRow();
    closeRowGaps();
    checkParents();
    checkRivals();
    Map<TableModel.Entry, CellRange> areas = new HashMap<>();
    for (TableModel.Entry entry : model.entries()) {
      int column = columnOf(entry);
      if (isOurs(entry) && rowOf[entry.row()] != Sequence.NONE && column != Sequence.NONE) {
        areas.put(entry, area(entry, rowOf[entry.row()], column));
      }
    }
    return areas;
  }

  private boolean isOurs(TableModel.Entry entry) {
    return block.rows().stream().anyMatch(row -> row.row() == entry.row());
  }

  private int columnOf(TableModel.Entry entry) {
    for (int i = 0; i < columnOf.length; i++) {
      if (block.columns().get(i).column() == entry.column()) {
        return columnOf[i];
      }
    }
    return Sequence.NONE;
  }

  private CellRange area(TableModel.Entry entry, int row, int column) {
    int last = column;
    if (entry.area().columns() > 1) {
      int usual = column + entry.area().columns() - 1;
      last = Math.max(header.lastSharing(column), usual);
    }
    return new CellRange(new CellAddress(row, column), new CellAddress(row, last));
  }

  private void placeUnlabelledRow() {
    boolean unlabelled = block.rows().size() == 1 && block.rows().get(0).own().isEmpty();
    if (!unlabelled) {
      return;
    }
    int[] found = Arrays.stream(columnOf).filter(x -> x != Sequence.NONE).toArray();
    if (found.length == 0) {
      return;
    }
    UnlabelledRow row = UnlabelledRow.find(model, sheet, header.bottom() + 1, found);
    if (row.candidates().size() == 1) {
      rowOf[block.rows().get(0).row()] = row.candidates().get(0);
      return;
    }
    int second = row.candidates().get(1);
    String shown = sheet.sheet().cell(second, found[0]).shown();
    remark("I-AMBIGUOUS", second, found[0], shown, "表头下只有一行数");
  }

  private void closeColumnGaps() {
    Gap gap = new Gap(columnOf, stubEnd(), lastColumn() + 1);
    for (int i = 0; i < columnOf.length; i++) {
      Optional<TableModel.Label> leaf = block.columns().get(i).leaf();
      if (columnOf[i] != Sequence.NONE || leaf.isEmpty()) {
        continue;
      }
      TableModel.Label expected = leaf.get();
      int column = gap.only(i, this::isHeadedOrFilled);
      if (column == Sequence.NONE) {
        remark("I-MISSING", header.bottom(), nearest(columnOf, i), "", expected.text());
        continue;
      }
      CellAddress at = header.leaf(column).orElse(new CellAddress(header.bottom(), column));
      columnOf[i] = column;
      remark("I-LABEL", at.row(), at.column(), sheet.sheet().cell(at).shown(), expected.text());
    }
  }

  private boolean isHeadedOrFilled(int column) {
    boolean repeats = column > 0 && header.leaf(column).equals(header.leaf(column - 1));
    if (!header.leafKey(column).isEmpty()) {
      return !repeats;
    }
    return block.rows().stream()
        .map(row -> rowOf[row.row()])
        .anyMatch(row -> row != Sequence.NONE && !sheet.sheet().cell(row, column).isEmpty());
  }

  private int stubEnd() {
    int end = -1;
    for (Block.Row row : block.rows()) {
      int at = rowOf[row.row()];
      if (at != Sequence.NONE && row.own().isPresent()) {
        for (CellAddress place : sheet.places(row.own().get().key())) {
          if (place.row() == at) {
            CellAddress last =
                sheet.sheet().mergeAt(at, place.column()).map(CellRange::last).orElse(place);
            end = Math.max(end, last.column());
          }
        }
      }
    }
    return end;
  }

  private int lastColumn() {
    return sheet.sheet().columns() - 1;
  }

  private void closeRowGaps() {
    int[] ours = block.rows().stream().mapToInt(row -> rowOf[row.row()]).toArray();
    Gap gap = new Gap(ours, header.bottom(), bottom(ours));
    for (int i = 0; i < ours.length; i++) {
      Optional<TableModel.Label> own = block.rows().get(i).own();
      if (ours[i] != Sequence.NONE || own.isEmpty()) {
        continue;
      }
      TableModel.Label expected = own.get();
      int row = gap.only(i, this::isLabelledOrFilled);
      CellAddress label = labelCell(row == Sequence.NONE ? nearest(ours, i) : row);
      if (row == Sequence.NONE) {
        remark("I-MISSING", label.row(), label.column(), "", expected.text());
        continue;
      }
      ours[i] = row;
      rowOf[block.rows().get(i).row()] = row;
      remark(
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
    int first = firstEntryColumn();
    boolean taken = Arrays.stream(rowOf).anyMatch(other -> other == row);
    if (taken || first == Sequence.NONE) {
      return false;
    }
    boolean filled = false;
    for (int column : columnOf) {
      filled |= column != Sequence.NONE && !sheet.sheet().cell(row, column).isEmpty();
    }
    return filled;
  }

  /** The text that names a row: the last one before its entries. */
  private CellAddress labelCell(int row) {
    int first = Math.max(firstEntryColumn(), 0);
    for (int column = first - 1; column >= 0; column--) {
      if (!sheet.key(row, column).isEmpty()) {
        return new CellAddress(row, column);
      }
    }
    return new CellAddress(Math.max(row, 0), Math.max(first - 1, 0));
  }

  private int firstEntryColumn() {
    return Arrays.stream(columnOf)
        .filter(column -> column != Sequence.NONE)
        .min()
        .orElse(Sequence.NONE);
  }

  /** Columns of one name are told apart by the heading above; it must be there. */
  private void checkParents() {
    Optional<TableModel.Label> before = Optional.empty();
    for (int i = 0; i < columnOf.length; i++) {
      Block.Column column = block.columns().get(i);
      Optional<TableModel.Label> parent = column.parent();
      boolean isFirstUnder = parent.isPresent() && !parent.equals(before);
      before = parent;
      if (isFirstUnder && columnOf[i] != Sequence.NONE && isRepeated(column)) {
        checkParent(parent.get(), i);
      }
    }
  }

  private void checkParent(TableModel.Label parent, int i) {
    if (header.parents(columnOf[i]).contains(parent.key())) {
      return;
    }
    int up = block.headers().size() - 1 - parentRow(parent);
    int row = Math.max(header.top(), header.bottom() - up);
    String found = sheet.sheet().cell(row, columnOf[i]).shown();
    remark("I-LABEL", row, columnOf[i], found, parent.text());
    boolean doubtful = Arrays.stream(columnOf).anyMatch(column -> column == Sequence.NONE);
    for (int k = i; doubtful && k < columnOf.length; k++) {
      if (block.columns().get(k).path().contains(parent)) {
        columnOf[k] = Sequence.NONE;
      }
    }
  }

  /** A second column of the same name with other numbers: nobody knows which one counts. */
  private void checkRivals() {
    for (int i = 0; i < columnOf.length; i++) {
      if (columnOf[i] == Sequence.NONE) {
        continue;
      }
      for (int rival : aligner.rivals(i)) {
        if (differs(columnOf[i], rival)) {
          CellAddress at = header.leaf(rival).orElse(new CellAddress(header.bottom(), rival));
          remark("I-AMBIGUOUS", at.row(), at.column(), sheet.sheet().cell(at).shown(), "只留一列");
          columnOf[i] = Sequence.NONE;
          break;
        }
      }
    }
  }

  private boolean differs(int ours, int rival) {
    boolean filled = false;
    boolean same = true;
    for (Block.Row row : block.rows()) {
      int at = rowOf[row.row()];
      if (at != Sequence.NONE) {
        String there = sheet.sheet().cell(at, rival).shown();
        filled |= !there.isEmpty();
        same &= there.equals(sheet.sheet().cell(at, ours).shown());
      }
    }
    return filled && !same;
  }

  private int parentRow(TableModel.Label parent) {
    return Math.max(0, block.headers().indexOf(parent.row()));
  }

  private boolean isRepeated(Block.Column column) {
    return block.columns().stream()
            .filter(
                other ->
                    other
                        .leaf()
                        .map(TableModel.Label::key)
                        .equals(column.leaf().map(TableModel.Label::key)))
            .count()
        > 1;
  }

  private static int nearest(int[] found, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (found[k] != Sequence.NONE) {
        return found[k];
      }
    }
    for (int k = i + 1; k < found.length; k++) {
      if (found[k] != Sequence.NONE) {
        return found[k];
      }
    }
    return 0;
  }

  private void remark(String id, int row, int column, String found, String expected) {
    CellAddress at = new CellAddress(Math.max(0, row), Math.max(0, column));
    remarks.add(new Remark(id, Location.at(sheet.sheet().name(), at), found, expected));
  }
}
