package dev.gouji.intake.locate.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Header rows of a table and the entry rows that they head.
 *
 * @param headers the rows without entries
 * @param rows the rows with entries
 * @param columns the columns in which its entries start
 */
public record Block(List<Integer> headers, List<Row> rows, List<Column> columns) {
  /**
   * A row with entries.
   *
   * @param row its number in the grid
   * @param own the label nearest to the entries, which names the row; empty if it has none
   * @param starting the keys of the labels that start in this row
   */
  public record Row(int row, Optional<KeyedLabel> own, Set<String> starting) {}

  /**
   * A column in which entries start.
   *
   * @param column its number in the grid
   * @param path the labels above, outermost first
   */
  public record Column(int column, List<KeyedLabel> path) {
    /** The label nearest to the entries. */
    Optional<KeyedLabel> leaf() {
      return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }

    /** The keys of the labels above the nearest. */
    Set<String> parents() {
      Set<String> parents = new HashSet<>();
      path.subList(0, Math.max(0, path.size() - 1)).forEach(label -> parents.add(label.key()));
      return parents;
    }

    /** The label just above the nearest. */
    Optional<KeyedLabel> parent() {
      return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }
  }

  public Block {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  static List<Block> of(int height, List<KeyedLabel> labels, List<KeyedEntry> entries) {
    Map<Integer, Row> entryRows = new LinkedHashMap<>();
    for (KeyedEntry entry : entries) {
      entryRows.computeIfAbsent(entry.row(), row -> row(labels, entry));
    }
    List<Block> blocks = new ArrayList<>();
    List<Integer> headers = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      Row entryRow = entryRows.get(row);
      if (entryRow != null) {
        rows.add(entryRow);
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(new Block(headers, rows, columns(entries, rows)));
        headers.clear();
        rows.clear();
      }
      headers.add(row);
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block(headers, rows, columns(entries, rows)));
    }
    return blocks;
  }

  private static Row row(List<KeyedLabel> labels, KeyedEntry entry) {
    Optional<KeyedLabel> own =
        entry.left().stream()
            .filter(label -> label.row() == entry.row())
            .reduce((outer, inner) -> inner);
    Set<String> starting = new HashSet<>();
    for (KeyedLabel label : labels) {
      if (label.row() == entry.row()) {
        starting.add(label.key());
      }
    }
    return new Row(entry.row(), own, starting);
  }

  private static List<Column> columns(List<KeyedEntry> entries, List<Row> rows) {
    Map<Integer, Column> columns = new java.util.TreeMap<>();
    for (KeyedEntry entry : entries) {
      if (rows.stream().anyMatch(row -> row.row() == entry.row())) {
        columns.putIfAbsent(entry.column(), new Column(entry.column(), entry.above()));
      }
    }
    return List.copyOf(columns.values());
  }
}
