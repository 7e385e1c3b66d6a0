package dev.gouji.roster;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.DefinitionFault;
import dev.gouji.grid.CellAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the records of a roster file into a {@link Roster}, or refuses it with all its faults. */
public final class RosterReader {

  private static final String AS_TEXT = "把这一列设为文本格式，重新填写完整的代码";
  private static final Map<String, String> YES_OR_NO =
      Map.of("是", "是", "有", "是", "可", "是", "√", "是", "否", "否", "无", "否", "没有", "否", "×", "否");

  private final String file;
  private final CsvTable table;
  private final List<DefinitionFault> faults = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, List<String>> codesByKey = new LinkedHashMap<>();

  /** Whether a spreadsheet lost some code, so that parents cannot be found. */
  private boolean codesLost;

  private RosterReader(String file, List<CsvRow> rows) {
    this.file = file;
    this.table = RosterTable.of(file, rows);
  }

  /**
   * Reads a roster.
   *
   * @param file the file's name, for messages
   * @param rows its records; above the headings may stand a title
   * @throws DefinitionException if a code is empty, repeated or lost to a spreadsheet, a parent
   *     unknown, parents go in a circle, or there is no unit at all
   */
  public static Roster read(String file, List<CsvRow> rows) throws DefinitionException {
    RosterReader reader = new RosterReader(file, rows);
    reader.headings(RosterTable.headingLine(rows));
    if (reader.faults.isEmpty()) {
      reader.units();
    }
    if (!reader.faults.isEmpty()) {
      throw new DefinitionException(reader.faults);
    }
    return Roster.of(reader.units.values(), reader.remarks);
  }

  private void headings(int line) {
    for (String column : RosterTable.REQUIRED) {
      if (!table.header().contains(column)) {
        fault(line, "缺少列「" + column + "」" + table.separatorHint(), "表头一行写：单位代码,单位名称,上级代码");
      }
    }
    RosterTable.columns().stream()
        .filter(column -> Collections.frequency(table.header(), column) > 1)
        .forEach(column -> remark(line, "列「" + column + "」有几个，只读最前面的一个"));
  }

  private void units() {
    List<CsvRow> rows = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      if (RosterTable.isNote(table, row)) {
        remark(row.line(), "「" + RosterTable.first(row) + "」不是单位，没有读取");
      } else {
        rows.add(row);
      }
    }
    rows.forEach(row -> code(row).ifPresent(code -> unit(row, code)));
    if (rows.isEmpty()) {
      fault(0, "只有表头，没有一个单位", "在表头下面每行写一个单位");
    }
    if (!codesLost) {
      units.values().forEach(unit -> keyed(unit.code()));
      rows.forEach(this::parent);
      refuseCycles();
    }
  }

  private void keyed(String code) {
    codesByKey.computeIfAbsent(CodeText.key(code), key -> new ArrayList<>()).add(code);
  }

  /** The code of a row; empty if it is told that there is none. */
  private Optional<String> code(CsvRow row) {
    String written = table.cell(row, RosterTable.CODE).strip();
    if (written.isEmpty()) {
      fault(row.line(), "单位代码为空", "给「" + table.cell(row, RosterTable.NAME) + "」补上代码");
      return Optional.empty();
    }
    return legible(row, RosterTable.CODE);
  }

  /** A code as it was meant, if a spreadsheet has not lost it. */
  private Optional<String> legible(CsvRow row, String column) {
    String written = table.cell(row, column).strip();
    String place = at(row, column) + " 的" + column + "「" + written + "」";
    Optional<String> lost = CodeText.lost(written);
    if (lost.isPresent()) {
      codesLost = true;
      fault(row.line(), place + lost.get(), AS_TEXT);
      return Optional.empty();
    }
    String code = CodeText.level(CodeText.bare(written));
    if (!code.equals(CodeText.level(written))) {
      remark(row.line(), place + "按「" + code + "」读取");
    }
    return Optional.of(code);
  }

  private String at(CsvRow row, String column) {
    return new CellAddress(row.line() - 1, table.header().indexOf(column)).a1();
  }

  private void unit(CsvRow row, String code) {
    String name = table.cell(row, RosterTable.NAME).strip();
    Unit unit =
        new Unit(
            code,
            name.isEmpty() ? code : name,
            CodeText.level(CodeText.bare(table.cell(row, RosterTable.PARENT))),
            table.cell(row, "类别"),
            mayIssueRegulations(row),
            status(table.cell(row, "状态"), row.line()),
            CodeText.level(CodeText.bare(table.cell(row, "并入单位"))),
            table.cell(row, "联系人"),
            table.cell(row, "电话"),
            email(row));
    boolean cut = CodeText.mayBeCut(code);
    if (units.putIfAbsent(code, unit) != null) {
      String cause = cut ? "：数字超过 15 位，表格软件把后面的几位变成了 0" : "";
      String mend = cut ? AS_TEXT : "每个单位一个代码，删去或改正重复的一行";
      fault(row.line(), at(row, RosterTable.CODE) + " 的单位代码「" + code + "」重复" + cause, mend);
    } else if (cut) {
      remark(
          row.line(),
          at(row, RosterTable.CODE)
              + " 的单位代码「"
              + code
              + "」超过 15 位而且末尾全是 0，可能被表格软件截短了；如是，请"
              + AS_TEXT);
    }
  }

  /** One address that a letter can be sent to; anything else is told and left out. */
  private String email(CsvRow row) {
    String written = table.cell(row, RosterTable.EMAIL).strip();
    if (written.isEmpty() || ADDRESS.matcher(written).matches()) {
      return written;
    }
    remark(row.line(), RosterTable.EMAIL + "「" + written + "」不像一个邮箱地址，没有采用；只写一个，如 name@example.cn");
    return "";
  }

  private String mayIssueRegulations(CsvRow row) {
    String word = table.cell(row, RosterTable.REGULATIONS).strip();
    String known = YES_OR_NO.getOrDefault(word, "");
    if (known.isEmpty() && !word.isEmpty()) {
      remark(row.line(), RosterTable.REGULATIONS + "「" + word + "」不认识，按没有写处理；可用：是、否");
    }
    return known;
  }

  private Unit.Status status(String word, int line) {
    Optional<Unit.Status> known =
        Arrays.stream(Unit.Status.values()).filter(s -> s.chinese().equals(word)).findFirst();
    if (known.isEmpty() && !word.isBlank()) {
      remark(line, "状态「" + word + "」不认识，按「正常」处理；可用：正常、新设、撤销、免报");
    }
    return known.orElse(Unit.Status.NORMAL);
  }

  /** A parent is a code of this list; one that differs only in the way of writing is meant. */
  private void parent(CsvRow row) {
    Optional<Unit> child =
        Optional.ofNullable(
            units.get(CodeText.level(CodeText.bare(table.cell(row, RosterTable.CODE)))));
    String parent = child.map(Unit::parent).orElse("");
    if (parent.isEmpty() || units.containsKey(parent)) {
      return;
    }
    if (legible(row, RosterTable.PARENT).isEmpty()) {
      return;
    }
    List<String> alike = codesByKey.getOrDefault(CodeText.key(parent), List.of());
    if (alike.size() == 1) {
      units.put(child.get().code(), child.get().withParent(alike.get(0)));
      remark(
          row.line(),
          at(row, RosterTable.PARENT) + " 的上级代码「" + parent + "」按「" + alike.get(0) + "」读取");
    } else {
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
