package dev.gouji.csv;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the line of the file on which the record starts, from 1
 * @param cells the cells as written, surrounding blanks removed
 */
public record CsvRow(int line, List<String> cells) {
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** The cell at a column counted from 0; empty where the record is shorter. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
