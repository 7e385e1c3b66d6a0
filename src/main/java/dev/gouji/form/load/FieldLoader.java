package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Table;
import dev.gouji.form.Wanted;
import dev.gouji.form.grid.Grid;
import dev.gouji.form.grid.GridCell;
import dev.gouji.form.grid.GridLabels;
import dev.gouji.grid.CellAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads tables and fields from {@code tables.csv}, the grids, {@code keys.csv}, {@code fields.csv}.
 */
final class FieldLoader {
  private static final List<String> TABLE_COLUMNS =
      List.of("id", "sheet", "title", "part", "national", "origin", "widths", "grid");
  private final DefinitionFiles files;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, FactLoader.Facts> facts;
  private final Set<String> used = new LinkedHashSet<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();

  FieldLoader(DefinitionFiles files) {
    this.files = files;
    this.facts = new FactLoader(files).facts();
  }

  /** Fields by id in form order; complete after {@link #tables()}. */
  Map<String, Field> fields() {
    return fields;
  }

  List<Table> tables() {
    loadNames();
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
    String nationalWord = csv.cell(row, "national");
    if (!nationalWord.equals("true") && !nationalWord.equals("false")) {
      files.fault(csv.name(), row.line(), "national「" + nationalWord + "」应是 true 或 false", "");
    }
    boolean national = nationalWord.equals("true");
    Grid grid = new GridParser(files, csv.cell(row, "grid"), id).parse();
    GridLabels labels = new GridLabels(grid);
    List<Field> own = new ArrayList<>();
    for (GridCell.Entry entry : grid.entries()) {
      own.add(field(id, sheet, national, origin, labels, entry, csv.cell(row, "grid")));
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
      GridLabels labels,
      GridCell.Entry entry,
      String file) {
    String id = entry.fieldId();
    FactLoader.Facts known =
        facts.getOrDefault(id, new FactLoader.Facts(file, 0, "", Wanted.unsaid(national)));
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
            labels.path(entry.area().first()),
            known.name().isEmpty() ? names.getOrDefault(rowKey, "") : known.name(),
            known.name().isEmpty() ? names.getOrDefault(last, "") : "",
            known.wanted(),
            entry.computed(),
            national,
            sheet,
            entry.area().plus(origin.row(), origin.column()));
    List<String> unnamed =
        known.name().isEmpty()
            ? Stream.of(rowKey, last).filter(key -> !names.containsKey(key)).distinct().toList()
            : List.of();
    if (!unnamed.isEmpty()) {
      files.fault(
          file,
          files.rows(file).get(entry.area().first().row() + 1).line(),
          "指标「" + id + "」没有名称（" + String.join("、", unnamed) + "）",
          "请在 keys.csv 或 fields.csv 的 name 列补上");
    }
    fields.put(id, field);
    return field;
  }
}
