package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city with two districts: one inbox with all units, or the districts' summary tables. */
class LevelsTest {
  @TempDir private Path folder;

  private static final Map<String, Map<String, String>> UNITS =
      Map.of(
          "D1-1", Map.of("proactive.licensing", "7", "proactive.fees", "0.25"),
          "D1-2", Map.of("proactive.licensing", "5", "review.upheld", "2", "review.total", "2"),
          "D2-1", Map.of("proactive.fees", "1.5", "proactive.penalty", "3"),
          "D2-2", Map.of("proactive.normative.issued", "1", "proactive.normative.in_force", "4"));

  private Path inbox(String name, String roster) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve(name));
    Files.writeString(inbox.resolve("单位名录.csv"), "单位代码,单位名称,上级代码\n" + roster);
    return inbox;
  }

  private Path run(Path inbox) {
    Path output = folder.resolve("out-" + inbox.getFileName());
    Run run = Run.of("import", "--in", inbox.toString(), "--out", output.toString());
    assertTrue(run.code() <= 1, run.err());
    return output.resolve("2021");
  }

  private void report(Path inbox, String district) throws IOException {
    for (Map.Entry<String, Map<String, String>> unit : UNITS.entrySet()) {
      if (unit.getKey().startsWith(district)) {
        Run.report(inbox, unit.getKey(), 2021, unit.getValue());
      }
    }
  }

  private static Map<String, String> totals(Path year, String scope) throws IOException {
    CsvTable csv = Run.csv(year.resolve("data").resolve("totals.csv"));
    Map<String, String> totals = new TreeMap<>();
    csv.rows().stream()
        .filter(row -> csv.cell(row, "scope").equals(scope))
        .forEach(row -> totals.put(csv.cell(row, "field"), csv.cell(row, "value")));
    return totals;
  }

  private Path district(String code) throws IOException {
    Path inbox =
        inbox(
            code,
            code + "," + code + ",\n" + code + "-1," + code + "-1," + code + "\n" + code + "-2,"
                + code + "-2," + code + "\n");
    report(inbox, code);
    return run(inbox);
  }

  @Test
  void theDistrictsTablesGiveTheCityTheTotalsOfAllUnits() throws IOException {
    Path all =
        inbox(
            "all",
            "C,C,\nD1,D1,C\nD2,D2,C\nD1-1,D1-1,D1\nD1-2,D1-2,D1\nD2-1,D2-1,D2\nD2-2,D2-2,D2\n");
    report(all, "D");
    Map<String, String> together = totals(run(all), "*");

    Path city = inbox("city", "C,C,\nD1,D1,C\nD2,D2,C\n");
    for (String code : List.of("D1", "D2")) {
      Files.copy(district(code).resolve("汇总表.xlsx"), city.resolve(code + "汇总表.xlsx"));
    }
    Path year = run(city);
    assertEquals(together, totals(year, "*"));
    assertEquals("12", totals(year, "*").get("proactive.licensing"));
    CsvTable status = Run.csv(year.resolve("data").resolve("status.csv"));
    status.rows().stream()
        .filter(row -> status.cell(row, "file").endsWith("汇总表.xlsx"))
        .forEach(row -> assertEquals("accepted", status.cell(row, "outcome"), row::toString));
    CsvTable findings = Run.csv(year.resolve("data").resolve("findings.csv"));
    List<String> more =
        Run.column(findings, "rule").stream().filter(rule -> !rule.startsWith("R1")).toList();
    assertEquals(List.of(), more);
    assertTrue(Files.isRegularFile(year.resolve("下级汇总表").resolve("D1_D1.xlsx")), "unit rows");
  }

  @Test
  void aTableThatLacksUnitsIsAskedAbout() throws IOException {
    Path inbox = inbox("D1", "D1,D1,\nD1-1,D1-1,D1\nD1-2,D1-2,D1\n");
    Run.report(inbox, "D1-1", 2021, UNITS.get("D1-1"));
    Path city = inbox("city", "C,C,\nD1,D1,C\n");
    Files.copy(run(inbox).resolve("汇总表.xlsx"), city.resolve("D1.xlsx"));
    CsvTable findings = Run.csv(run(city).resolve("data").resolve("findings.csv"));
    assertTrue(Run.column(findings, "rule").contains("I-PARTIAL"));
    assertTrue(
        Run.column(findings, "message").stream().anyMatch(m -> m.contains("应报 2 个单位，只计 1 个")));
  }
}
