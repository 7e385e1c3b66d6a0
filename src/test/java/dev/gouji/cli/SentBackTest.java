package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back of what was sent out: marked copies as they were, and papers of the office. */
class SentBackTest {
  private static final int YEAR = 2024;
  private static final Unit UNIT = Scene.unit("A", "甲局");
  private static final String SLIP = "requests.received.business";

  @TempDir private Path folder;
  private Scene scene;
  private byte[] marked;

  @BeforeEach
  void oneReturnGoesBack() throws IOException {
    scene = new Scene(folder).roster("A,甲局,").send("a.xlsx", UNIT, YEAR, 0, SLIP, "7");
    scene.runOnce();
    assertEquals("returned", scene.outcome(YEAR, "a.xlsx"));
    marked =
        Files.readAllBytes(
            scene.output().resolve(YEAR + "/" + scene.status(YEAR, "a.xlsx").get("returned_file")));
  }

  private boolean isToldUnchanged(String file) {
    scene.runOnce();
    Map<String, String> row = scene.status(YEAR, file);
    boolean told = row.get("reason").contains("没有改动");
    boolean found =
        scene.csv(YEAR, "findings.csv").stream().anyMatch(f -> f.get("rule").equals("I-UNCHANGED"));
    assertEquals(told, found, row + " " + scene.csv(YEAR, "findings.csv"));
    return told;
  }

  @Test
  void anUntouchedMarkedCopyIsToldAsSuch() {
    scene.bytes("b.xlsx", marked);
    assertTrue(isToldUnchanged("b.xlsx"));
    assertEquals("2", scene.status(YEAR, "b.xlsx").get("round"));
  }

  @Test
  void itIsKnownWithoutTheRoundBeforeAndAfterAnotherProgramSavedIt() {
    scene.remove("a.xlsx").bytes("b.xlsx", Scene.changed(marked, book -> {}));
    assertTrue(isToldUnchanged("b.xlsx"));
  }

  @Test
  void aCopyInWhichSomethingWasMendedIsNotCalledUntouched() {
    for (String round : List.of("with", "without")) {
      scene.bytes("b.xlsx", Scene.changed(marked, book -> type(book, "4")));
      assertFalse(isToldUnchanged("b.xlsx"), round);
      scene
          .remove("b.xlsx")
          .remove("a.xlsx")
          .bytes("a.xlsx", Scene.changed(marked, book -> type(book, "4")));
      assertFalse(isToldUnchanged("a.xlsx"), round);
    }
  }

  private static void type(XSSFWorkbook book, String number) {
    var at = Scene.FORM.field(SLIP);
    String sheet =
        Scene.FORM.tables().stream()
            .filter(table -> table.fields().contains(at))
            .findFirst()
            .orElseThrow()
            .sheet();
    book.getSheet(sheet)
        .getRow(at.cell().row())
        .getCell(at.cell().column())
        .setCellValue(Double.parseDouble(number));
  }

  @Test
  void aFirstReturnIsNeverCalledUntouched() {
    scene.runOnce();
    assertFalse(scene.status(YEAR, "a.xlsx").get("reason").contains("没有改动"));
  }

  @Test
  void papersOfTheOfficeAreNamedForWhatTheyAre() throws IOException {
    List<String> papers = List.of("汇总表.xlsx", "错误报告.xlsx", "催报名单.xlsx", "总览.html");
    for (String paper : papers) {
      scene.bytes("x-" + paper, Files.readAllBytes(scene.output().resolve(YEAR + "/" + paper)));
    }
    scene.runOnce();
    for (String paper : papers) {
      Map<String, String> row = scene.status(YEAR, "x-" + paper);
      assertEquals("skipped", row.get("outcome"), row.toString());
      String name = paper.replaceAll("[.].*", "");
      assertTrue(row.get("reason").contains("本工具生成的" + name), row.toString());
    }
  }
}
