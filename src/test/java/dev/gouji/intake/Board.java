package dev.gouji.intake;

import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.SheetBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A table being changed the way people change it, before it is written to a sheet. */
final class Board {
  /** A cell or merged range with what stands in it: a label, a number, or nothing. */
  private record Piece(
      CellRange area, String text, long number, boolean isNumber, boolean isMerged) {
    Piece at(CellRange moved) {
      return new Piece(moved, text, number, isNumber, isMerged);
    }

    Piece alone() {
      return new Piece(area, text, number, isNumber, false);
    }
  }

  private List<Piece> pieces = new ArrayList<>();

  static Board of(String table) {
    Table of = Filled.FORM.table(table);
    Board board = new Board();
    for (GridCell cell : of.grid().cells()) {
      if (cell instanceof GridCell.Label label) {
        board.pieces.add(new Piece(label.area(), label.text(), 0, false, true));
      } else if (cell instanceof GridCell.Entry entry) {
        long number = Filled.number(Filled.FORM.field(entry.fieldId()));
        board.pieces.add(new Piece(entry.area(), "", number, true, true));
      }
    }
    return board;
  }

  Board insertRow(int at) {
    return shifted(at, 1, true);
  }

  Board insertColumn(int at) {
    return shifted(at, 1, false);
  }

  private Board shifted(int at, int by, boolean rows) {
    List<Piece> moved = new ArrayList<>();
    for (Piece piece : pieces) {
      CellRange area = piece.area();
      int first = rows ? area.first().row() : area.first().column();
      int last = rows ? area.last().row() : area.last().column();
      int newFirst = first >= at ? first + by : first;
      int newLast = last >= at ? last + by : last;
      moved.add(piece.at(with(area, rows, newFirst, newLast)));
    }
    pieces = moved;
    return this;
  }

  Board deleteRow(int at) {
    return deleted(at, true);
  }

  Board deleteColumn(int at) {
    return deleted(at, false);
  }

  private Board deleted(int at, boolean rows) {
    List<Piece> left = new ArrayList<>();
    for (Piece piece : pieces) {
      CellRange area = piece.area();
      int first = rows ? area.first().row() : area.first().column();
      int last = rows ? area.last().row() : area.last().column();
      // Once a merge is undone, what was in it stands in its first cell.
      if (first == at && (last == at || !piece.isMerged())) {
        continue;
      }
      left.add(
          piece.at(with(area, rows, first > at ? first - 1 : first, last >= at ? last - 1 : last)));
    }
    pieces = left;
    return this;
  }

  /** Swaps what stands in two rows or columns, merges over several of them left in place. */
  Board swapRows(int one, int other) {
    return swapped(one, other, true);
  }

  Board swapColumns(int one, int other) {
    return swapped(one, other, false);
  }

  private Board swapped(int one, int other, boolean rows) {
    List<Piece> moved = new ArrayList<>();
    for (Piece piece : pieces) {
      CellRange area = piece.area();
      int first = rows ? area.first().row() : area.first().column();
      int last = rows ? area.last().row() : area.last().column();
      boolean single = first == last && (first == one || first == other);
      int to = first == one ? other : one;
      moved.add(single ? piece.at(with(area, rows, to, to)) : piece);
    }
    pieces = moved;
    return this;
  }

  private static CellRange with(CellRange area, boolean rows, int first, int last) {
    return rows
        ? new CellRange(
            new CellAddress(first, area.first().column()),
            new CellAddress(last, area.last().column()))
        : new CellRange(
            new CellAddress(area.first().row(), first), new CellAddress(area.last().row(), last));
  }

  Board relabel(String from, String to) {
    pieces.replaceAll(
        piece ->
            !piece.isNumber() && piece.text().equals(from)
                ? new Piece(piece.area(), to, 0, false, piece.isMerged())
                : piece);
    return this;
  }

  Board put(int row, int column, String text) {
    CellAddress at = new CellAddress(row, column);
    pieces.add(new Piece(new CellRange(at, at), text, 0, false, false));
    return this;
  }

  Board put(int row, int column, long number) {
    CellAddress at = new CellAddress(row, column);
    pieces.add(new Piece(new CellRange(at, at), "", number, true, false));
    return this;
  }

  /** Undoes all merges: what stood in them stays in the top left cell. */
  Board unmerge() {
    pieces.replaceAll(Piece::alone);
    return this;
  }

  /** Undoes all merges and repeats labels in each cell that they covered. */
  Board repeatLabels() {
    unmerge();
    List<Piece> more = new ArrayList<>();
    for (Piece piece : pieces) {
      for (int row = piece.area().first().row(); row <= piece.area().last().row(); row++) {
        for (int col = piece.area().first().column(); col <= piece.area().last().column(); col++) {
          CellAddress at = new CellAddress(row, col);
          if (!piece.isNumber() || at.equals(piece.area().first())) {
            more.add(piece.alone().at(new CellRange(at, at)));
          }
        }
      }
    }
    pieces = more;
    return this;
  }

  /** Takes a number out; its cell stays. */
  long clear(Random random) {
    List<Piece> numbers = pieces.stream().filter(Piece::isNumber).toList();
    if (numbers.isEmpty()) {
      return 0;
    }
    Piece cleared = numbers.get(random.nextInt(numbers.size()));
    pieces.remove(cleared);
    pieces.add(new Piece(cleared.area(), "", 0, false, cleared.isMerged()));
    return cleared.number();
  }

  /** Undoes a merge and leaves its number in another of the cells that it covered. */
  Board slide(Random random) {
    List<Piece> wide = pieces.stream().filter(p -> p.isNumber() && p.area().isMerge()).toList();
    if (!wide.isEmpty()) {
      Piece slid = wide.get(random.nextInt(wide.size()));
      int by = random.nextInt(slid.area().columns());
      pieces.remove(slid);
      put(slid.area().first().row(), slid.area().first().column() + by, slid.number());
    }
    return this;
  }

  /** As a sheet in memory. */
  dev.gouji.grid.Sheet sheet(String name, CellAddress origin) {
    SheetBuilder builder = new SheetBuilder(name, false);
    for (Piece piece : pieces) {
      CellRange area = piece.area().plus(origin.row(), origin.column());
      if (area.isMerge() && piece.isMerged()) {
        builder.merge(area);
      }
      Content content =
          piece.isNumber()
              ? new Content.Number(BigDecimal.valueOf(piece.number()))
              : Contents.text(piece.text());
      builder.put(
          area.first().row(),
          area.first().column(),
          new dev.gouji.grid.Cell(content, Optional.empty(), Display.NUMBER));
    }
    return builder.build();
  }

  void write(Sheet sheet, CellAddress origin) {
    for (Piece piece : pieces) {
      CellRange area = piece.area().plus(origin.row(), origin.column());
      if (area.isMerge() && piece.isMerged()) {
        sheet.addMergedRegionUnsafe(
            new CellRangeAddress(
                area.first().row(),
                area.last().row(),
                area.first().column(),
                area.last().column()));
      }
      Cell cell = Filled.cell(sheet, area.first());
      if (piece.isNumber()) {
        cell.setCellValue(piece.number());
      } else if (!piece.text().isEmpty()) {
        cell.setCellValue(piece.text());
      }
    }
  }
}
