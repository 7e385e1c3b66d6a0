package dev.gouji.cli;

import dev.gouji.csv.CsvText;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import java.util.List;

/** The definitions as CSV. */
final class Listings {
  private Listings() {}

  /** Every field of an edition, where it stands in the template included. */
  static String fields(Form form) {
    CsvText csv =
        new CsvText(List.of("field", "table", "label", "type", "computed", "sheet", "cell"));
    for (Field field : form.fields()) {
      csv.row(
          List.of(
              field.id(),
              field.table(),
              field.label(),
              field.type().id(),
              String.valueOf(field.computed()),
              field.sheet(),
              field.cell().a1()));
    }
    return csv.text();
  }

  /** Every rule of an edition. */
  static String rules(Form form) {
    CsvText csv =
        new CsvText(
            List.of(
                "id",
                "severity",
                "expression",
                "label",
                "instruction",
                "when_blank",
                "since",
                "source",
                "hard_beyond"));
    for (Rule rule : form.rules()) {
      csv.row(
          List.of(
              rule.id(),
              rule.severity().id(),
              rule.expression(),
              rule.label(),
              rule.instruction(),
              rule.whenBlank().id(),
              String.valueOf(rule.since()),
              rule.source(),
              rule.hardBeyond()));
    }
    return csv.text();
  }
}
