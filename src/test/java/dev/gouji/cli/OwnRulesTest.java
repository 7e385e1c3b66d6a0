package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvTable;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.SelfCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own rule works everywhere without a line of Java; a faulty one stops the run. */
class OwnRulesTest {
  private static final String HEADER =
      "id,severity,expression,label,instruction,when_blank,since,source\n";
  private static final String OWN =
      "LOCAL-1,soft,proactive.penalty <= proactive.licensing,处罚不多于许可,核对两个数,skip,2021,本区要求\n";

  @TempDir private Path folder;
  private Path forms;
  private Path inbox;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    forms = Files.createDirectories(folder.resolve("forms"));
    inbox = Files.createDirectories(folder.resolve("inbox"));
    output = folder.resolve("output");
    Run.report(inbox, "甲局", 2021, Map.of("proactive.penalty", "3"));
  }

  private Run importReturns() {
    return Run.of(
        "import",
        "--in",
        inbox.toString(),
        "--out",
        output.toString(),
        "--forms",
        forms.toString());
  }

  @Test
  void anOwnRuleIsListed() throws IOException {
    Files.writeString(forms.resolve("rules.csv"), HEADER + OWN);
    Run run = Run.of("rules", "--forms", forms.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(Run.column(Run.csv(run.out()), "id").contains("LOCAL-1"), run.out());
  }

  /** What the listing leaves out would be lost: R6 is hard beyond a number of blanks. */
  @Test
  void theListOfRulesIsReadBackAsItIs() throws IOException {
    String listed = Run.of("rules").out();
    Files.writeString(forms.resolve("rules.csv"), listed);
    assertEquals(listed, Run.of("rules", "--forms", forms.toString()).out());
    assertTrue(listed.contains(";10;5"), listed);
  }

  @Test
  void anOwnRuleStandsOnTheSelfCheck() throws IOException {
    Files.writeString(forms.resolve("rules.csv"), HEADER + OWN);
    Run run = Run.of("template", "--forms", forms.toString(), "--out", output.toString());
    assertEquals(0, run.code(), run.err());
    try (var made = Files.list(output)) {
      SelfCheck check =
          SelfCheck.of(Editions.form2021(), Files.readAllBytes(made.findFirst().orElseThrow()));
      assertEquals("核实", check.weight().get("LOCAL-1"));
    }
  }

  @Test
  void anOwnRuleIsAppliedAtImport() throws IOException {
    Files.writeString(forms.resolve("rules.csv"), HEADER + OWN);
    Run run = importReturns();
    assertEquals(1, run.code(), run.err());
    CsvTable findings = Run.csv(output.resolve("2021/data/findings.csv"));
    int row = Run.column(findings, "rule").indexOf("LOCAL-1");
    assertEquals("soft", Run.column(findings, "severity").get(row));
    assertEquals("proactive.penalty", Run.column(findings, "field").get(row));
    assertEquals("核对两个数", Run.column(findings, "instruction").get(row));
  }

  @Test
  void faultyDefinitionsStopTheRunBeforeAnythingIsWritten() throws IOException {
    Files.writeString(
        forms.resolve("rules.csv"),
        HEADER
            + OWN.replace("LOCAL-1,soft", "LOCAL-1,fatal")
            + OWN.replace("proactive.penalty <=", "proactive.fines <="));
    Run run = importReturns();
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("配置有 3 处问题，没有写任何结果"), run.err());
    for (String place : List.of("第 2 行：严重程度「fatal」", "第 3 行：规则编号「LOCAL-1」重复", "第 3 行：表达式")) {
      assertTrue(run.err().contains("rules.csv " + place), run.err());
    }
    assertFalse(run.err().contains("Exception"), run.err());
    assertFalse(Files.exists(output));
  }

  @Test
  void everyCommandRefusesFaultyDefinitions() throws IOException {
    Files.writeString(forms.resolve("rules.csv"), HEADER + OWN.replace("soft", "fatal"));
    String dir = forms.toString();
    String file = inbox.resolve("甲局-2021.csv").toString();
    for (String[] args :
        List.of(
            new String[] {"rules", "--forms", dir},
            new String[] {"fields", "--forms", dir},
            new String[] {"template", "--forms", dir, "--out", output.toString()},
            new String[] {"check", file, "--forms", dir})) {
      assertEquals(2, Run.of(args).code(), args[0]);
    }
    assertFalse(Files.exists(output));
  }
}
