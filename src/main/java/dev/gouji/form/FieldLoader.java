package dev.gouji.form;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.grid.CellAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads tables and fields from {@code tables.csv}, the grids, {@code keys.csv}, {@code fields.csv}.
 */
final class FieldLoader {
  private static final List<String> TABLE_COLUMNS =
      List.of("id", "sheet", "title", "part", "national", "origin", "widths", "grid");
  private static final List<String> FIELD_COLUMNS =
      List.of("id", "type", "name", "choices", "hint");

  /** What fields.csv says about a field. */
  private record Facts(
      String file, int line, FieldType type, String name, List<String> choices, String hint) {}

  private final DefinitionFiles files;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Facts> facts = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();

  FieldLoader(DefinitionFiles files) {
    this.files = files;
  }

  /** Fields by id in form order; complete after {@link #tables()}. */
  Map<String, Field> fields() {
    return fields;
  }

  List<Table> tables() {
    loadNames();
    loadFacts();
    Map<String, Table> tables = new LinkedHashMap<>();
    for (CsvTable csv : files.tables("tables.csv", TABLE_COLUMNS, List.of())) {
      for (CsvRow row : csv.rows()) {
        table(csv, row, tables);
      }
    }
    facts.forEach(
        (id, known) -> {
          if (!used.contains(id)) {
            files.fault(known.file(), known.line(), "指标「" + id + "」不在任何表格里", "请检查拼写或在表格中加上");
          }
        });
    return List.copyOf(tables.values());
  }

  private void loadNames() {
    for (CsvTable csv : files.tables("keys.csv", List.of("key", "name"), List.of())) {
      csv.rows().forEach(row -> names.put(csv.cell(row, "key"), csv.cell(row, "name")));
    }
  }

  private void loadFacts() {
    for (CsvTable csv : files.tables("fields.csv", FIELD_COLUMNS, List.of())) {
      for (CsvRow row : csv.rows()) {
        String typeWord = csv.cell(row, "type");
        List<FieldType> type =
            Arrays.stream(FieldType.values()).filter(t -> t.id().equals(typeWord)).toList();
        if (type.isEmpty()) {
          files.fault(
              csv.name(), row.line(), "类型「" + typeWord + "」不认识", "可用：count、amount、text、choice");
          continue;
        }
        String choices = csv.cell(row, "choices");
        facts.put(
            csv.cell(row, "id"),
            new Facts(
                csv.name(),
                row.line(),
                type.get(0),
                csv.cell(row, "name"),
                choices.isEmpty() ? List.of() : List.of(choices.split("\\|")),
                csv.cell(row, "hint")));
      }
    }
  }

  private void table(CsvTable csv, CsvRow row, Map<String, Table> tables) {
    String id = csv.cell(row, "id");
    String sheet = csv.cell(row, "sheet");
    CellAddress origin = CellAddress.parse(csv.cell(row, "origin")).orElse(new CellAddress(0, 0));
    if (CellAddress.parse(csv.cell(row, "origin")).isEmpty()) {
      files.fault(csv.name(), row.line(), "origin 应是单元格地址，如 A3", "");
    }
    if (sheet.isEmpty() || sheet.length() > 31) {
      files.fault(csv.name(), row.line(), "工作表名为空或超过 31 个字", "");
    }
    boolean national = csv.cell(row, "national").equals("true");
    Grid grid = new GridParser(files, csv.cell(row, "grid"), id).parse();
    List<Field> own = new ArrayList<>();
    for (GridCell.Entry entry : grid.entries()) {
      own.add(field(id, sheet, national, origin, grid, entry, csv.cell(row, "grid")));
    }
    tables.put(
        id,
        new Table(
            id,
            sheet,
            csv.cell(row, "title"),
            csv.cell(row, "part"),
            national,
            origin,
            widths(csv, row),
            grid,
            own));
  }

  private List<Double> widths(CsvTable csv, CsvRow row) {
    try {
      return Arrays.stream(csv.cell(row, "widths").split(" ")).map(Double::valueOf).toList();
    } catch (NumberFormatException e) {
      files.fault(csv.name(), row.line(), "widths 应是空格隔开的数", "");
      return List.of();
    }
  }

  private Field field(
      String table,
      String sheet,
      boolean national,
      CellAddress origin,
      Grid grid,
      GridCell.Entry entry,
      String file) {
    String id = entry.fieldId();
    Facts known =
        facts.getOrDefault(
            id, new Facts(file, 0, national ? FieldType.COUNT : FieldType.TEXT, "", List.of(), ""));
    if (!used.add(id)) {
      files.fault(file, 0, "指标「" + id + "」在表格里出现两次", "");
    }
    String[] parts = id.split("\\.", -1);
    String last = parts[parts.length - 1];
    String rowKey = parts.length > 2 ? parts[1] : parts[0];
    Field field =
        new Field(
            id,
            fields.size(),
            table,
            GridLabels.path(grid, entry.area().first()),
            known.name().isEmpty() ? names.getOrDefault(rowKey, "") : known.name(),
            known.name().isEmpty() ? names.getOrDefault(last, "") : "",
            known.type(),
            known.choices(),
            entry.computed(),
            national,
            known.hint(),
            sheet,
            entry.area().plus(origin.row(), origin.column()));
    if (field.shortName().isEmpty()) {
      files.fault(file, 0, "指标「" + id + "」没有名称", "请在 keys.csv 或 fields.csv 的 name 列补上");
    }
    fields.put(id, field);
    return field;
  }
}
