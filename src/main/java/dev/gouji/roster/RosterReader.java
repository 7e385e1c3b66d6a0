package dev.gouji.roster;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.DefinitionException;
import dev.gouji.form.DefinitionFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the records of a roster file into a {@link Roster}, or refuses it with all its faults. */
public final class RosterReader {
  private static final List<String> REQUIRED = List.of("单位代码", "单位名称");
  private static final List<String> OPTIONAL =
      List.of("上级代码", "类别", "可制定规章", "状态", "并入单位", "联系人", "电话");

  private final String file;
  private final List<DefinitionFault> faults = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();

  private RosterReader(String file) {
    this.file = file;
  }

  /**
   * Reads a roster.
   *
   * @param file the file's name, for messages
   * @param rows its records, the header first
   * @throws DefinitionException if a code is empty or repeated, a parent unknown, or parents go in
   *     a circle
   */
  public static Roster read(String file, List<CsvRow> rows) throws DefinitionException {
    RosterReader reader = new RosterReader(file);
    CsvTable table = CsvTable.of(file, rows);
    for (String column : REQUIRED) {
      if (!table.header().contains(column)) {
        reader.fault(1, "缺少列「" + column + "」" + table.separatorHint(), "第一行写：单位代码,单位名称,上级代码");
      }
    }
    columns().stream()
        .filter(column -> Collections.frequency(table.header(), column) > 1)
        .forEach(column -> reader.remark(1, "列「" + column + "」有几个，只读最前面的一个"));
    if (reader.faults.isEmpty()) {
      table.rows().forEach(row -> reader.unit(table, row));
      table.rows().forEach(row -> reader.parent(table, row));
      reader.refuseCycles();
    }
    if (!reader.faults.isEmpty()) {
      throw new DefinitionException(reader.faults);
    }
    return Roster.of(reader.units.values(), reader.remarks);
  }

  /** Every column a roster may have, in order. */
  public static List<String> columns() {
    List<String> all = new ArrayList<>(REQUIRED);
    all.addAll(OPTIONAL);
    return List.copyOf(all);
  }

  private void unit(CsvTable table, CsvRow row) {
    String code = Roster.level(table.cell(row, "单位代码"));
    String name = table.cell(row, "单位名称").strip();
    if (code.isEmpty()) {
      fault(row.line(), "单位代码为空", "给「" + name + "」补上代码");
      return;
    }
    Unit unit =
        new Unit(
            code,
            name.isEmpty() ? code : name,
            Roster.level(table.cell(row, "上级代码")),
            table.cell(row, "类别"),
            table.cell(row, "可制定规章"),
            status(table.cell(row, "状态"), row.line()),
            Roster.level(table.cell(row, "并入单位")),
            table.cell(row, "联系人"),
            table.cell(row, "电话"));
    if (units.putIfAbsent(code, unit) != null) {
      fault(row.line(), "单位代码「" + code + "」重复", "每个单位一个代码，删去或改正重复的一行");
    }
  }

  private Unit.Status status(String word, int line) {
    Optional<Unit.Status> known =
        Arrays.stream(Unit.Status.values()).filter(s -> s.chinese().equals(word)).findFirst();
    if (known.isEmpty() && !word.isBlank()) {
      remark(line, "状态「" + word + "」不认识，按「正常」处理；可用：正常、新设、撤销、免报");
    }
    return known.orElse(Unit.Status.NORMAL);
  }

  private void parent(CsvTable table, CsvRow row) {
    String parent = Roster.level(table.cell(row, "上级代码"));
    if (!parent.isEmpty() && !units.containsKey(parent)) {
      fault(row.line(), "上级代码「" + parent + "」不在名录里", "先加上这个上级单位，或改正代码");
    }
  }

  private void refuseCycles() {
    for (Unit start : units.values()) {
      Set<String> seen = new HashSet<>();
      Unit unit = start;
      while (unit != null && seen.add(unit.code())) {
        unit = units.get(unit.parent());
      }
      if (unit != null && unit.equals(start)) {
        fault(0, "单位「" + start.code() + "」的上级绕了一圈又回到自己", "改正上级代码");
        return;
      }
    }
  }

  /** What does not make a roster unusable, and is told. */
  private void remark(int line, String what) {
    remarks.add(new DefinitionFault(file, line, what, "").text());
  }

  private void fault(int line, String what, String mend) {
    faults.add(new DefinitionFault(file, line, what, mend));
  }
}
