package dev.gouji.intake.locate.align;

import dev.gouji.form.Field;
import dev.gouji.grid.CellRange;
import java.util.List;

/** An entry cell: the field, its labels on the left and above, outermost first. */
public record KeyedEntry(
    Field field, CellRange area, List<KeyedLabel> left, List<KeyedLabel> above) {
  public int row() {
    return area.first().row();
  }

  public int column() {
    return area.first().column();
  }

  /** An entry is its field: comparing everything else would take longer than reading a file. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeyedEntry entry && entry.field.index() == field.index();
  }

  @Override
  public int hashCode() {
    return field.index();
  }
}
