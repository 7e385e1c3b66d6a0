package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.RuleCase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole season: five units, three rounds. A resubmits after it was accepted; B mends in two steps
 * and changes a cell that nobody asked about; C explains; D is late; E first sends last year's.
 * What comes of it is kept in {@code src/test/resources/season}.
 */
class SeasonTest {
  private static final Form FORM = RuleCase.form();
  private static final List<Instant> SAVED =
      List.of(
          Instant.parse("2022-01-10T08:00:00Z"),
          Instant.parse("2022-01-20T08:00:00Z"),
          Instant.parse("2022-01-30T08:00:00Z"));

  @TempDir Path folder;
  private Path input;
  private Path output;

  @Test
  void fiveUnitsInThreeRounds() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    output = folder.resolve("output");
    Files.writeString(input.resolve("单位名录.csv"), "单位代码,单位名称\nA,甲局\nB,乙局\nC,丙局\nD,丁局\nE,戊局\n");

    issue("A", 1, 2021, Map.of("proactive.licensing", "3"));
    issue("B", 1, 2021, Map.of("requests.received.natural_person", "5"));
    issue("C", 1, 2021, Map.of("figures.reconsiderations", "1"));
    issue("E", 1, 1999, Map.of());
    runAndCompare(1);

    sendBack("B", 2, Map.of("requests.granted.natural_person", "4", "proactive.penalty", "7"));
    explain("C", 2, "X-T3", "另有一件按立案口径统计");
    issue("E", 2, 2021, Map.of());
    runAndCompare(2);

    issue("A", 3, 2021, Map.of("proactive.licensing", "4"));
    sendBack("B", 3, Map.of("requests.granted.natural_person", "5"));
    issue("D", 3, 2021, Map.of());
    YearReport last = runAndCompare(3);

    assertEquals(5, last.unitCounts().accepted());
    assertTrue(
        last.notes().stream().anyMatch(note -> note.contains("行政许可 3→4")), last.notes().toString());
    compareLedger();
    assertEquals(List.of("另有一件按立案口径统计"), explanations());
  }

  private void issue(String unit, int round, int year, Map<String, String> more)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    FORM.nationalNumbers().stream()
        .filter(field -> !field.computed())
        .forEach(field -> values.put(field.id(), "0"));
    values.putAll(more);
    byte[] template =
        new TemplateWriter(FORM).forUnit(Unit.unlisted(unit, name(unit)), year, Optional.empty());
    save(unit, round, template, values);
  }

  private static String name(String unit) {
    return Map.of("A", "甲局", "B", "乙局", "C", "丙局", "D", "丁局", "E", "戊局").get(unit);
  }

  private void save(String unit, int round, byte[] workbook, Map<String, String> values)
      throws IOException {
    byte[] filled = Filler.fill(workbook, FORM, values, SAVED.get(round - 1));
    Files.write(input.resolve(unit + "-" + round + ".xlsx"), filled);
  }

  /** The unit mends the very file that came back to it. */
  private void sendBack(String unit, int round, Map<String, String> values) throws IOException {
    save(unit, round, returned(unit), values);
  }

  private void explain(String unit, int round, String rule, String reason) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(returned(unit)))) {
      XSSFSheet note = workbook.getSheet(Sheets.RETURN_NOTE);
      assertEquals(0, workbook.getSheetIndex(note));
      write(note, rule, reason);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      save(unit, round, out.toByteArray(), Map.of());
    }
  }

  private static void write(XSSFSheet note, String rule, String reason) {
    int ruleColumn = -1;
    int reasonColumn = -1;
    for (Row row : note) {
      for (Cell cell : row) {
        String text = cell.toString();
        if (text.equals(Sheets.RULE_HEADING)) {
          ruleColumn = cell.getColumnIndex();
        } else if (text.startsWith(Sheets.EXPLANATION_HEADING)) {
          reasonColumn = cell.getColumnIndex();
        }
      }
      if (ruleColumn >= 0
          && row.getCell(ruleColumn) != null
          && row.getCell(ruleColumn).toString().equals(rule)) {
        row.getCell(reasonColumn, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(reason);
        return;
      }
    }
    throw new AssertionError("no row for " + rule);
  }

  private byte[] returned(String unit) throws IOException {
    String name =
        Gouji.csv(output.resolve("2021/data/status.csv")).stream()
            .filter(row -> row.get("unit_code").equals(unit))
            .map(row -> row.get("returned_file"))
            .filter(file -> !file.isEmpty())
            .findFirst()
            .orElseThrow();
    return Files.readAllBytes(output.resolve("2021").resolve(name));
  }

  private YearReport runAndCompare(int run) {
    List<YearReport> reports = Gouji.run(input, output, 2);
    assertEquals(1, reports.size());
    TreeSet<String> expected =
        Gouji.csv(Path.of("src/test/resources/season/outcomes.csv")).stream()
            .filter(row -> row.get("run").equals(String.valueOf(run)))
            .map(SeasonTest::line)
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> found =
        Gouji.csv(output.resolve("2021/data/status.csv")).stream()
            .filter(row -> !row.get("file").equals("单位名录.csv"))
            .map(SeasonTest::line)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found, "run " + run);
    return reports.get(0);
  }

  private static String line(Map<String, String> row) {
    return String.join(
        ",", row.get("file"), row.get("unit_code"), row.get("round"), row.get("outcome"));
  }

  private void compareLedger() {
    List<Map<String, String>> expected = Gouji.csv(Path.of("src/test/resources/season/rounds.csv"));
    List<Map<String, String>> found = Gouji.csv(output.resolve("2021/data/rounds.csv"));
    found =
        found.stream()
            .map(HashMap::new)
            .peek(row -> row.remove("unit_name"))
            .collect(Collectors.toList());
    assertEquals(expected, found);
  }

  private List<String> explanations() {
    return Gouji.csv(output.resolve("2021/data/findings.csv")).stream()
        .map(row -> row.get("explanation"))
        .filter(reason -> !reason.isEmpty())
        .toList();
  }
}
