package dev.gouji.repair;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.repair.solve.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways in which a block of a table can have got into wrong cells by one action: pasted one row
 * or column off, two rows or columns exchanged, two cells exchanged. Only cells that are typed
 * move; totals by formula follow.
 */
final class Moves {
  private final Layout.Block block;
  private final Shown shown;
  private final Consumer<Move> taken;

  private Moves(Layout.Block block, Shown shown, Consumer<Move> taken) {
    this.block = block;
    this.shown = shown;
    this.taken = taken;
  }

  /** Hands over every move that could have happened in the block, taken back. */
  static void each(Layout.Block block, Shown shown, Consumer<Move> taken) {
    Moves moves = new Moves(block, shown, taken);
    moves.cellsExchanged();
    moves.columnsExchanged();
    moves.rowsExchanged();
    moves.shiftedDown();
    moves.shiftedRight();
  }

  private void cellsExchanged() {
    for (int row = 0; row < block.height(); row++) {
      for (int column = 0; column < block.width(); column++) {
        for (int other = column + 1; other < block.width(); other++) {
          exchange(row, column, row, other);
        }
        exchange(row, column, row + 1, column);
      }
    }
  }

  private void exchange(int row, int column, int otherRow, int otherColumn) {
    Optional<Field> one = typed(row, column);
    Optional<Field> two = typed(otherRow, otherColumn);
    if (one.isPresent() && two.isPresent()) {
      BigDecimal first = now(one.get());
      BigDecimal second = now(two.get());
      Map<Field, BigDecimal> numbers = numbers();
      numbers.put(one.get(), second);
      numbers.put(two.get(), first);
      offer(first.signum() == 0 || second.signum() == 0 ? "moved" : "swapped", numbers);
    }
  }

  /** Over all rows, or all but a few at the ends, where the lines that are no items stand. */
  private void columnsExchanged() {
    for (int top = 0; top < Math.min(3, block.height()); top++) {
      for (int low = block.height() - 1; low >= Math.max(top + 1, block.height() - 3); low--) {
        for (int column = 0; column < block.width(); column++) {
          for (int other = column + 1; other < block.width(); other++) {
            columns(top, low, column, other);
          }
        }
      }
    }
  }

  private void columns(int top, int low, int column, int other) {
    Map<Field, BigDecimal> numbers = numbers();
    for (int row = top; row <= low; row++) {
      Optional<Field> one = typed(row, column);
      Optional<Field> two = typed(row, other);
      if (one.isPresent() && two.isPresent()) {
        numbers.put(one.get(), now(two.get()));
        numbers.put(two.get(), now(one.get()));
      }
    }
    offer("columns_swapped", numbers);
  }

  private void rowsExchanged() {
    for (int row = 0; row < block.height(); row++) {
      for (int other = row + 1; other < Math.min(block.height(), row + 3); other++) {
        Map<Field, BigDecimal> numbers = numbers();
        for (int column = 0; column < block.width(); column++) {
          Optional<Field> one = typed(row, column);
          Optional<Field> two = typed(other, column);
          if (one.isPresent() && two.isPresent()) {
            numbers.put(one.get(), now(two.get()));
            numbers.put(two.get(), now(one.get()));
          }
        }
        offer("rows_swapped", numbers);
      }
    }
  }

  /** A block of all columns, or of one, that stands one row too low or too high. */
  private void shiftedDown() {
    for (int top = 0; top + 1 < block.height(); top++) {
      for (int low = top + 1; low < block.height(); low++) {
        rows(top, low, 0, block.width() - 1, 1);
        rows(low, top, 0, block.width() - 1, -1);
        for (int column = 0; column < block.width(); column++) {
          rows(top, low, column, column, 1);
          rows(low, top, column, column, -1);
        }
      }
    }
  }

  /** Takes a shift back: the first row is empty, each row's numbers stand in the next one. */
  private void rows(int first, int last, int left, int right, int step) {
    for (int column = left; column <= right; column++) {
      if (typed(first, column).filter(field -> now(field).signum() != 0).isPresent()) {
        return;
      }
    }
    Map<Field, BigDecimal> numbers = numbers();
    for (int column = left; column <= right; column++) {
      List<Field> line = new ArrayList<>();
      for (int row = first; row != last + step; row += step) {
        typed(row, column).ifPresent(line::add);
      }
      if (!shift(line, numbers)) {
        return;
      }
    }
    offer("rows_shifted", numbers);
  }

  /** A block of some rows that stands one column too far right or left. */
  private void shiftedRight() {
    for (int top = 0; top < block.height(); top++) {
      for (int low = top; low < block.height(); low++) {
        columnsShifted(top, low, 1);
        columnsShifted(top, low, -1);
      }
    }
  }

  private void columnsShifted(int top, int low, int step) {
    Map<Field, BigDecimal> numbers = numbers();
    Optional<Field> lost = Optional.empty();
    for (int row = top; row <= low; row++) {
      List<Field> line = new ArrayList<>();
      for (int i = 0; i < block.width(); i++) {
        typed(row, step > 0 ? i : block.width() - 1 - i).ifPresent(line::add);
      }
      if (!shift(line, numbers)) {
        return;
      }
      // Of one row the relations can tell what was pushed out; of several nobody can.
      if (top == low && !line.isEmpty()) {
        lost = Optional.of(line.get(line.size() - 1));
      }
    }
    offer("columns_shifted", numbers, lost);
  }

  /** Moves the numbers of a line one cell back; false if its first cell is not empty. */
  private boolean shift(List<Field> line, Map<Field, BigDecimal> numbers) {
    if (line.isEmpty()) {
      return true;
    }
    if (now(line.get(0)).signum() != 0) {
      return false;
    }
    for (int i = 0; i + 1 < line.size(); i++) {
      numbers.put(line.get(i), now(line.get(i + 1)));
    }
    numbers.put(line.get(line.size() - 1), BigDecimal.ZERO);
    return true;
  }

  private void offer(String slip, Map<Field, BigDecimal> numbers) {
    offer(slip, numbers, Optional.empty());
  }

  private void offer(String slip, Map<Field, BigDecimal> numbers, Optional<Field> lost) {
    numbers.entrySet().removeIf(entry -> entry.getValue().compareTo(now(entry.getKey())) == 0);
    if (numbers.size() > 1) {
      taken.accept(new Move(slip, numbers, lost));
    }
  }

  private static Map<Field, BigDecimal> numbers() {
    return new HashMap<>();
  }

  private Optional<Field> typed(int row, int column) {
    return block.at(row, column).filter(field -> !shown.isLive(field));
  }

  private BigDecimal now(Field field) {
    return shown.number(Expr.Scope.OWN, field).orElse(BigDecimal.ZERO);
  }
}
