package dev.gouji.inbox;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.DefinitionException;
import dev.gouji.form.DefinitionFault;
import dev.gouji.roster.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads 设置.csv: one row about the office under any of four headings. */
final class OfficeSettings {
  private static final String DEADLINE = "截止日期";
  private static final List<String> COLUMNS = List.of("发文机关", "联系人", "电话", DEADLINE);

  private final String name;
  private final List<DefinitionFault> faults = new ArrayList<>();

  private OfficeSettings(String name) {
    this.name = name;
  }

  /**
   * The office.
   *
   * @throws DefinitionException if something stands there that would be passed over in silence
   */
  static Office read(String name, List<CsvRow> rows) throws DefinitionException {
    OfficeSettings settings = new OfficeSettings(name);
    Office office = settings.office(CsvTable.of(name, rows));
    if (!settings.faults.isEmpty()) {
      throw new DefinitionException(settings.faults);
    }
    return office;
  }

  private Office office(CsvTable table) {
    table.headerFaults(List.of(), COLUMNS).forEach(what -> fault(1, what, ""));
    if (table.rows().isEmpty()) {
      return Office.UNKNOWN;
    }
    table.rows().stream().skip(1).forEach(row -> fault(row.line(), "多出一行", "只写一行，各项写在同一行里"));
    CsvRow row = table.rows().get(0);
    return new Office(
        table.cell(row, "发文机关"),
        table.cell(row, "联系人"),
        table.cell(row, "电话"),
        lastDay(table, row));
  }

  private Optional<LocalDate> lastDay(CsvTable table, CsvRow row) {
    String written = table.cell(row, DEADLINE);
    Optional<LocalDate> day = WrittenDate.read(written);
    if (day.isEmpty() && !written.isBlank()) {
      fault(row.line(), DEADLINE + "「" + written + "」不是日期", WrittenDate.WANTED);
    }
    return day;
  }

  private void fault(int line, String what, String mend) {
    faults.add(new DefinitionFault(name, line, what, mend));
  }
}
