package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent up is kept: a total that moves afterwards is told with the unit that moved it. */
class FreezeTest {
  private static final Unit A = Scene.unit("A", "某区甲局");
  private static final Unit B = Scene.unit("B", "某区乙局");
  private static final int YEAR = 2024;
  private static final String LICENSING = "proactive.licensing";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void twoUnits() {
    scene = new Scene(folder).roster("A,某区甲局,", "B,某区乙局,");
    scene.send("a.xlsx", A, YEAR, 1, LICENSING, "10");
    scene.send("b.xlsx", B, YEAR, 2, LICENSING, "290");
    scene.run();
  }

  private Run freeze(String... more) {
    String in = scene.inbox().toString();
    String out = scene.output().toString();
    return more.length == 0
        ? Run.of("freeze", "--in", in, "--out", out)
        : Run.of("freeze", "--in", in, "--out", out, "--year", more[0]);
  }

  @Test
  void nothingIsSaidWhereNothingMoved() throws IOException {
    assertEquals(ExitCode.ACCEPTED, freeze().code());
    Run run = scene.run();
    assertTrue(run.out().contains("汇总数与上报时相同"), run.out());
    String page = Files.readString(scene.output().resolve("2024/总览.html"));
    assertTrue(page.contains("各项汇总数与上报时相同"));
    assertEquals("skipped", scene.outcome(YEAR, "上报数_2024.csv"));
  }

  @Test
  void theUnitThatMovedATotalIsNamed() throws IOException {
    freeze();
    scene.send("a2.xlsx", A, YEAR, 9, LICENSING, "15");
    Run run = scene.run();
    assertTrue(run.out().contains("行政许可 300 → 305（某区甲局 10 → 15）"), run.out());
    assertFalse(run.out().contains("某区乙局 "), run.out());
    assertTrue(run.out().contains("已经上报的数有 1 格变了"), run.out());
    String page = Files.readString(scene.output().resolve("2024/总览.html"));
    assertTrue(page.contains("行政许可 300 → 305") && page.contains("某区甲局 10 → 15"));
  }

  @Test
  void aUnitThatFellOutIsNamed() {
    freeze();
    scene.remove("b.xlsx");
    Run run = scene.runOnce("--year", "2024");
    assertTrue(run.out().contains("行政许可 300 → 10（某区乙局 290 → 无）"), run.out());
  }

  @Test
  void whatWasSentUpIsNeverOverwritten() throws IOException {
    freeze();
    byte[] before = Files.readAllBytes(scene.inbox().resolve("上报数_2024.csv"));
    scene.send("a2.xlsx", A, YEAR, 9, LICENSING, "15");
    scene.run();
    Run again = freeze();
    assertEquals(ExitCode.USAGE, again.code());
    assertTrue(again.err().contains("已经有了"), again.err());
    assertEquals(before.length, Files.readAllBytes(scene.inbox().resolve("上报数_2024.csv")).length);
  }

  @Test
  void aYearWithoutAResultIsToldAndNothingIsWritten() {
    Run run = freeze("2019");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("请先核对这个年度"), run.err());
    assertFalse(Files.exists(scene.inbox().resolve("上报数_2019.csv")));
  }

  @Test
  void aFileThatSomebodyChangedIsRefused() {
    scene.file("上报数_2024.csv", "类别,代码,指标,数\n合计,*,proactive.licensing,三百\n");
    Run run = scene.run();
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("上报数_2024.csv"), run.err());
  }
}
