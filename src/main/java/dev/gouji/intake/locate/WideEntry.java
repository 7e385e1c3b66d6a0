package dev.gouji.intake.locate;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.Placement;
import java.util.ArrayList;
import java.util.List;

/** Where the value of an entry stands that covers several cells, some of them unmerged perhaps. */
final class WideEntry {
  private final Placement placement;
  private final Sheet sheet;
  private final KeyedEntry entry;
  private final CellRange area;

  /**
   * Looks at an entry.
   *
   * @param area its cells on the sheet
   */
  WideEntry(Placement placement, KeyedEntry entry, CellRange area) {
    this.placement = placement;
    this.sheet = placement.sheet();
    this.entry = entry;
    this.area = area;
  }

  /** The filled cells; if there are none, numbers beside them that are no other entry's. */
  List<CellAddress> values() {
    List<CellAddress> values = filled(sheet, area);
    return values.isEmpty() ? beside() : values;
  }

  static List<CellAddress> filled(Sheet sheet, CellRange area) {
    List<CellAddress> filled = new ArrayList<>();
    int lastRow = Math.min(area.last().row(), sheet.rows() - 1);
    int lastColumn = Math.min(area.last().column(), sheet.columns() - 1);
    for (int row = area.first().row(); row <= lastRow; row++) {
      for (int column = area.first().column(); column <= lastColumn; column++) {
        if (!sheet.cell(row, column).isEmpty()) {
          filled.add(new CellAddress(row, column));
        }
      }
    }
    return filled;
  }

  /** Numbers in its row, from its label as far as the table goes. */
  private List<CellAddress> beside() {
    int row = area.first().row();
    List<CellAddress> beside = new ArrayList<>();
    for (int column = area.first().column() - 1; isNoText(row, column); column--) {
      addNumber(beside, new CellAddress(row, column));
    }
    for (int column = area.last().column() + 1; column <= lastColumn(); column++) {
      addNumber(beside, new CellAddress(row, column));
    }
    return beside;
  }

  private boolean isNoText(int row, int column) {
    return column >= 0 && sheet.cell(row, column).text().isEmpty();
  }

  private void addNumber(List<CellAddress> to, CellAddress at) {
    boolean another = placement.areas().values().stream().anyMatch(other -> other.contains(at));
    if (!another && !sheet.cell(at).isEmpty() && sheet.cell(at).text().isEmpty()) {
      to.add(at);
    }
  }

  private int lastColumn() {
    return placement.areas().values().stream().mapToInt(a -> a.last().column()).max().orElse(0);
  }

  /**
   * Whether a value surely is the entry's: the columns that the entry covers in the form head other
   * entries too, and those were found at the same columns. A column that was put in or taken out
   * may have brought a foreign number under the heading.
   */
  boolean isCertainlyAt(CellAddress at) {
    if (!area.contains(at) || isCovered(at)) {
      return false;
    }
    int right = area.first().column() - entry.column();
    if (at.equals(area.first())) {
      return stands(entry.column(), right) || isMergedAsInTheForm(at);
    }
    for (int column = entry.column(); column <= entry.area().last().column(); column++) {
      if (!stands(column, right)) {
        return false;
      }
    }
    return at.column() <= entry.area().last().column() + right;
  }

  /** Whether a merge shows another cell in its place: nobody who looks at the sheet sees it. */
  private boolean isCovered(CellAddress at) {
    return sheet
        .mergeAt(at.row(), at.column())
        .filter(merge -> !merge.first().equals(at))
        .isPresent();
  }

  private boolean isMergedAsInTheForm(CellAddress at) {
    return sheet
        .mergeAt(at.row(), at.column())
        .filter(merge -> merge.first().equals(at) && merge.columns() == entry.area().columns())
        .isPresent();
  }

  /**
   * Whether narrower entries in a column of the form were all found that far to the right. A row
   * that is missing as a whole says nothing about the columns.
   */
  private boolean stands(int column, int right) {
    List<KeyedEntry> narrower =
        placement.model().entries().stream()
            .filter(other -> other.column() == column)
            .filter(other -> other.area().columns() < entry.area().columns())
            .toList();
    List<KeyedEntry> found = narrower.stream().filter(this::isInFoundRow).toList();
    return (narrower.isEmpty() || !found.isEmpty())
        && found.stream().allMatch(other -> isAt(other, column + right));
  }

  private boolean isInFoundRow(KeyedEntry other) {
    return placement.areas().keySet().stream().anyMatch(placed -> placed.row() == other.row());
  }

  private boolean isAt(KeyedEntry other, int column) {
    CellRange found = placement.areas().get(other);
    return found != null && found.first().column() == column;
  }
}
