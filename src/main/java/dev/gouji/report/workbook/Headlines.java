package dev.gouji.report.workbook;

import dev.gouji.form.Field;
import dev.gouji.form.Figure;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import java.util.List;

/** The few numbers of a table that a leader asks for first. */
final class Headlines {
  private Headlines() {}

  /** The headline figures of a table, each of one field. */
  static List<Figure> of(Form form, Table table) {
    return form.figures().stream()
        .filter(Figure::headline)
        .filter(figure -> field(figure).table().equals(table.id()))
        .toList();
  }

  static Field field(Figure figure) {
    return figure.fields().get(0);
  }
}
