package dev.gouji.report.mark.note;

import dev.gouji.repair.Cause;
import java.util.List;
import java.util.Map;

/**
 * The return note, whatever the format it is written in.
 *
 * @param widths of the columns, in characters
 * @param shown how many of them are for people; those behind, the code of the findings first, are
 *     by what reasons find back to them
 * @param rows from the top
 * @param headerRow the row with the headings, from 0
 * @param numberOf the number of each cause that is listed, from 1
 */
public record NoteTable(
    List<Double> widths, int shown, List<Row> rows, int headerRow, Map<Cause, Integer> numberOf) {
  public NoteTable {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
    numberOf = Map.copyOf(numberOf);
  }

  /**
   * A row.
   *
   * @param height in points
   * @param cells from the left
   */
  public record Row(double height, List<NoteCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
