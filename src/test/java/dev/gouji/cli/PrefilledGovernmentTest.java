package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A government's own workbook is handed out with the sums of its units. */
class PrefilledGovernmentTest {
  private static final int YEAR = 2024;
  private static final Field LICENSING = Scene.FORM.field("proactive.licensing");
  private static final Field TOTAL = Scene.FORM.field("review.total");

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void twoUnitsBelowADistrict() {
    scene = new Scene(folder.resolve("office"));
    scene.roster("D,某区,", "D-1,甲局,D", "D-2,乙局,D");
    scene.send(
        "甲.xlsx",
        Scene.unit("D-1", "甲局"),
        YEAR,
        1,
        "proactive.licensing",
        "7",
        "review.upheld",
        "2");
    scene.send(
        "乙.xlsx",
        Scene.unit("D-2", "乙局"),
        YEAR,
        2,
        "proactive.licensing",
        "5",
        "review.corrected",
        "1",
        "proactive.fees",
        "0.25");
  }

  private Run handOut(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "template",
                "--year",
                String.valueOf(YEAR),
                "--roster",
                scene.inbox().resolve("单位名录.csv").toString(),
                "--out",
                folder.resolve("handed").toString()));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray(String[]::new));
    assertEquals(ExitCode.ACCEPTED, run.code(), run.err());
    return run;
  }

  private byte[] workbook() throws IOException {
    return Files.readAllBytes(folder.resolve("handed/" + YEAR + "/D_某区.xlsx"));
  }

  private Optional<Double> number(Field field) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      return switch (Filler.cell(book, field).getCellType()) {
        case NUMERIC, FORMULA -> Optional.of(Filler.cell(book, field).getNumericCellValue());
        default -> Optional.empty();
      };
    }
  }

  private String[] results() {
    return new String[] {"--results", scene.output().toString()};
  }

  /** What the government's office adds to the sums, and what it changes. */
  private void sendBack(Map<String, String> changes) throws IOException {
    Map<String, String> typed = new LinkedHashMap<>();
    Scene.values()
        .forEach(
            (id, value) -> {
              if (!Scene.FORM.field(id).isNumeric()) {
                typed.put(id, value);
              }
            });
    typed.putAll(changes);
    scene.bytes(
        "某区.xlsx",
        Filler.fill(workbook(), Scene.FORM, typed, Instant.parse("2025-01-20T02:00:00Z")));
  }

  private List<Map<String, String>> findings() {
    return Gouji.csv(scene.output().resolve(YEAR + "/data/findings.csv")).stream()
        .filter(row -> row.get("unit_code").equals("D"))
        .toList();
  }

  @Test
  void theSumsAreTakenFromWhereTheResultsAreAndTheScreenSaysSo() throws IOException {
    scene.run();
    Run run = handOut(results());
    assertEquals(Optional.of(12.0), number(LICENSING));
    assertEquals(Optional.of(3.0), number(TOTAL), "totals stay formulas over the sums");
    assertTrue(run.out().contains("1 个有下级的单位已预填所辖合计"), run.out());
    assertTrue(run.out().contains(scene.output().resolve("" + YEAR).toString()), run.out());
    assertFalse(run.out().contains("不全"), run.out());
  }

  @Test
  void resultsBesideTheInboxAreFoundWithoutBeingNamed() throws IOException {
    Run.of(
        "import",
        "--in",
        scene.inbox().toString(),
        "--out",
        folder.resolve("office/核对结果").toString());
    Run run = handOut();
    assertEquals(Optional.of(12.0), number(LICENSING), run.out());
  }

  @Test
  void withoutResultsTheScreenSaysWhyNothingIsPrefilled() throws IOException {
    Run run = handOut();
    assertEquals(Optional.empty(), number(LICENSING));
    assertTrue(run.out().contains("没有预填所辖合计"), run.out());
    assertTrue(run.out().contains("--results"), run.out());
  }

  @Test
  void resultsThatCannotBeReadAreToldOf() throws IOException {
    scene.run();
    Files.writeString(scene.output().resolve(YEAR + "/data/totals.csv"), "nothing of ours\n");
    Run run = handOut(results());
    assertTrue(run.out().contains("没有预填所辖合计：读不出"), run.out());
  }

  @Test
  void sumsThatAreNotCompleteAreSaidToBeThat() throws IOException {
    scene.remove("乙.xlsx").run();
    Run run = handOut(results());
    assertEquals(Optional.of(7.0), number(LICENSING));
    assertTrue(run.out().contains("某区（2 个单位只计了 1 个）"), run.out());
  }

  @Test
  void unchangedSumsAreAccepted() throws IOException {
    scene.run();
    handOut(results());
    sendBack(Map.of());
    Run run = scene.run();
    assertEquals("accepted", scene.outcome(YEAR, "某区.xlsx"), run.out() + findings());
    assertEquals(List.of(), findings().stream().map(row -> row.get("rule")).toList());
  }

  @Test
  void aChangedSumIsADifferenceThatAsksForAReason() throws IOException {
    scene.run();
    handOut(results());
    sendBack(Map.of(LICENSING.id(), "15"));
    scene.run();
    assertEquals("returned", scene.outcome(YEAR, "某区.xlsx"));
    List<Map<String, String>> findings = findings();
    assertEquals(1, findings.size(), findings::toString);
    assertEquals("U1", findings.get(0).get("rule"));
    assertEquals("soft", findings.get(0).get("severity"));
    assertEquals(LICENSING.id(), findings.get(0).get("field"));
    assertEquals("3", findings.get(0).get("difference").replace("+", ""));
  }
}
