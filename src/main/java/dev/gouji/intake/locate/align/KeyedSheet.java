package dev.gouji.intake.locate.align;

import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sheet with the label key of each of its texts. */
public final class KeyedSheet {
  private final Sheet sheet;
  private final LabelKeys labels;
  private final String[][] keys;
  private final Map<String, List<CellAddress>> places = new HashMap<>();

  public KeyedSheet(Sheet sheet, LabelKeys labels) {
    this.sheet = sheet;
    this.labels = labels;
    this.keys = new String[sheet.rows()][];
    for (int row = 0; row < sheet.rows(); row++) {
      keys[row] = new String[sheet.columns()];
      for (int column = 0; column < sheet.columns(); column++) {
        String key = labels.key(sheet.cell(row, column).text());
        keys[row][column] = key;
        if (!key.isEmpty()) {
          places.computeIfAbsent(key, k -> new ArrayList<>(2)).add(new CellAddress(row, column));
        }
      }
    }
  }

  public Sheet sheet() {
    return sheet;
  }

  /** The key of the text in a cell; empty if there is none. */
  public String key(int row, int column) {
    boolean inside = row >= 0 && row < keys.length && column >= 0 && column < sheet.columns();
    return inside ? keys[row][column] : "";
  }

  /** The cell whose text a cell shows: itself, or the top left one of its merged range. */
  public CellAddress source(int row, int column) {
    CellAddress self = new CellAddress(row, column);
    if (!key(row, column).isEmpty()) {
      return self;
    }
    Optional<CellRange> merge = sheet.mergeAt(row, column);
    return merge.map(CellRange::first).orElse(self);
  }

  /** Where a key stands, in reading order. */
  public List<CellAddress> places(String key) {
    return places.getOrDefault(key, List.of());
  }

  /** Whether a key stands anywhere but in these areas. */
  boolean hasOutside(String key, List<CellRange> areas) {
    for (CellAddress at : places(key)) {
      if (areas.stream().noneMatch(area -> area.contains(at))) {
        return true;
      }
    }
    return false;
  }

  /** The sheet without what stands in these areas. */
  public KeyedSheet without(List<CellRange> areas) {
    return new KeyedSheet(sheet.without(areas), labels);
  }

  /** Whether a row numbers the columns, one after the other: no return has such numbers. */
  boolean isNumbering(int row, int[] columns) {
    int before = 0;
    for (int column : columns) {
      String shown = sheet.cell(row, column).shown().replaceAll("[()（）]", "");
      int number = shown.matches("[0-9]{1,2}") ? Integer.parseInt(shown) : 0;
      if (number == 0 || (before > 0 && number != before + 1)) {
        return false;
      }
      before = number;
    }
    return columns.length > 1;
  }

  /** How many numbers there are. */
  public int numbers() {
    int numbers = 0;
    for (int row = 0; row < sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        numbers += isNumeric(row, column) ? 1 : 0;
      }
    }
    return numbers;
  }

  /** The keys in a row. */
  Set<String> rowKeys(int row) {
    Set<String> found = new HashSet<>();
    for (int column = 0; column < sheet.columns(); column++) {
      if (!key(row, column).isEmpty()) {
        found.add(key(row, column));
      }
    }
    return found;
  }

  /** Whether a cell holds something other than words: a number, a formula, an error. */
  boolean isNumeric(int row, int column) {
    Cell cell = sheet.cell(row, column);
    boolean words = cell.isWords();
    return !cell.isEmpty() && (!words || cell.formula().isPresent());
  }
}
