package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.FieldType;
import dev.gouji.form.Purpose;
import dev.gouji.form.Role;
import dev.gouji.form.Wanted;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads {@code fields.csv}: what may stand in a field. A later copy of the file speaks of the
 * columns that it has; what it leaves out stays as the earlier copy says.
 */
final class FactLoader {
  private static final List<String> COLUMNS = List.of("id", "type", "name", "choices", "hint");
  private static final List<String> OPTIONAL = List.of("role", "min", "unit", "kind");

  /** In column {@code min}: any number may stand there. */
  private static final String ANY = "any";

  private static final String UNIT_OF_TABLES = "万元";
  private static final String UNIT_ELSEWHERE = "元";

  /** What the file says about a field, and where. */
  record Facts(String file, int line, String name, Wanted wanted) {}

  private final DefinitionFiles files;

  FactLoader(DefinitionFiles files) {
    this.files = files;
  }

  /** By field id, in the order of the file. */
  Map<String, Facts> facts() {
    Map<String, Map<String, String>> merged = new LinkedHashMap<>();
    Map<String, Facts> facts = new LinkedHashMap<>();
    for (CsvTable csv : files.tables("fields.csv", COLUMNS, OPTIONAL)) {
      for (CsvRow row : csv.rows()) {
        String id = csv.cell(row, "id");
        Map<String, String> says = merged.computeIfAbsent(id, one -> new LinkedHashMap<>());
        csv.header().forEach(column -> says.put(column, csv.cell(row, column)));
        type(csv, row).ifPresent(type -> facts.put(id, facts(csv, row, type, says)));
      }
    }
    return facts;
  }

  private Optional<FieldType> type(CsvTable csv, CsvRow row) {
    String word = csv.cell(row, "type");
    Optional<FieldType> type =
        Arrays.stream(FieldType.values()).filter(t -> t.id().equals(word)).findFirst();
    if (type.isEmpty()) {
      files.fault(csv.name(), row.line(), "类型「" + word + "」不认识", "可用：count、amount、text、choice");
    }
    return type;
  }

  private Facts facts(CsvTable csv, CsvRow row, FieldType type, Map<String, String> says) {
    String choices = says.getOrDefault("choices", "");
    if (type == FieldType.CHOICE && choices.isEmpty()) {
      files.fault(csv.name(), row.line(), "类型是 choice，却没有写可选的文字", "在 choices 列用 | 隔开写上");
    }
    Wanted wanted =
        new Wanted(
            type,
            choices.isEmpty() ? List.of() : List.of(choices.split("\\|")),
            min(csv, row, says.getOrDefault("min", "")),
            units(says, type),
            purpose(csv, row, says.getOrDefault("kind", "")),
            role(csv, row, type, says.getOrDefault("role", "")),
            says.getOrDefault("hint", ""));
    return new Facts(csv.name(), row.line(), says.getOrDefault("name", ""), wanted);
  }

  /** Nothing below 0 unless it says otherwise. */
  private Optional<BigDecimal> min(CsvTable csv, CsvRow row, String text) {
    if (text.equals(ANY)) {
      return Optional.empty();
    }
    if (!text.isEmpty() && !text.matches("-?[0-9]{1,15}")) {
      files.fault(csv.name(), row.line(), "min「" + text + "」应是整数、" + ANY + " 或留空（留空即 0）", "");
      return Optional.of(BigDecimal.ZERO);
    }
    return Optional.of(text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
  }

  private static List<String> units(Map<String, String> says, FieldType type) {
    String units = says.getOrDefault("unit", "");
    if (type != FieldType.AMOUNT) {
      return List.of();
    }
    boolean keyFigure = says.getOrDefault("kind", "").equals("key_figure");
    return units.isEmpty()
        ? List.of(keyFigure ? UNIT_ELSEWHERE : UNIT_OF_TABLES)
        : List.of(units.split("\\|"));
  }

  private Purpose purpose(CsvTable csv, CsvRow row, String word) {
    Optional<Purpose> purpose = Purpose.of(word);
    if (purpose.isEmpty()) {
      files.fault(csv.name(), row.line(), "kind「" + word + "」不认识", "可用：prose、key_figure，或留空");
    }
    return purpose.orElse(Purpose.PLAIN);
  }

  private Optional<Role> role(CsvTable csv, CsvRow row, FieldType type, String word) {
    Optional<Role> role = Role.of(word);
    if (role.isEmpty() && !word.isEmpty()) {
      files.fault(csv.name(), row.line(), "role「" + word + "」不认识", "可用：code、name、year、date，或留空");
    }
    role.ifPresent(
        known -> {
          FieldType needed = known == Role.YEAR ? FieldType.COUNT : FieldType.TEXT;
          if (type != needed) {
            files.fault(csv.name(), row.line(), "担任「" + word + "」的指标类型应是 " + needed.id(), "");
          }
        });
    return role;
  }
}
