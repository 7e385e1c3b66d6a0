package dev.gouji.intake.locate.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rows of a table on a sheet by their labels. */
final class RowAligner {
  private static final int OWN_LABEL = 8;

  private final TableModel model;
  private final KeyedSheet sheet;
  private final List<Set<String>> rowKeys = new ArrayList<>();
  private final List<Set<String>> startingKeys = new ArrayList<>();
  private final List<Optional<String>> ownKeys = new ArrayList<>();
  private final int[] rowOf;

  RowAligner(TableModel model, KeyedSheet sheet) {
    this.model = model;
    this.sheet = sheet;
    for (int row = 0; row < sheet.sheet().rows(); row++) {
      rowKeys.add(sheet.rowKeys(row));
    }
    for (int row = 0; row < model.rows(); row++) {
      startingKeys.add(starting(row));
      ownKeys.add(own(row));
    }
    rowOf = Sequence.align(model.rows(), rowKeys.size(), this::score, false);
    takeNearestHeaders();
    followMoved();
  }

  /** The row of the sheet for each row of the grid, or {@link Sequence#NONE}. */
  int[] rows() {
    return rowOf;
  }

  private Set<String> starting(int row) {
    Set<String> starting = new HashSet<>();
    for (KeyedLabel label : model.labels()) {
      if (label.row() == row) {
        starting.add(label.key());
      }
    }
    return starting;
  }

  private Optional<String> own(int row) {
    return model.blocks().stream()
        .flatMap(block -> block.rows().stream())
        .filter(entryRow -> entryRow.row() == row)
        .flatMap(entryRow -> entryRow.own().stream())
        .map(KeyedLabel::key)
        .findFirst();
  }

  private int score(int ours, int theirs) {
    Set<String> there = rowKeys.get(theirs);
    if (there.isEmpty()) {
      return 0;
    }
    int hits = 0;
    for (String key : startingKeys.get(ours)) {
      hits += there.contains(key) ? 1 : 0;
    }
    Optional<String> own = ownKeys.get(ours);
    if (own.isPresent()) {
      return there.contains(own.get()) ? OWN_LABEL + hits : 0;
    }
    return hits * 3 >= startingKeys.get(ours).size() ? hits : 0;
  }

  /** A header that is repeated stands where it is nearest to the entries below it. */
  private void takeNearestHeaders() {
    for (Block block : model.blocks()) {
      int below = firstRow(block);
      for (int i = block.headers().size() - 1; i >= 0; i--) {
        int header = block.headers().get(i);
        if (i < block.headers().size() - 1 && below != Sequence.NONE) {
          leaveOtherCopy(header, below);
        }
        if (rowOf[header] == Sequence.NONE) {
          continue;
        }
        int limit = below == Sequence.NONE ? rowOf[header] + 1 : below;
        for (int row = limit - 1; row > rowOf[header]; row--) {
          if (score(header, row) >= score(header, rowOf[header])) {
            rowOf[header] = row;
          }
        }
        below = rowOf[header];
      }
    }
  }

  /** Numbers between two rows of one header: the upper row is that of another copy above. */
  private void leaveOtherCopy(int header, int below) {
    int bound = below - 1;
    while (bound >= 0 && !hasNumbers(bound)) {
      bound--;
    }
    if (rowOf[header] == Sequence.NONE || rowOf[header] > bound) {
      return;
    }
    rowOf[header] = Sequence.NONE;
    for (int row = below - 1; row > bound; row--) {
      if (score(header, row) > 0) {
        rowOf[header] = row;
        return;
      }
    }
  }

  private boolean hasNumbers(int row) {
    int numbers = 0;
    for (int column = 0; column < sheet.sheet().columns(); column++) {
      numbers += sheet.isNumeric(row, column) ? 1 : 0;
    }
    return numbers > 1;
  }

  private int firstRow(Block block) {
    return block.rows().stream()
        .mapToInt(row -> rowOf[row.row()])
        .filter(row -> row != Sequence.NONE)
        .min()
        .orElse(Sequence.NONE);
  }

  /** A row that was moved is followed if its label is unique on both sides. */
  private void followMoved() {
    for (int ours = 0; ours < rowOf.length; ours++) {
      Optional<String> own = ownKeys.get(ours);
      boolean unique =
          own.isPresent()
              && ownKeys.stream().filter(other -> other.equals(own)).count() == 1
              && sheet.places(own.get()).size() == 1;
      if (rowOf[ours] == Sequence.NONE && unique) {
        int row = sheet.places(own.get()).get(0).row();
        if (Arrays.stream(rowOf).noneMatch(taken -> taken == row)) {
          rowOf[ours] = row;
        }
      }
    }
  }
}
