package dev.gouji.intake.locate.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns of a block on a sheet by their headings. */
final class ColumnAligner {
  private static final int LEAF = 4;

  private final List<Block.Column> columns;
  private final HeaderArea header;
  private final int width;
  private final Set<String> allParents = new HashSet<>();
  private final int[] columnOf;

  ColumnAligner(Block block, HeaderArea header) {
    this.columns = block.columns();
    this.header = header;
    this.width = header.sheet().sheet().columns();
    columns.forEach(column -> allParents.addAll(column.parents()));
    columnOf = Sequence.align(columns.size(), width, this::score, false);
    followMoved();
  }

  /** The column of the sheet for each column of the block, or {@link Sequence#NONE}. */
  int[] columns() {
    return columnOf;
  }

  /**
   * The columns that fit an item as well as the one taken, which was first.
   *
   * @param ours which column of the block; it must have been found
   */
  List<Integer> rivals(int ours) {
    List<Integer> rivals = new ArrayList<>();
    int score = score(ours, columnOf[ours]);
    for (int x = 0; x < width; x++) {
      int rival = x;
      boolean free = Arrays.stream(columnOf).noneMatch(taken -> taken == rival);
      if (free && score > 0 && score(ours, x) >= score) {
        rivals.add(x);
      }
    }
    return rivals;
  }

  private int score(int ours, int theirs) {
    Block.Column column = columns.get(ours);
    String key = column.leaf().map(KeyedLabel::key).orElse("");
    if (key.isEmpty() || !header.leafKey(theirs).equals(key)) {
      return 0;
    }
    Set<String> there = header.parents(theirs);
    if (isUnderAnother(column, there)) {
      return 0;
    }
    int score = LEAF;
    for (String parent : there) {
      if (column.parents().contains(parent)) {
        score++;
      } else if (allParents.contains(parent)) {
        score--;
      }
    }
    return Math.max(1, score);
  }

  /** Whether the nearest heading above it that we know is not one of its own. */
  private boolean isUnderAnother(Block.Column column, Set<String> there) {
    String nearest = "";
    for (String parent : there) {
      nearest = allParents.contains(parent) ? parent : nearest;
    }
    return !nearest.isEmpty() && !column.parents().contains(nearest);
  }

  private static boolean sameLeaf(Block.Column one, Block.Column other) {
    return one.leaf().map(KeyedLabel::key).equals(other.leaf().map(KeyedLabel::key));
  }

  /** A column that was moved is followed if only one place is left for it. */
  private void followMoved() {
    for (int ours = 0; ours < columnOf.length; ours++) {
      if (columnOf[ours] != Sequence.NONE) {
        continue;
      }
      Block.Column column = columns.get(ours);
      int found = Sequence.NONE;
      int places = 0;
      for (int x = 0; x < width; x++) {
        int candidate = x;
        boolean free = Arrays.stream(columnOf).noneMatch(taken -> taken == candidate);
        if (free && score(ours, x) > LEAF - 1) {
          found = x;
          places++;
        }
      }
      boolean isUnique = columns.stream().filter(other -> sameLeaf(other, column)).count() == 1;
      if (places == 1 && (isUnique || column.parent().isPresent())) {
        columnOf[ours] = found;
      }
    }
  }
}
