package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Judging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past returns judged to see what a rule would do before it sends anything back. */
class RehearsalTest {
  private static final String IN = "requests.carried_in.natural_person";
  private static final String OUT = "requests.carried_out.natural_person";
  private static final String RECEIVED = "requests.received.natural_person";

  private final Form form = Editions.form2021();
  private final TemplateWriter writer = new TemplateWriter(form);
  @TempDir private Path folder;

  private void report(String code, int year, Map<String, String> changes) throws IOException {
    Map<String, String> values = new HashMap<>(Judging.zeros());
    values.keySet().removeIf(id -> form.field(id).computed());
    values.put("text.problems", "培训不够。");
    values.put("text.other", "未收取信息处理费。");
    values.putAll(changes);
    Unit unit = Unit.unlisted(code, code + "局");
    byte[] template = writer.forUnit(unit, year, Optional.empty());
    Path file = folder.resolve(year + "/" + code + ".xlsx");
    Files.createDirectories(file.getParent());
    Files.write(file, Filler.fill(template, form, values));
  }

  /**
   * A year with one application pending from before and three left: A and C lose one, B does not.
   */
  private void twoYears() throws IOException {
    for (String code : List.of("A", "B", "C")) {
      report(code, 2021, Map.of(RECEIVED, "3", OUT, "3"));
    }
    report("A", 2022, Map.of(IN, "2", OUT, "2"));
    report("B", 2022, Map.of(IN, "3", OUT, "3"));
    report("C", 2022, Map.of(IN, "2", OUT, "2", "review.total", "5"));
  }

  private static Map<String, String> line(CsvTable csv, String year, String rule) {
    CsvRow row =
        csv.rows().stream()
            .filter(r -> csv.cell(r, "year").equals(year) && csv.cell(r, "rule").equals(rule))
            .findFirst()
            .orElseThrow();
    Map<String, String> line = new HashMap<>();
    csv.header().forEach(column -> line.put(column, csv.cell(row, column)));
    return line;
  }

  @Test
  void everyRuleIsCountedForEveryYear() throws IOException {
    twoYears();
    Run run = Run.of("rules", "--rehearse", folder.toString());
    assertEquals(0, run.code(), run.err());
    CsvTable csv = Run.csv(run.out());
    assertEquals(2 * form.rules().size(), csv.rows().size());
    Map<String, String> carried = line(csv, "2022", "X1");
    assertEquals("3", carried.get("returns"));
    assertEquals("2", carried.get("returns_fired"));
    assertEquals("17", carried.get("pass"));
    assertEquals("4", carried.get("fail"));
    assertEquals("0", carried.get("not_evaluated"));
    assertEquals("2022/A.xlsx；2022/C.xlsx", carried.get("files"));
    assertEquals("1", carried.get("fired_only_here"), "A would have been accepted but for X1");
    assertEquals("0", line(csv, "2022", "R4").get("fired_only_here"), "C breaks two rules");
    assertEquals("1", line(csv, "2022", "R4").get("returns_fired"));
    assertEquals("21", line(csv, "2021", "X1").get("not_evaluated"), "nothing before 2021");
    assertEquals("0", line(csv, "2021", "R1").get("returns_fired"));
    try (var left = Files.list(folder)) {
      assertEquals(
          List.of("2021", "2022"), left.map(p -> p.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aRuleOnTrialIsCountedToo() throws IOException {
    report("A", 2021, Map.of("proactive.penalty", "3"));
    Path forms = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-forms"));
    Files.writeString(
        forms.resolve("rules.csv"),
        "id,severity,expression,label,instruction,when_blank,since,source\n"
            + "TRIAL,soft,proactive.penalty <= proactive.licensing,要求,怎么改,skip,2021,试行\n");
    Run run = Run.of("rules", "--rehearse", folder.toString(), "--forms", forms.toString());
    assertEquals("1", line(Run.csv(run.out()), "2021", "TRIAL").get("fired_only_here"));
    Files.delete(forms.resolve("rules.csv"));
    Files.delete(forms);
  }

  @Test
  void aFolderWithoutReturnsIsRefused() {
    Run run = Run.of("rules", "--rehearse", folder.resolve("missing").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("找不到输入文件夹"), run.err());
  }
}
