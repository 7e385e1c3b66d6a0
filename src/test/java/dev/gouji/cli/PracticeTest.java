package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice kit: the import finds each planted fault, at its cell, and nothing else to mend. */
class PracticeTest {
  @TempDir private Path folder;

  @Test
  void theReportSaysWhatTheAnswersSay() throws IOException {
    Path kit = folder.resolve("练习");
    assertEquals(0, Run.of("practice", "--out", kit.toString()).code());
    CsvTable answers = Run.csv(kit.resolve("答案.csv"));
    assertEquals(10, answers.rows().size());
    Path output = folder.resolve("out");
    Run run = Run.of("import", "--in", kit.resolve("收到的报表").toString(), "--out", output.toString());
    assertEquals(1, run.code(), run.err());
    CsvTable findings = Run.csv(output.resolve("2024").resolve("data").resolve("findings.csv"));
    List<String> expected =
        answers.rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        answers.cell(row, "单位代码"),
                        answers.cell(row, "规则"),
                        answers.cell(row, "工作表"),
                        answers.cell(row, "单元格"),
                        answers.cell(row, "指标")))
            .toList();
    List<String> found =
        findings.rows().stream()
            .filter(row -> !findings.cell(row, "severity").equals("info"))
            .map(
                row ->
                    String.join(
                        " ",
                        findings.cell(row, "unit_code"),
                        findings.cell(row, "rule"),
                        findings.cell(row, "sheet"),
                        findings.cell(row, "cell"),
                        findings.cell(row, "field")))
            .sorted()
            .toList();
    assertTrue(found.containsAll(expected), () -> expected + "\n" + found);
    List<String> rules = expected.stream().map(PracticeTest::unitAndRule).toList();
    // A column that does not tie out makes the column of totals fail the same rule.
    found.forEach(one -> assertTrue(rules.contains(unitAndRule(one)), one));
    String guide = Files.readString(kit.resolve("练习说明.txt"));
    answers.rows().forEach(row -> assertTrue(guide.contains(answers.cell(row, "设的错"))));
  }

  private static String unitAndRule(String finding) {
    String[] parts = finding.split(" ");
    return parts[0] + " " + parts[1];
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("批注.txt"), "不要动");
    assertEquals(2, Run.of("practice", "--out", folder.toString()).code());
    assertEquals(2, Run.of("practice").code());
  }
}
