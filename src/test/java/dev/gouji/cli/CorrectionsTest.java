package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 订正.csv: a telephone call saves a round, and never changes a number that nobody spoke of. */
class CorrectionsTest {
  private static final Unit A = Scene.unit("A", "某区甲局");
  private static final int YEAR = 2024;
  private static final String RECEIVED = "requests.received.natural_person";
  private static final String GRANTED = "requests.granted.natural_person";
  private static final String HEAD = "单位,指标,原数,新数,确认人,日期\n";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void oneUnitThatTypedFourForFive() {
    scene = new Scene(folder).roster("A,某区甲局,", "B,某区乙局,");
    scene.send("a.xlsx", A, YEAR, 1, RECEIVED, "4", GRANTED, "5");
  }

  private String value(String field) {
    return scene.csv(YEAR, "values.csv").stream()
        .filter(row -> row.get("field").equals(field))
        .map(row -> row.get("value"))
        .findFirst()
        .orElse("");
  }

  @Test
  void theNumberConfirmedIsSummedWithItsTotalsAndToldOnEveryPaper() throws IOException {
    scene.run();
    assertEquals("returned", scene.outcome(YEAR, "a.xlsx"));

    scene.file("订正.csv", HEAD + "某区甲局," + RECEIVED + ",4,5,李主任,2025-01-08\n");
    Run run = scene.run();
    assertEquals("accepted", scene.outcome(YEAR, "a.xlsx"));
    assertEquals("5", value(RECEIVED));
    assertEquals("5", value("requests.received.total"));
    assertTrue(run.out().contains("按「订正.csv」订正了 1 处"), run.out());
    assertEquals(
        List.of("I-CORRECTED"),
        scene.csv(YEAR, "findings.csv").stream()
            .map(row -> row.get("rule"))
            .filter(rule -> rule.startsWith("I-C"))
            .toList());
    String told = "4 改为 5（李主任确认，2025-01-08）";
    Path out = scene.output().resolve("2024");
    assertTrue(Files.readString(out.resolve("总览.html")).contains(told));
    for (Map.Entry<String, String> sheet :
        Map.of("催报名单.xlsx", "催报名单", "汇总表.xlsx", "封面", "错误报告.xlsx", "概况").entrySet()) {
      String words = scene.sheet(out.resolve(sheet.getKey()), sheet.getValue()).toString();
      assertTrue(words.contains(told), sheet + " " + words);
    }
    assertTrue(new Faces(scene, YEAR).statement().contains(told));
  }

  @Test
  void aNewerFileWithAnotherNumberMakesItVoid() throws IOException {
    scene.file("订正.csv", HEAD + "A," + RECEIVED + ",4,5,李主任,2025-01-08\n");
    scene.send("a2.xlsx", A, YEAR, 9, RECEIVED, "7", GRANTED, "7");
    Run run = scene.run();
    assertEquals("7", value(RECEIVED));
    assertTrue(run.out().contains("没有订正，现在表里是 7，不是原数"), run.out());
    String page = Files.readString(scene.output().resolve("2024/总览.html"));
    assertTrue(page.contains("现在表里是 7"), page);
  }

  @Test
  void aNewerFileWithTheNewNumberNeedsItNoMore() {
    scene.file("订正.csv", HEAD + "A," + RECEIVED + ",4,5,李主任,2025-01-08\n");
    scene.send("a2.xlsx", A, YEAR, 9, RECEIVED, "5", GRANTED, "5");
    Run run = scene.run();
    assertEquals("5", value(RECEIVED));
    assertTrue(run.out().contains("已经是这个数"), run.out());
  }

  @Test
  void oneForAUnitThatSentNothingWaits() {
    scene.file("订正.csv", HEAD + "B," + RECEIVED + ",4,5,李主任,2025-01-08\n");
    assertTrue(scene.run().out().contains("某区乙局："));
    assertEquals("returned", scene.outcome(YEAR, "a.xlsx"));
  }

  @Test
  void theNameOnOurPapersAndThePlaceAreUnderstood() {
    String name = Scene.FORM.field(RECEIVED).shortName();
    String place =
        Scene.FORM.field(RECEIVED).sheet() + " " + Scene.FORM.field(RECEIVED).cell().a1();
    for (String item : List.of(name, place)) {
      scene.file("订正.csv", HEAD + "A," + item + ",4,5,李主任,2025-01-08\n");
      scene.runOnce();
      assertEquals("5", value(RECEIVED), item);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没有这个局,RECEIVED,4,5,李主任,2025-01-08",
        "A,没有这一项,4,5,李主任,2025-01-08",
        "A,RECEIVED,四,5,李主任,2025-01-08",
        "A,RECEIVED,4,-5,李主任,2025-01-08",
        "A,RECEIVED,4,4,李主任,2025-01-08",
        "A,RECEIVED,4,5,,2025-01-08",
        "A,RECEIVED,4,5,李主任,上周"
      })
  void aLineThatIsNotCertainStopsTheRunBeforeAnythingIsWritten(String line) {
    scene.file("订正.csv", HEAD + line.replace("RECEIVED", RECEIVED) + "\n");
    Run run = scene.run();
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("订正.csv 第 2 行"), run.err());
    assertTrue(Files.notExists(scene.output().resolve("2024")));
  }
}
