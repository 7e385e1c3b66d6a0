package dev.gouji.intake;

import dev.gouji.form.Field;
import dev.gouji.form.grid.Grid;
import dev.gouji.form.grid.GridCell;
import dev.gouji.form.grid.GridLabels;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import dev.gouji.testkit.SecondReader;
import dev.gouji.testkit.SecondReader.Spot;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the second reader finds in a file what was read from it, at the place and under the
 * labels.
 */
public final class Agreement {
  private final SecondReader second;
  private final Received.Read read;
  private final Map<String, String> keys = new HashMap<>();
  private int cells;
  private int labelled;

  private Agreement(SecondReader second, Received.Read read) {
    this.second = second;
    this.read = read;
  }

  public static Agreement of(byte[] file, Received.Read read) throws IOException {
    return new Agreement(SecondReader.of(file), read);
  }

  /** How many cells were compared, of which labels were looked at too. */
  int cells() {
    return cells;
  }

  int labelled() {
    return labelled;
  }

  /** The first cell about which the two differ; empty if they agree. */
  public Optional<String> difference() {
    boolean certain = read.remarks().stream().noneMatch(remark -> remark.id().equals("I-LABEL"));
    for (Map.Entry<Field, RawCell> entry : read.cells().entrySet()) {
      if (second.isOneOfSeveral(entry.getValue().sheet())) {
        continue;
      }
      cells++;
      Optional<String> difference = difference(entry.getKey(), entry.getValue());
      if (difference.isEmpty() && certain && isNumber(entry.getKey(), entry.getValue())) {
        labelled++;
        difference = labels(entry.getKey(), spot(entry.getValue()));
      }
      if (difference.isPresent()) {
        return difference.map(what -> entry.getKey().id() + ": " + what);
      }
    }
    return Optional.empty();
  }

  private Optional<String> difference(Field field, RawCell cell) {
    Spot at = spot(cell);
    if (second.isTwice(at)) {
      return Optional.of(at + " stands there twice");
    }
    String ours = Contents.shown(cell.content());
    String theirs = second.shown(at);
    // On a cover of other people label and value may stand in one text.
    boolean same = ours.equals(theirs) || (!field.national() && theirs.contains(ours));
    if (same && second.isFormula(at) == cell.formula().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(at + " read as " + ours + ", is " + theirs);
  }

  private static Spot spot(RawCell cell) {
    return new Spot(cell.sheet(), cell.cell().row(), cell.cell().column());
  }

  private static boolean isNumber(Field field, RawCell cell) {
    return field.national() && cell.content() instanceof Content.Number;
  }

  /** Whether the labels nearest to the field in the form are nearest to the cell in the file. */
  private Optional<String> labels(Field field, Spot at) {
    Grid grid =
        read.form().tables().stream()
            .filter(table -> table.fields().contains(field))
            .findFirst()
            .orElseThrow()
            .grid();
    GridCell.Entry entry =
        grid.entries().stream()
            .filter(e -> e.fieldId().equals(field.id()))
            .findFirst()
            .orElseThrow();
    GridLabels labels = new GridLabels(grid);
    List<GridCell.Label> left = labels.toTheLeft(entry.area().first());
    List<GridCell.Label> above = labels.above(entry.area().first());
    Set<String> known = new HashSet<>();
    grid.labels().forEach(label -> known.add(key(label.text())));
    Set<Spot> values = new HashSet<>();
    read.cells().values().forEach(cell -> values.add(spot(cell)));
    String row = second.wordsLeft(at, values);
    if (!left.isEmpty() && !same(left.get(left.size() - 1).text(), row)) {
      return Optional.of(at + " stands in the row of " + row);
    }
    // A value may have slipped within the cells that its heading covered before it was unmerged.
    for (int back = 0; back < entry.area().columns(); back++) {
      if (isUnder(
          above,
          grid,
          known,
          !left.isEmpty(),
          new Spot(at.sheet(), at.row(), at.column() - back))) {
        return Optional.empty();
      }
    }
    return Optional.of(at + " does not stand under " + above);
  }

  /** Whether the nearest heading is the field's, and where no row is named the one above it too. */
  private boolean isUnder(
      List<GridCell.Label> above, Grid grid, Set<String> known, boolean named, Spot at) {
    return second.wordsAbove(at).stream()
            .filter(words -> known.contains(key(words)))
            .findFirst()
            .filter(words -> same(above.get(above.size() - 1).text(), words))
            .isPresent()
        && (named || isUnderParent(above, grid, at));
  }

  /** An unmerged heading stands over its first column alone. */
  private boolean isUnderParent(List<GridCell.Label> above, Grid grid, Spot at) {
    String parent = above.get(above.size() - 2).text();
    int row = above.get(above.size() - 2).area().first().row();
    for (int column = at.column(); column >= 0; column--) {
      List<String> there = second.wordsAbove(new Spot(at.sheet(), at.row(), column));
      for (String words : there) {
        boolean sameLevel =
            grid.labels().stream()
                .filter(label -> label.area().columns() > 1 && label.area().first().row() <= row)
                .anyMatch(label -> same(label.text(), words));
        if (sameLevel) {
          return same(parent, words);
        }
      }
    }
    return false;
  }

  private boolean same(String label, String words) {
    return key(label).equals(key(words));
  }

  /** Letters and digits alone, known variants as the label. */
  private String key(String text) {
    return keys.computeIfAbsent(
        text,
        t ->
            Normalizer.normalize(read.form().labels().key(t), Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{Nd}]", ""));
  }
}
