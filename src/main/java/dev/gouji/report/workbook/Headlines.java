package dev.gouji.report.workbook;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import java.util.List;

/** The few numbers of the form that a leader asks for first; an edition may lack some. */
final class Headlines {
  private static final List<String> IDS =
      List.of(
          "proactive.normative.issued",
          "proactive.normative.in_force",
          "proactive.licensing",
          "proactive.penalty",
          "proactive.fees",
          "requests.received.total",
          "requests.carried_in.total",
          "requests.concluded.total",
          "requests.carried_out.total",
          "review.total",
          "suit_direct.total",
          "suit_after_review.total");

  private Headlines() {}

  static List<Field> of(Form form) {
    return IDS.stream().flatMap(id -> form.find(id).stream()).toList();
  }

  static List<Field> of(Form form, Table table) {
    return of(form).stream().filter(field -> field.table().equals(table.id())).toList();
  }

  /** Such as 新收; 规范性文件·现行有效. */
  static String name(Field field) {
    return field.id().endsWith(".total") ? field.rowName() : field.shortName();
  }
}
