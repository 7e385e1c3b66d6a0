package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.Forms;
import dev.gouji.testkit.Filler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole loop with an edition that has other tables, other rows and three tables on one sheet:
 * the worked example of docs/自定义报表.md. It lies beside the inbox and is named by no option.
 */
class OwnEditionTest {
  private static final Path EXAMPLE = Path.of("docs", "自定义报表示例");

  @TempDir private Path folder;
  private Path inbox;
  private Path output;

  @BeforeEach
  void deskWithTheExample() throws Exception {
    inbox = Files.createDirectories(folder.resolve("input"));
    output = folder.resolve("output");
    Path own = Files.createDirectories(folder.resolve("自定义报表").resolve("2031"));
    try (var files = Files.list(EXAMPLE.resolve("2031"))) {
      for (Path file : files.toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    Files.writeString(inbox.resolve("单位名录.csv"), "单位代码,单位名称,上级代码\nQ,某区,\nA,甲局,Q\nB,乙局,Q\n");
    Run run =
        Run.of(
            "template",
            "--year",
            "2031",
            "--roster",
            inbox.resolve("单位名录.csv").toString(),
            "--forms",
            folder.resolve("自定义报表").toString(),
            "--out",
            folder.resolve("发放").toString());
    assertEquals(0, run.code(), run.err());
  }

  private Form form() throws Exception {
    return Forms.load(Optional.of(folder.resolve("自定义报表"))).edition("2031").orElseThrow();
  }

  private void fill(String file, Map<String, String> changes) throws Exception {
    Form form = form();
    Map<String, String> values = new HashMap<>();
    for (Field field : form.nationalNumbers()) {
      if (!field.computed()) {
        values.put(field.id(), "2");
      }
    }
    values.put("text.problems", "人手不够。");
    values.putAll(changes);
    byte[] template = Files.readAllBytes(folder.resolve("发放").resolve("2031").resolve(file));
    Files.write(inbox.resolve(file), Filler.fill(template, form, values));
  }

  private Run importReturns() {
    return Run.of("import", "--in", inbox.toString(), "--out", output.toString());
  }

  private Map<String, String> totals() throws IOException {
    CsvTable csv = Run.csv(output.resolve("2031").resolve("data").resolve("totals.csv"));
    Map<String, String> totals = new HashMap<>();
    csv.rows().stream()
        .filter(row -> csv.cell(row, "scope").equals("*"))
        .forEach(row -> totals.put(csv.cell(row, "field"), csv.cell(row, "value")));
    return totals;
  }

  @Test
  void handedOutFilledInCheckedAndSummed() throws Exception {
    fill("A_甲局.xlsx", Map.of("events.open_days.change", "-3", "money.print.spent", "5.5"));
    fill("B_乙局.xlsx", Map.of("team.office.full_time", "7"));
    Run run = importReturns();
    assertEquals(1, run.code(), "the district itself has not reported: " + run.err());
    Map<String, String> totals = totals();
    assertEquals("17", totals.get("team.all.full_time"));
    assertEquals("29", totals.get("team.all.total"));
    assertEquals("-3.5", totals.get("money.print.left"));
    assertEquals("-1", totals.get("events.open_days.change"));
    String page = Files.readString(output.resolve("2031").resolve("总览.html"));
    assertTrue(page.contains("工作人员构成") && page.contains("开放活动"), "its own figures and charts");
  }

  @Test
  void itsRulesSendBackWhatIsWrong() throws Exception {
    fill("A_甲局.xlsx", Map.of("team.all.total", "99", "team.window.part_time", "-1"));
    importReturns();
    CsvTable csv = Run.csv(output.resolve("2031").resolve("data").resolve("findings.csv"));
    List<String> rules = Run.column(csv, "rule");
    assertTrue(rules.contains("B1") && rules.contains("B6"), rules::toString);
  }

  /** Excel on a phone shows no results: what is left is computed again, not sent back. */
  @Test
  void aDifferenceIsKnownAsOurOwnFormula() throws Exception {
    fill("A_甲局.xlsx", Map.of("money.website.budget", "10.25"));
    Path file = inbox.resolve("A_甲局.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      Field left = form().field("money.website.left");
      var cell = Filler.cell(workbook, left);
      assertEquals("IF(COUNT(B13:C13)=0,\"\",(SUM(B13)-SUM(C13)))", cell.getCellFormula());
      String formula = cell.getCellFormula();
      cell.setBlank();
      cell.setCellFormula(formula);
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    importReturns();
    assertEquals("8.25", totals().get("money.website.left"));
    CsvTable csv = Run.csv(output.resolve("2031").resolve("data").resolve("findings.csv"));
    assertFalse(Run.column(csv, "rule").contains("I-NOVALUE"));
  }

  @Test
  void forgettingTheFolderWritesNothing() throws Exception {
    fill("A_甲局.xlsx", Map.of());
    fill("B_乙局.xlsx", Map.of());
    Files.move(folder.resolve("自定义报表"), folder.resolve("别处"));
    Run run = importReturns();
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("「2031」版") && run.err().contains("--forms"), run.err());
    assertFalse(Files.exists(output.resolve("2031")));
    Run found =
        Run.of(
            "import",
            "--in",
            inbox.toString(),
            "--out",
            output.toString(),
            "--forms",
            folder.resolve("别处").toString());
    assertEquals(1, found.code(), found.err());
  }
}
