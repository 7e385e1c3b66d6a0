package dev.gouji.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CSV file whose first record names the columns.
 *
 * @param name the file's name, for messages
 * @param header the column names in order
 * @param rows the records after the header
 */
public record CsvTable(String name, List<String> header, List<CsvRow> rows) {
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Takes the first record as the header. */
  public static CsvTable of(String name, List<CsvRow> records) {
    return records.isEmpty()
        ? new CsvTable(name, List.of(), List.of())
        : new CsvTable(name, records.get(0).cells(), records.subList(1, records.size()));
  }

  /** The cell under a named column; empty if there is no such column. */
  public String cell(CsvRow row, String column) {
    return row.cell(header.indexOf(column));
  }

  /** What is wrong with the header: required columns missing, unknown or repeated ones. */
  public List<String> headerFaults(List<String> required, List<String> optional) {
    List<String> faults = new ArrayList<>();
    for (String column : required) {
      if (!header.contains(column)) {
        faults.add("缺少列「" + column + "」" + separatorHint());
      }
    }
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (column.isEmpty()) {
        continue;
      }
      if (!required.contains(column) && !optional.contains(column)) {
        faults.add("不认识的列「" + column + "」，可用的列：" + String.join("、", concat(required, optional)));
      }
      if (!seen.add(column)) {
        faults.add("列「" + column + "」重复");
      }
    }
    return List.copyOf(faults);
  }

  /** Why columns may be missing that are there to the eye; empty if it is not that. */
  public String separatorHint() {
    boolean other = header.size() == 1 && header.get(0).matches(".*[;；\\t，].*");
    return other ? "；这一行不是用英文逗号分隔的，请另存为逗号分隔的 CSV" : "";
  }

  private static List<String> concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
