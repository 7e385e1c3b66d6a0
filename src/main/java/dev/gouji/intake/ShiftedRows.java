package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.Book;
import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.locate.Locator;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows of a document's tables in which a label stands where numbers are asked for, or a number
 * where the labels are: nobody can say under which heading its numbers belong.
 */
final class ShiftedRows {
  private record Line(String sheet, int row) {}

  private ShiftedRows() {}

  /** What was found, without the numbers of such rows and with what is to be said of them. */
  static Located without(Located located, Book book, Locator locator) {
    Map<Line, String> tables = new HashMap<>();
    Map<String, Integer> first = new HashMap<>();
    located
        .cells()
        .forEach(
            (field, raw) -> {
              if (field.national()) {
                tables.put(line(raw), raw.sheet() + field.table());
                first.merge(raw.sheet() + field.table(), raw.cell().column(), Math::min);
              }
            });
    Map<Line, CellAddress> shifted = new HashMap<>();
    tables.forEach(
        (line, table) ->
            book.sheet(line.sheet())
                .flatMap(sheet -> strange(sheet, line.row(), first.getOrDefault(table, 0), locator))
                .ifPresent(at -> shifted.put(line, at)));
    return shifted.isEmpty() ? located : without(located, book, shifted);
  }

  private static Line line(RawCell raw) {
    return new Line(raw.sheet(), raw.cell().row());
  }

  private static Optional<CellAddress> strange(
      Sheet sheet, int row, int firstNumber, Locator locator) {
    for (int column = 0; column < sheet.columns(); column++) {
      Cell cell = sheet.cell(row, column);
      boolean amongNumbers = column >= firstNumber;
      boolean label = amongNumbers && cell.isWords() && locator.knows(cell.text());
      boolean number =
          !amongNumbers
              && cell.shown().strip().matches("[0-9０-９]+")
              && hasLabelBefore(sheet, row, column, locator);
      if (label || number) {
        return Optional.of(new CellAddress(row, column));
      }
    }
    return Optional.empty();
  }

  /** A number that only counts the rows stands before every label. */
  private static boolean hasLabelBefore(Sheet sheet, int row, int column, Locator locator) {
    for (int before = 0; before < column; before++) {
      if (locator.knows(sheet.cell(row, before).text())) {
        return true;
      }
    }
    return false;
  }

  private static Located without(Located located, Book book, Map<Line, CellAddress> shifted) {
    Map<Field, RawCell> cells = new HashMap<>(located.cells());
    Map<Integer, Remark> told = new TreeMap<>();
    located
        .cells()
        .forEach(
            (field, raw) -> {
              CellAddress at = field.national() ? shifted.get(line(raw)) : null;
              if (at != null) {
                cells.remove(field);
                String shown = book.sheet(raw.sheet()).map(s -> s.cell(at).shown()).orElse("");
                told.put(
                    field.index(),
                    new Remark(
                        "I-DOUBT",
                        Location.at(raw.sheet(), raw.cell(), field),
                        Contents.shown(raw.content()) + "（这一行有“" + shown + "”，行名与数错了位）",
                        ""));
              }
            });
    List<Remark> remarks = new ArrayList<>(located.remarks());
    remarks.addAll(told.values());
    return located.with(cells, remarks);
  }
}
