package dev.gouji.inbox;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.DefinitionFault;
import dev.gouji.roster.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads 设置.csv: one row about the office under any of its headings. */
public final class OfficeSettings {
  private static final String DEADLINE = "截止日期";
  private static final String CORRECTION = "整改期限";

  /** Heading over the report year for which a double click hands workbooks out. */
  public static final String YEAR = "报告年度";

  private static final List<String> COLUMNS =
      List.of("发文机关", "联系人", "电话", DEADLINE, CORRECTION, YEAR);

  /** So many days from the day on which the office sends the return back. */
  private static final Pattern DAYS = Pattern.compile("([1-9][0-9]?)(天|日|个?工作日)?");

  /**
   * What stands there.
   *
   * @param office who collects
   * @param year the report year for which workbooks are handed out by a double click
   */
  public record Settings(Office office, Optional<Integer> year) {
    public static final Settings NONE = new Settings(Office.UNKNOWN, Optional.empty());
  }

  private final String name;
  private final Optional<LocalDate> asOf;
  private final List<DefinitionFault> faults = new ArrayList<>();

  private OfficeSettings(String name, Optional<LocalDate> asOf) {
    this.name = name;
    this.asOf = asOf;
  }

  /** Every heading, in order. */
  public static List<String> columns() {
    return COLUMNS;
  }

  /**
   * The settings.
   *
   * @param asOf the day of the run, if it is known: days are counted from it
   * @throws DefinitionException if something stands there that would be passed over in silence
   */
  static Settings read(String name, List<CsvRow> rows, Optional<LocalDate> asOf)
      throws DefinitionException {
    OfficeSettings reader = new OfficeSettings(name, asOf);
    Settings settings = reader.settings(CsvTable.of(name, rows));
    if (!reader.faults.isEmpty()) {
      throw new DefinitionException(reader.faults);
    }
    return settings;
  }

  private Settings settings(CsvTable table) {
    table.headerFaults(List.of(), COLUMNS).forEach(what -> fault(1, what, ""));
    if (table.rows().isEmpty()) {
      return Settings.NONE;
    }
    table.rows().stream().skip(1).forEach(row -> fault(row.line(), "多出一行", "只写一行，各项写在同一行里"));
    CsvRow row = table.rows().get(0);
    Optional<LocalDate> lastDay = lastDay(table, row);
    Office office =
        new Office(
            table.cell(row, "发文机关"),
            table.cell(row, "联系人"),
            table.cell(row, "电话"),
            lastDay,
            correction(table, row, lastDay),
            lapsed(table, row));
    return new Settings(office, year(table, row));
  }

  private Optional<LocalDate> lastDay(CsvTable table, CsvRow row) {
    String written = table.cell(row, DEADLINE);
    Optional<LocalDate> day = WrittenDate.read(written);
    if (day.isEmpty() && !written.isBlank()) {
      fault(row.line(), DEADLINE + "「" + written + "」不是日期", WrittenDate.WANTED);
    }
    return day;
  }

  /**
   * A day or so many days; without either, the day on which all returns are due. A day is named
   * only where the day of the run is known and not past it.
   */
  private String correction(CsvTable table, CsvRow row, Optional<LocalDate> lastDay) {
    String written = table.cell(row, CORRECTION).strip();
    Matcher days = DAYS.matcher(written);
    if (days.matches()) {
      return within(Integer.parseInt(days.group(1)), written.contains("工作"));
    }
    if (written.isEmpty()) {
      return asOf.flatMap(today -> lastDay.filter(day -> !day.isBefore(today)))
          .map(Office::before)
          .orElse(Office.SOON);
    }
    Optional<LocalDate> day = WrittenDate.read(written);
    if (day.isEmpty()) {
      fault(row.line(), CORRECTION + "「" + written + "」不是日期或天数", "写成 2022-02-10 或 5天");
    }
    return asOf.flatMap(today -> day.filter(wanted -> !wanted.isBefore(today)))
        .map(Office::before)
        .orElse(Office.SOON);
  }

  /** A day by which corrections were wanted, and that the run is past. */
  private Optional<LocalDate> lapsed(CsvTable table, CsvRow row) {
    return WrittenDate.read(table.cell(row, CORRECTION))
        .filter(day -> asOf.filter(day::isBefore).isPresent());
  }

  /** Working days depend on the year's holidays, so these are not counted to a day. */
  private String within(int days, boolean working) {
    return asOf.isPresent() && !working
        ? Office.before(asOf.get().plusDays(days))
        : "在收到后 " + days + (working ? " 个工作日内" : " 日内");
  }

  private Optional<Integer> year(CsvTable table, CsvRow row) {
    String written = table.cell(row, YEAR).strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!written.matches("[12][0-9]{3}年?")) {
      fault(row.line(), YEAR + "「" + written + "」不是年份", "写成四位年份，如 2025");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(written.substring(0, 4)));
  }

  private void fault(int line, String what, String mend) {
    faults.add(new DefinitionFault(name, line, what, mend));
  }
}
