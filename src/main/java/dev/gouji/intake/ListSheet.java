package dev.gouji.intake;

import dev.gouji.csv.CsvRow;
import dev.gouji.form.Labels;
import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Content;
import dev.gouji.grid.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet that holds a list: its rows as people see them. */
final class ListSheet {
  /** Of a longer number a spreadsheet has lost the last digits. */
  private static final int KEPT_DIGITS = 15;

  /** How far down the headings may stand. */
  private static final int HEADING_ROWS = 20;

  private static final int NOT_THERE = -1;

  private final Sheet sheet;
  private final List<String> headings;

  /**
   * Takes a sheet.
   *
   * @param headings by which the list is known, that of its key first
   */
  ListSheet(Sheet sheet, List<String> headings) {
    this.sheet = sheet;
    this.headings = headings;
  }

  String name() {
    return sheet.name();
  }

  boolean isHidden() {
    return sheet.isHidden();
  }

  /** Whether all the headings stand in one of its first rows. */
  boolean hasHeadings() {
    return headingRow() != NOT_THERE;
  }

  private int headingRow() {
    for (int row = 0; row < Math.min(HEADING_ROWS, sheet.rows()); row++) {
      int at = row;
      if (headings.stream().allMatch(heading -> column(at, heading) != NOT_THERE)) {
        return row;
      }
    }
    return NOT_THERE;
  }

  private int column(int row, String heading) {
    for (int column = 0; column < sheet.columns(); column++) {
      if (Labels.level(sheet.cell(row, column).text()).startsWith(heading)) {
        return column;
      }
    }
    return NOT_THERE;
  }

  /** The records, blank ones left out. A merged cell speaks for each of its rows. */
  List<CsvRow> rows() {
    int heading = headingRow();
    boolean keyed = heading != NOT_THERE && !headings.isEmpty();
    int key = keyed ? column(heading, headings.get(0)) : NOT_THERE;
    List<CsvRow> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rows(); row++) {
      if (row > heading && isContinued(row, key)) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < sheet.columns(); column++) {
        cells.add(shown(cell(row, column)).strip());
      }
      CsvRow record = new CsvRow(row + 1, cells);
      if (!record.isBlank()) {
        rows.add(record);
      }
    }
    return List.copyOf(rows);
  }

  /** Whether the row is the second line of the one whose key is merged into it. */
  private boolean isContinued(int row, int key) {
    return key != NOT_THERE
        && sheet.mergeAt(row, key).filter(merge -> merge.first().row() < row).isPresent();
  }

  private Cell cell(int row, int column) {
    Optional<CellRange> merge = sheet.mergeAt(row, column);
    CellAddress at = new CellAddress(row, column);
    CellAddress source = merge.map(CellRange::first).orElse(at);
    return source.column() == column ? sheet.cell(source) : sheet.cell(row, column);
  }

  /**
   * What the cell shows: a long number as the power of ten that is left of it, a day as a day, and
   * the zeros and letters that its format puts before it.
   */
  private static String shown(Cell cell) {
    if (!(cell.content() instanceof Content.Number number)) {
      return cell.shown();
    }
    BigDecimal value = number.value();
    if (cell.display().day().isPresent()) {
      LocalDate date = cell.display().day().get();
      return date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
    }
    if (value.scale() <= 0 && value.precision() - value.scale() > KEPT_DIGITS) {
      return scientific(value);
    }
    return cell.display().shown().isEmpty() ? cell.shown() : cell.display().shown();
  }

  private static String scientific(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    return bare.movePointLeft(exponent).toPlainString() + "E+" + exponent;
  }
}
