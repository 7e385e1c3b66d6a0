package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import dev.gouji.testkit.Gouji;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip in the year costs no finished year and no unit its comparison with last year. */
class WhichYearTest {
  private static final Unit A = Scene.unit("A", "甲局");
  private static final Unit B = Scene.unit("B", "乙局");
  private static final Unit C = Scene.unit("C", "丙局");
  private static final String[] OPEN = {
    "requests.received.natural_person", "2", "requests.carried_out.natural_person", "2"
  };

  @TempDir private Path folder;
  private Scene scene;
  private Map<String, byte[]> lastYear = Map.of();

  /** Each left two applications open at the end of 2023. */
  @BeforeEach
  void aFinishedYear() {
    Scene before = new Scene(folder);
    before.roster("A,甲局,", "B,乙局,", "C,丙局,");
    before.send("A.xlsx", A, 2023, 0, OPEN);
    before.send("B.xlsx", B, 2023, 0, OPEN);
    before.send("C.xlsx", C, 2023, 0, OPEN);
    assertEquals(0, before.run().code());
    lastYear = year(2023);
    Stream.of("A.xlsx", "B.xlsx", "C.xlsx").forEach(before::remove);
    scene = before;
  }

  private Map<String, byte[]> year(int year) {
    return new TreeMap<>(Gouji.contents(scene().output().resolve(String.valueOf(year))));
  }

  private Scene scene() {
    return scene == null ? new Scene(folder) : scene;
  }

  /** Carried in as last year says, and answered. */
  private static String[] closed(int applications, String... more) {
    String number = String.valueOf(applications);
    return Stream.concat(
            Stream.of(
                "requests.carried_in.natural_person", number,
                "requests.granted.natural_person", number),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** Runs twice: the finished year stays, and the second run says what the first did. */
  private Run twice(int code, String... options) {
    Run run = scene.run(options);
    assertEquals(code, run.code(), run.out() + run.err());
    Map<String, byte[]> first = Gouji.contents(scene.output());
    assertEquals(code, scene.run(options).code());
    Map<String, byte[]> second = Gouji.contents(scene.output());
    assertEquals(first.keySet(), second.keySet());
    first.forEach(
        (name, bytes) ->
            org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, second.get(name), name));
    return run;
  }

  private void lastYearIsAsItWas() {
    Map<String, byte[]> now = year(2023);
    assertEquals(lastYear.keySet(), now.keySet());
    lastYear.forEach(
        (name, bytes) ->
            org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, now.get(name), name));
  }

  private List<String> asked(String rule) {
    return scene.csv(2024, "findings.csv").stream()
        .filter(row -> row.get("rule").equals(rule) && row.get("year") == null)
        .map(row -> row.get("unit_code"))
        .distinct()
        .toList();
  }

  @Test
  void mostCoversBearLastYearsDate() {
    scene.send("A.xlsx", A, 2024, 0, closed(2));
    scene.send("B.xlsx", B, 2024, 0, closed(7, "unit.year", "2023"));
    scene.send("C.xlsx", C, 2024, 0, closed(2, "unit.year", "2023"));
    twice(1);
    lastYearIsAsItWas();
    assertEquals("accepted", scene.outcome(2024, "A.xlsx"));
    assertEquals("returned", scene.outcome(2024, "B.xlsx"));
    assertEquals(List.of("A"), scene.counted(2024));
  }

  @Test
  void theOnlyFileBearsLastYearsDate() {
    scene.send("A.xlsx", A, 2024, 0, closed(2, "unit.year", "2023"));
    twice(1);
    lastYearIsAsItWas();
    assertEquals("returned", scene.outcome(2024, "A.xlsx"));
  }

  @Test
  void aMisdatedFirstAttemptSwitchesNothingOff() {
    scene.send("A0.xlsx", A, 2024, 0, closed(7, "unit.year", "2023"));
    scene.send("A.xlsx", A, 2024, 5, closed(7));
    scene.send("B.xlsx", B, 2024, 5, closed(7));
    twice(1);
    lastYearIsAsItWas();
    assertEquals(List.of("A", "B"), asked("X1"));
  }

  /** It was handed out last year and says so throughout: a return of last year, but not counted. */
  @Test
  void aFileOfLastYearThatIsNotCountedIsNobodysLastYear() {
    scene.send("A0.xlsx", A, 2023, 9, closed(5));
    scene.send("A.xlsx", A, 2024, 5, closed(2));
    scene.send("B.xlsx", B, 2024, 5, closed(2));
    scene.send("C.xlsx", C, 2024, 5, closed(2));
    Run run = twice(1);
    assertTrue(run.out().contains("没有替换"), run.out());
    lastYearIsAsItWas();
    assertEquals(List.of(), asked("X1"));
    assertEquals("accepted", scene.outcome(2024, "A.xlsx"));
  }

  @Test
  void mostReturnsAreOfAFinishedYear() {
    scene.send("A.xlsx", A, 2024, 0, closed(2));
    scene.send("B0.xlsx", B, 2023, 5, OPEN);
    scene.send("C0.xlsx", C, 2023, 5, OPEN);
    twice(1);
    lastYearIsAsItWas();
    assertEquals("accepted", scene.outcome(2024, "A.xlsx"));
  }

  @Test
  void onlyReturnsOfAFinishedYear() {
    scene.send("A0.xlsx", A, 2023, 5, OPEN);
    Run run = twice(1);
    lastYearIsAsItWas();
    assertTrue(run.out().contains("没有替换") && run.out().contains("--year 2023"), run.out());
    assertFalse(Files.exists(scene.output().resolve("2024")));
    assertEquals(1, scene.run("--year", "2023").code());
    assertEquals(List.of("A"), scene.counted(2023));
  }

  @Test
  void theYearThatIsBeingCollectedMayLoseAUnit() {
    scene.send("A.xlsx", A, 2024, 0, closed(2));
    scene.send("B.xlsx", B, 2024, 0, closed(2));
    assertEquals(1, scene.run().code());
    scene.remove("A.xlsx");
    twice(1);
    assertEquals(List.of("B"), scene.counted(2024));
  }

  @Test
  void lastYearsWorkbookWithThisYearTypedInDoesNotReplaceAGoodReturn() {
    scene.send("A.xlsx", A, 2024, 0, closed(2));
    scene.send("A1.xlsx", A, 2023, 9, closed(2, "unit.year", "2024", "proactive.licensing", "5"));
    twice(1);
    assertEquals("accepted", scene.outcome(2024, "A.xlsx"));
    assertEquals("superseded", scene.outcome(2024, "A1.xlsx"));
  }

  @Test
  void lastYearsWorkbookWithThisYearTypedInGoesBackWhereThereIsNoOther() {
    scene.send("A1.xlsx", A, 2023, 9, closed(2, "unit.year", "2024"));
    scene.send("B.xlsx", B, 2024, 0, closed(2));
    twice(1);
    assertEquals("returned", scene.outcome(2024, "A1.xlsx"));
    lastYearIsAsItWas();
  }

  /** Nothing but its prose tells for which year its numbers are. */
  @Test
  void aPeriodInTheProseThatDeniesTheCoverCountsAsDoubt() {
    String period = "本报告所列数据的统计期限自2024年1月1日至12月31日止。";
    scene.send("A.xlsx", A, 2024, 0, closed(2));
    scene.send("B0.xlsx", B, 2023, 5, closed(7, "text.disclosure", period));
    scene.send("C0.xlsx", C, 2023, 5, closed(7, "text.disclosure", period));
    twice(1);
    lastYearIsAsItWas();
    assertEquals("accepted", scene.outcome(2024, "A.xlsx"));
  }
}
