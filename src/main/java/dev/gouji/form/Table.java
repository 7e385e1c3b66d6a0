package dev.gouji.form;

import dev.gouji.form.grid.Grid;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One table of the form and its place in the template.
 *
 * @param id the first part of its fields' ids for the national tables
 * @param sheet the sheet it stands on
 * @param title the heading printed above it; empty if none
 * @param part what people call it, such as 第三部分表
 * @param national whether it is one of the national tables
 * @param origin the top left cell of the grid on the sheet
 * @param widths the column widths in characters
 * @param grid the layout
 * @param fields its fields in reading order
 */
public record Table(
    String id,
    String sheet,
    String title,
    String part,
    boolean national,
    CellAddress origin,
    List<Double> widths,
    Grid grid,
    List<Field> fields) {
  public Table {
    widths = List.copyOf(widths);
    fields = List.copyOf(fields);
  }

  /**
   * The words that stand left of the cell of a field, such as the heading of a part of the prose.
   */
  public String heading(Field field) {
    return grid.entries().stream()
        .filter(entry -> entry.fieldId().equals(field.id()))
        .findFirst()
        .flatMap(entry -> leftOf(entry.area()))
        .map(GridCell.Label::text)
        .orElse("");
  }

  private Optional<GridCell.Label> leftOf(CellRange area) {
    int row = area.first().row();
    return grid.labels().stream()
        .filter(label -> label.area().first().row() <= row && row <= label.area().last().row())
        .filter(label -> label.area().last().column() < area.first().column())
        .max(Comparator.comparing(label -> label.area().last().column()));
  }
}
