package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reason accepted last year is shown beside this year's finding; it does not explain it. */
class PriorReasonsTest {
  private static final String REASON = "含备案案件，口径不同";

  @TempDir private Path folder;

  private void run(Path inbox, Path output, int expected) {
    Run run = Run.of("import", "--in", inbox.toString(), "--out", output.toString());
    assertEquals(expected, run.code(), run.err() + run.out());
  }

  @Test
  void lastYearsReasonStandsBesideTheFinding() throws IOException {
    Path output = folder.resolve("output");
    Path first = folder.resolve("first");
    Run.report(first, "甲局", 2021, Map.of("figures.lawsuits", "3"));
    run(first, output, 1);
    acceptWithReason(output.resolve("2021/data"));
    Path second = folder.resolve("second");
    Run.report(second, "甲局", 2022, Map.of("figures.lawsuits", "2"));
    run(second, output, 1);
    assertTrue(errorReport(output).contains(REASON), "beside the finding");
    CsvTable findings = Run.csv(output.resolve("2022/data/findings.csv"));
    assertEquals(List.of("open"), states(findings, "X-T3"));
  }

  /** What last year's result would be, had the unit given its reason. */
  private static void acceptWithReason(Path data) throws IOException {
    CsvTable csv = Run.csv(data.resolve("findings.csv"));
    List<String> columns =
        List.of(
            Files.readString(data.resolve("findings.csv"))
                .replace("\uFEFF", "")
                .split("\r\n", 2)[0]
                .split(","));
    CsvText explained = new CsvText(columns);
    csv.rows()
        .forEach(
            row -> {
              List<String> cells = new ArrayList<>();
              boolean lawsuits = csv.cell(row, "rule").equals("X-T3");
              for (String column : columns) {
                boolean reason = lawsuits && column.equals("explanation");
                cells.add(reason ? REASON : csv.cell(row, column));
              }
              explained.row(cells);
            });
    Files.write(data.resolve("findings.csv"), explained.bytes());
    CsvText values = new CsvText(List.of("unit_code", "unit_name", "year", "field", "value"));
    values.row(List.of("甲局", "甲局", "2021", "proactive.penalty", "0"));
    Files.write(data.resolve("values.csv"), values.bytes());
  }

  private static List<String> states(CsvTable csv, String rule) {
    return csv.rows().stream()
        .filter(row -> csv.cell(row, "rule").equals(rule))
        .map(row -> csv.cell(row, "state"))
        .toList();
  }

  private static String errorReport(Path output) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(output.resolve("2022/错误报告.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheet("按单位").forEach(row -> row.forEach(cell -> text.append(cell).append(' ')));
    }
    return text.toString();
  }
}
