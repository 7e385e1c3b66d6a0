package dev.gouji.intake.locate.align;

import dev.gouji.grid.CellAddress;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The header rows of a block on a sheet.
 *
 * @param sheet the sheet
 * @param top the first row
 * @param bottom the last row
 */
record HeaderArea(KeyedSheet sheet, int top, int bottom) {
  /** The lowest text over a column: the cell that it stands in. */
  Optional<CellAddress> leaf(int column) {
    for (int row = bottom; row >= top; row--) {
      CellAddress source = sheet.source(row, column);
      if (!key(source).isEmpty()) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  String leafKey(int column) {
    return leaf(column).map(this::key).orElse("");
  }

  /**
   * The keys of the texts over the lowest one, from the top. Where a merge was undone, a text also
   * counts for the empty cells to its right.
   */
  Set<String> parents(int column) {
    Set<String> parents = new LinkedHashSet<>();
    Optional<CellAddress> leaf = leaf(column);
    for (int row = top; leaf.isPresent() && row < leaf.get().row(); row++) {
      String key = heading(row, column);
      if (!key.isEmpty()) {
        parents.add(key);
      }
    }
    leaf.ifPresent(at -> parents.remove(key(at)));
    return parents;
  }

  private String heading(int row, int column) {
    for (int left = column; left >= 0; left--) {
      CellAddress source = sheet.source(row, left);
      if (!key(source).isEmpty()) {
        boolean merged = sheet.sheet().mergeAt(source.row(), source.column()).isPresent();
        // A merged heading says itself how far it reaches.
        return left == column || !merged ? key(source) : "";
      }
    }
    return "";
  }

  /** The last column that shows the same text as this one. */
  int lastSharing(int column) {
    Optional<CellAddress> leaf = leaf(column);
    int last = column;
    while (leaf.isPresent() && last < column + WIDEST && leaf.equals(leaf(last + 1))) {
      last++;
    }
    return last;
  }

  private static final int WIDEST = 64;

  private String key(CellAddress at) {
    return sheet.key(at.row(), at.column());
  }
}
