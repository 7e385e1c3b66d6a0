package dev.gouji.intake.locate.align;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.Arrays;
import java.util.Optional;

/** The columns of one block on a sheet, and the doubts about them. */
final class BlockColumns {
  private final Block block;
  private final KeyedSheet sheet;
  private final HeaderArea header;
  private final int[] rowOf;
  private final RemarkList remarks;
  private final ColumnAligner aligner;
  private final int[] columnOf;

  /**
   * Seeks the columns.
   *
   * @param rowOf the row of the sheet for each row of the grid; later changes to it are seen
   */
  BlockColumns(Block block, HeaderArea header, int[] rowOf, RemarkList remarks) {
    this.block = block;
    this.sheet = header.sheet();
    this.header = header;
    this.rowOf = rowOf;
    this.remarks = remarks;
    this.aligner = new ColumnAligner(block, header);
    this.columnOf = aligner.columns();
  }

  /** The columns found. */
  int[] found() {
    return Arrays.stream(columnOf).filter(column -> column != Sequence.NONE).toArray();
  }

  /** The column of the sheet in which an entry stands, or {@link Sequence#NONE}. */
  int columnOf(KeyedEntry entry) {
    for (int i = 0; i < columnOf.length; i++) {
      if (block.columns().get(i).column() == entry.column()) {
        return columnOf[i];
      }
    }
    return Sequence.NONE;
  }

  /** The first column of the sheet with entries, or {@link Sequence#NONE}. */
  int firstEntryColumn() {
    return Arrays.stream(columnOf)
        .filter(column -> column != Sequence.NONE)
        .min()
        .orElse(Sequence.NONE);
  }

  /** Finds columns whose label was not found from their neighbours. */
  void closeGaps() {
    Gap gap = new Gap(columnOf, stubEnd(), lastColumn() + 1);
    for (int i = 0; i < columnOf.length; i++) {
      Optional<KeyedLabel> leaf = block.columns().get(i).leaf();
      if (columnOf[i] != Sequence.NONE || leaf.isEmpty()) {
        continue;
      }
      KeyedLabel expected = leaf.get();
      int column = gap.only(i, this::isHeadedOrFilled);
      if (column == Sequence.NONE) {
        remarks.add("I-MISSING", header.bottom(), Gap.nearest(columnOf, i), "", expected.text());
        continue;
      }
      CellAddress at = header.leaf(column).orElse(new CellAddress(header.bottom(), column));
      columnOf[i] = column;
      remarks.add(
          "I-LABEL", at.row(), at.column(), sheet.sheet().cell(at).shown(), expected.text());
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

  /** Gives up the columns about which there is a doubt, once the rows are known. */
  void check() {
    checkParents();
    checkStrays();
    checkRivals();
  }

  /** Columns of one name are told apart by the heading above; it must be there. */
  private void checkParents() {
    Optional<KeyedLabel> before = Optional.empty();
    for (int i = 0; i < columnOf.length; i++) {
      if (columnOf[i] == Sequence.NONE) {
        continue;
      }
      Block.Column column = block.columns().get(i);
      Optional<KeyedLabel> parent = column.parent();
      boolean isFirstUnder = parent.isPresent() && !parent.equals(before);
      before = parent;
      if (isFirstUnder && isRepeated(column)) {
        checkParent(parent.get(), i);
      }
    }
  }

  private void checkParent(KeyedLabel parent, int i) {
    if (header.parents(columnOf[i]).contains(parent.key())) {
      return;
    }
    int up = block.headers().size() - 1 - parentRow(parent);
    int row = Math.max(header.top(), header.bottom() - up);
    String found = sheet.sheet().cell(row, columnOf[i]).shown();
    remarks.add("I-LABEL", row, columnOf[i], found, parent.text());
    boolean doubtful = Arrays.stream(columnOf).anyMatch(column -> column == Sequence.NONE);
    for (int k = i; doubtful && k < columnOf.length; k++) {
      if (block.columns().get(k).path().contains(parent)) {
        columnOf[k] = Sequence.NONE;
      }
    }
  }

  /** Columns of one name stand side by side under their heading, none of the others between. */
  private void checkStrays() {
    for (int i = 0; i + 1 < columnOf.length; i++) {
      Block.Column column = block.columns().get(i);
      boolean together = isRepeated(column) && hasSameParent(column, block.columns().get(i + 1));
      if (!together || columnOf[i] == Sequence.NONE || columnOf[i + 1] == Sequence.NONE) {
        continue;
      }
      for (int x = columnOf[i] + 1; x < columnOf[i + 1]; x++) {
        if (isRepeatedLeaf(header.leafKey(x))) {
          ambiguous(i, x);
          break;
        }
      }
    }
  }

  private boolean isRepeatedLeaf(String key) {
    return block.columns().stream()
        .anyMatch(
            column ->
                column.leaf().map(KeyedLabel::key).equals(Optional.of(key)) && isRepeated(column));
  }

  private static boolean hasSameParent(Block.Column one, Block.Column other) {
    return one.parent().equals(other.parent());
  }

  private void ambiguous(int ours, int rival) {
    CellAddress at = header.leaf(rival).orElse(new CellAddress(header.bottom(), rival));
    remarks.add("I-AMBIGUOUS", at.row(), at.column(), sheet.sheet().cell(at).shown(), "只留一列");
    Block.Column column = block.columns().get(ours);
    columnOf[ours] = Sequence.NONE;
    // Columns of one name are told apart by their order alone: a doubt about one is one about all.
    for (int k = 0; k < columnOf.length; k++) {
      Block.Column other = block.columns().get(k);
      if (isRepeated(column) && isRepeated(other) && hasSameParent(column, other)) {
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
          ambiguous(i, rival);
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

  private int parentRow(KeyedLabel parent) {
    return Math.max(0, block.headers().indexOf(parent.row()));
  }

  private boolean isRepeated(Block.Column column) {
    return block.columns().stream()
            .filter(
                other ->
                    other.leaf().map(KeyedLabel::key).equals(column.leaf().map(KeyedLabel::key)))
            .count()
        > 1;
  }
}
