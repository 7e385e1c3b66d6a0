package dev.gouji.intake.locate.align;

import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.form.grid.GridLabels;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of the form prepared for being found. */
public final class TableModel {
  private final Table table;
  private final List<KeyedLabel> labels = new ArrayList<>();
  private final List<KeyedEntry> entries = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> essential = new HashSet<>();
  private final Set<String> headings = new HashSet<>();
  private final List<Block> blocks;

  public TableModel(Table table, LabelKeys keyOf) {
    this.table = table;
    for (GridCell.Label label : table.grid().labels()) {
      if (!label.text().isEmpty() && !label.remark()) {
        labels.add(labelled(label, keyOf));
      }
    }
    labels.forEach(label -> keys.add(label.key()));
    GridLabels leading = new GridLabels(table.grid());
    List<GridCell.Entry> cells = table.grid().entries();
    for (int i = 0; i < cells.size(); i++) {
      CellAddress at = cells.get(i).area().first();
      List<KeyedLabel> left = labelled(leading.toTheLeft(at), keyOf);
      List<KeyedLabel> above = labelled(leading.above(at), keyOf);
      entries.add(new KeyedEntry(table.fields().get(i), cells.get(i).area(), left, above));
      innermost(left, essential);
      innermost(above, essential);
      innermost(above, headings);
    }
    blocks = Block.of(rows(), labels, entries);
  }

  private static void innermost(List<KeyedLabel> path, Set<String> into) {
    if (!path.isEmpty()) {
      into.add(path.get(path.size() - 1).key());
    }
  }

  private static KeyedLabel labelled(GridCell.Label label, LabelKeys keyOf) {
    return new KeyedLabel(label.area(), label.text(), keyOf.key(label.text()));
  }

  private static List<KeyedLabel> labelled(List<GridCell.Label> labels, LabelKeys keyOf) {
    return labels.stream().map(label -> labelled(label, keyOf)).toList();
  }

  public Table table() {
    return table;
  }

  public int rows() {
    return table.grid().rows();
  }

  public List<KeyedLabel> labels() {
    return labels;
  }

  public List<KeyedEntry> entries() {
    return entries;
  }

  /** The keys of all its labels. */
  public Set<String> keys() {
    return keys;
  }

  /** The keys of the labels nearest to the entries: without them no place is certain. */
  public Set<String> essential() {
    return essential;
  }

  /** Header rows with the entry rows below them, from the top. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * Whether enough of it is on a sheet to look closer.
   *
   * @param known what of the sheet has been found already
   */
  public boolean isLikelyOn(KeyedSheet sheet, List<CellRange> known) {
    return isHalf(essential, sheet, known);
  }

  /** Whether a sheet holds at least half of its column headings, beside what is known. */
  public boolean isHeadedOn(KeyedSheet sheet, List<CellRange> known) {
    return isHalf(headings, sheet, known);
  }

  private static boolean isHalf(Set<String> keys, KeyedSheet sheet, List<CellRange> known) {
    long hits = keys.stream().filter(key -> sheet.hasOutside(key, known)).count();
    return hits > 0 && hits * 2 >= keys.size();
  }
}
