package dev.gouji.cli;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvText;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.testkit.Judging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The program run in this process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Run(int code, String out, String err) {
  static Run of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Writes a return as CSV: zeros, cover and prose, and what else is said. */
  static void report(Path inbox, String unit, int year, Map<String, String> changes)
      throws IOException {
    Map<String, String> values = Judging.zeros();
    values.put("unit.code", unit);
    values.put("unit.name", unit);
    values.put("unit.year", String.valueOf(year));
    values.put("text.problems", "培训不够。");
    values.put("text.other", "未收取信息处理费。");
    values.putAll(changes);
    CsvText csv = new CsvText(List.of("field", "value"));
    values.forEach((field, value) -> csv.row(List.of(field, value)));
    Files.createDirectories(inbox);
    Files.write(inbox.resolve(unit + "-" + year + ".csv"), csv.bytes());
  }

  /** A column of a CSV text. */
  static List<String> column(CsvTable csv, String name) {
    return csv.rows().stream().map(row -> csv.cell(row, name)).toList();
  }

  static CsvTable csv(Path file) throws IOException {
    return csv(Files.readString(file));
  }

  static CsvTable csv(String text) {
    try {
      List<CsvRow> rows = CsvReader.read(text.getBytes(StandardCharsets.UTF_8));
      return CsvTable.of("", rows);
    } catch (CsvUnreadableException e) {
      throw new AssertionError(text, e);
    }
  }
}
