package dev.gouji.reported;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvText;
import dev.gouji.csv.CsvUnreadableException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 上报数_2021.csv: made out of the files of a finished year, and read again by later runs. */
public final class ReportedFile {
  private static final Pattern NAME = Pattern.compile("上报数_([12][0-9]{3})\\.csv");
  private static final String KIND = "类别";
  private static final String CODE = "代码";
  private static final String ITEM = "指标";
  private static final String NUMBER = "数";
  private static final List<String> COLUMNS = List.of(KIND, CODE, ITEM, NUMBER);
  private static final String TOTAL = "合计";
  private static final String UNIT = "单位";

  private ReportedFile() {}

  /** The name of the file of a year. */
  public static String name(int year) {
    return "上报数_" + year + ".csv";
  }

  /** The year that a file name is for; empty if it is no such file. */
  public static OptionalInt year(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /**
   * The file's bytes.
   *
   * @param totals totals.csv of the year
   * @param values values.csv of the year
   */
  public static byte[] of(byte[] totals, byte[] values) throws CsvUnreadableException {
    CsvText csv = new CsvText(COLUMNS);
    copy(CsvTable.of("totals.csv", CsvReader.read(totals)), "scope", TOTAL, csv);
    copy(CsvTable.of("values.csv", CsvReader.read(values)), "unit_code", UNIT, csv);
    return csv.bytes();
  }

  private static void copy(CsvTable from, String code, String kind, CsvText to) {
    for (CsvRow row : from.rows()) {
      String value = from.cell(row, "value");
      if (!value.isEmpty()) {
        to.row(List.of(kind, from.cell(row, code), from.cell(row, "field"), value));
      }
    }
  }

  /** What the file says; empty if it is not as it was made. */
  public static Optional<Reported> read(String name, List<CsvRow> rows) {
    CsvTable table = CsvTable.of(name, rows);
    if (!table.headerFaults(COLUMNS, List.of()).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, BigDecimal>> totals = new HashMap<>();
    Map<String, Map<String, BigDecimal>> units = new HashMap<>();
    for (CsvRow row : table.rows()) {
      String kind = table.cell(row, KIND);
      String number = table.cell(row, NUMBER);
      boolean known = kind.equals(TOTAL) || kind.equals(UNIT);
      if (!known || !number.matches("-?[0-9]+(\\.[0-9]+)?")) {
        return Optional.empty();
      }
      (kind.equals(TOTAL) ? totals : units)
          .computeIfAbsent(table.cell(row, CODE), code -> new HashMap<>())
          .put(table.cell(row, ITEM), new BigDecimal(number));
    }
    return totals.isEmpty() ? Optional.empty() : Optional.of(new Reported(totals, units));
  }
}
