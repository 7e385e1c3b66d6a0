package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Exercise;
import dev.gouji.form.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads {@code practice.csv}: a line without a code says what all the others start from. */
final class ExerciseLoader {
  private static final List<String> COLUMNS =
      List.of("code", "name", "changes", "rule", "field", "planted");

  private final DefinitionFiles files;
  private final Map<String, Field> fields;
  private final boolean resolvable;

  ExerciseLoader(DefinitionFiles files, Map<String, Field> fields, boolean resolvable) {
    this.files = files;
    this.fields = fields;
    this.resolvable = resolvable;
  }

  List<Exercise> exercises() {
    Map<String, String> base = new HashMap<>();
    List<Exercise> exercises = new ArrayList<>();
    for (CsvTable csv : files.last("practice.csv", COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        Map<String, String> changes = changes(csv, row);
        Field place = fields.get(csv.cell(row, "field"));
        if (csv.cell(row, "code").isEmpty()) {
          base.putAll(changes);
        } else if (place != null) {
          Map<String, String> values = new HashMap<>(base);
          values.putAll(changes);
          exercises.add(
              new Exercise(
                  csv.cell(row, "code"),
                  csv.cell(row, "name"),
                  values,
                  csv.cell(row, "rule"),
                  place,
                  csv.cell(row, "planted")));
        } else if (resolvable) {
          files.fault(csv.name(), row.line(), "没有指标「" + csv.cell(row, "field") + "」", "");
        }
      }
    }
    return List.copyOf(exercises);
  }

  private Map<String, String> changes(CsvTable csv, CsvRow row) {
    Map<String, String> changes = new HashMap<>();
    for (String change : Arrays.asList(csv.cell(row, "changes").split(" "))) {
      int sign = change.indexOf('=');
      String id = sign < 0 ? change : change.substring(0, sign);
      if (sign > 0 && fields.containsKey(id)) {
        changes.put(id, change.substring(sign + 1));
      } else if (resolvable) {
        files.fault(csv.name(), row.line(), "changes 里的「" + change + "」应写成 指标=值", "");
      }
    }
    return changes;
  }
}
