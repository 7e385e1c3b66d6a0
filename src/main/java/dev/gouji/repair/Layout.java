package dev.gouji.repair;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers of a form as they stand on paper: which cell is above or beside which. */
final class Layout {
  /**
   * One table of numbers; merged cells count once.
   *
   * @param cells by row, then by column; empty where no number is asked for
   */
  record Block(List<List<Optional<Field>>> cells) {
    Stream<Field> fields() {
      return cells.stream().flatMap(List::stream).flatMap(Optional::stream);
    }

    int height() {
      return cells.size();
    }

    int width() {
      return cells.get(0).size();
    }

    Optional<Field> at(int row, int column) {
      boolean inside = row >= 0 && row < height() && column >= 0 && column < width();
      return inside ? cells.get(row).get(column) : Optional.empty();
    }
  }

  private record Spot(Block block, int row, int column) {}

  private final List<Block> blocks = new ArrayList<>();
  private final Map<Field, Spot> spots = new HashMap<>();

  Layout(Form form) {
    for (Table table : form.tables()) {
      if (table.national()) {
        add(table.fields().stream().filter(Field::isNumeric).toList());
      }
    }
  }

  private void add(List<Field> fields) {
    List<Integer> rows =
        List.copyOf(new TreeSet<>(fields.stream().map(f -> f.cell().row()).toList()));
    List<Integer> columns =
        List.copyOf(new TreeSet<>(fields.stream().map(f -> f.cell().column()).toList()));
    if (rows.isEmpty()) {
      return;
    }
    List<List<Optional<Field>>> cells = new ArrayList<>();
    for (int row : rows) {
      List<Optional<Field>> line = new ArrayList<>();
      for (int column : columns) {
        line.add(
            fields.stream()
                .filter(f -> f.cell().row() == row && f.cell().column() == column)
                .findFirst());
      }
      cells.add(List.copyOf(line));
    }
    Block block = new Block(List.copyOf(cells));
    blocks.add(block);
    for (int row = 0; row < block.height(); row++) {
      for (int column = 0; column < block.width(); column++) {
        Spot spot = new Spot(block, row, column);
        block.at(row, column).ifPresent(field -> spots.put(field, spot));
      }
    }
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** The cells above, below and on both sides. */
  List<Field> beside(Field field) {
    Spot spot = spots.get(field);
    if (spot == null) {
      return List.of();
    }
    Block block = spot.block();
    List<Field> beside = new ArrayList<>();
    block.at(spot.row() - 1, spot.column()).ifPresent(beside::add);
    block.at(spot.row() + 1, spot.column()).ifPresent(beside::add);
    block.at(spot.row(), spot.column() - 1).ifPresent(beside::add);
    block.at(spot.row(), spot.column() + 1).ifPresent(beside::add);
    return beside;
  }

  /** The other cells of its row. */
  List<Field> inRow(Field field) {
    Spot spot = spots.get(field);
    return spot == null
        ? List.of()
        : spot.block().cells().get(spot.row()).stream()
            .flatMap(Optional::stream)
            .filter(other -> !other.equals(field))
            .toList();
  }

  /** The other cells of its column. */
  List<Field> inColumn(Field field) {
    Spot spot = spots.get(field);
    if (spot == null) {
      return List.of();
    }
    List<Field> column = new ArrayList<>();
    for (int row = 0; row < spot.block().height(); row++) {
      spot.block()
          .at(row, spot.column())
          .filter(other -> !other.equals(field))
          .ifPresent(column::add);
    }
    return column;
  }
}
