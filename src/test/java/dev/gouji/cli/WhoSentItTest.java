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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A slip on the cover costs nobody else anything, and who must be asked is told. */
class WhoSentItTest {
  private static final Unit A = Scene.unit("A", "甲局");
  private static final Unit B = Scene.unit("B", "乙局");

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void twoUnits() {
    scene = new Scene(folder).roster("A,甲局,", "B,乙局,");
  }

  /** Saved before, after and at the time of the other's good return. */
  @TestFactory
  List<DynamicTest> aWrongCodeTouchesNothingOfTheUnitWhoseCodeItIs() {
    return List.of(0, 5, 10).stream()
        .map(
            minute ->
                DynamicTest.dynamicTest(
                    "saved at minute " + minute,
                    () -> {
                      Scene one = new Scene(folder.resolve("m" + minute)).roster("A,甲局,", "B,乙局,");
                      one.send("A.xlsx", A, 2024, 5, "proactive.licensing", "7");
                      one.send(
                          "B.xlsx", B, 2024, minute, "unit.code", "A", "proactive.licensing", "9");
                      assertCodeOfAnother(one);
                    }))
        .toList();
  }

  private static void assertCodeOfAnother(Scene scene) throws IOException {
    Run run = scene.run();
    assertEquals(1, run.code(), run.out() + run.err());
    assertEquals(List.of("A.xlsx accepted"), scene.ofUnit(2024, "A"));
    assertEquals(List.of("B.xlsx refused"), scene.ofUnit(2024, "B"));
    assertEquals(List.of("A"), scene.counted(2024));
    Map<String, String> row = scene.status(2024, "B.xlsx");
    assertEquals("乙局", row.get("unit_name"));
    String reason = String.valueOf(row.get("reason"));
    for (String word : List.of("I-UNIT", "「A」是「甲局」的", "「乙局」", "改为「B」")) {
      assertTrue(reason.contains(word), reason);
    }
    assertFalse(Files.exists(scene.output().resolve("2024/退回")), "something went back");
    assertEquals(List.of("已通过"), situations(scene, "A"));
    assertEquals(List.of("拒收"), situations(scene, "B"));
    String message = String.join(" ", scene.chased(2024, "B").get(0));
    assertTrue(message.contains("改为「B」") && !message.contains("尚未收到"), message);
  }

  private static List<String> situations(Scene scene, String unit) {
    return scene.chased(2024, unit).stream().map(row -> row.get(0)).toList();
  }

  /** Each: code, name, stamp; then the outcome, the unit it is listed under and what is told. */
  @TestFactory
  List<DynamicTest> whatCoverAndStampSay() {
    String roster = "A01,甲局,;B02,乙局,;0007,丙局,;7,丁局,;C03,青阳区卫生健康局,;D-04,戊局,;S1,同名局,;S2,同名局,";
    return List.of(
            List.of("A01", "甲局", "A01", "accepted A01", ""),
            List.of("A01", "甲局", "B02", "accepted A01", "I-STAMP"),
            List.of("A01", "甲局（旧名）", "A01", "returned A01", "I-NAME"),
            List.of("A01", "全新局", "A01", "returned A01", "I-NAME"),
            List.of("B02", "甲局", "A01", "refused A01", "I-UNIT"),
            List.of("B02", "甲局", "B02", "refused A01", "I-UNIT"),
            List.of("B02", "甲局", "S1", "refused A01", "I-UNIT"),
            List.of("A01", "卫健局", "C03", "refused C03", "I-UNIT"),
            List.of("A01", "", "B02", "refused B02", "I-UNIT"),
            List.of("A01", "同名局", "S2", "refused S2", "I-UNIT"),
            List.of("A01", "同名局", "A01", "refused ", "I-UNIT"),
            List.of("a01", "甲局", "A01", "accepted A01", "I-READ"),
            List.of("Ａ０１", "甲局", "A01", "accepted A01", ""),
            List.of("’A01", " 甲 局 ", "A01", "accepted A01", "I-READ"),
            List.of("D—04", "戊局", "D-04", "accepted D-04", "I-READ"),
            List.of("D04", "戊局", "D-04", "accepted D-04", "I-READ"),
            List.of("b02", "甲局", "A01", "refused A01", "I-UNIT"),
            List.of("a01", "全新局", "", "refused A01", "写法相近"),
            List.of("07", "丙局", "0007", "accepted 0007", "I-READ"),
            List.of("7", "丙局", "0007", "accepted 0007", "I-READ"),
            List.of("7", "丁局", "7", "accepted 7", ""),
            List.of("07", "丁局", "7", "accepted 7", "I-READ"),
            List.of("X99", "甲局", "A01", "refused A01", "代码是「A01」"),
            List.of("X99", "无此局", "", "refused ", "不在单位名录里"),
            List.of("", "甲局", "A01", "accepted A01", ""),
            List.of("/", "甲局", "B02", "accepted A01", "I-STAMP"),
            List.of("", "", "A01", "refused A01", "没有写单位代码"))
        .stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> {
                      Scene one =
                          new Scene(folder.resolve("t" + row.hashCode())).roster(roster.split(";"));
                      one.send(
                          "a.xlsx",
                          Scene.unit(row.get(2), "发给"),
                          2024,
                          0,
                          "unit.code",
                          row.get(0),
                          "unit.name",
                          row.get(1));
                      one.run();
                      assertLine(one, row.get(3), row.get(4));
                    }))
        .toList();
  }

  private static void assertLine(Scene scene, String expected, String told) {
    Map<String, String> line = scene.status(2024, "a.xlsx");
    assertEquals(expected, line.get("outcome") + " " + line.get("unit_code"), line.toString());
    String findings = scene.csv(2024, "findings.csv").toString();
    assertTrue((line.get("reason") + findings).contains(told), line + findings);
    long listed =
        scene.csv(2024, "status.csv").stream()
            .filter(row -> !row.get("unit_code").isEmpty())
            .filter(row -> row.get("unit_code").equals(line.get("unit_code")))
            .count();
    assertTrue(listed <= 1, "the unit is told to be missing too");
  }

  @Test
  void zerosThatTheRosterLostAreForgivenWhereTheNameAgrees() {
    Scene lost = new Scene(folder.resolve("lost")).roster("1,某某区甲局,", "2,某某区乙局,");
    lost.send("a.xlsx", Scene.unit("001", "某某区甲局"), 2024, 0);
    lost.send("b.xlsx", Scene.unit("002", "某某区别的局"), 2024, 0);
    lost.run();
    assertEquals(List.of("a.xlsx accepted"), lost.ofUnit(2024, "1"));
    assertEquals(List.of("b.xlsx refused"), lost.ofUnit(2024, "2"));
    assertFalse(lost.csv(2024, "findings.csv").toString().contains("I-STAMP"));
  }

  /** Excel keeps 15 digits, LibreOffice rounds, a CSV keeps six. */
  @TestFactory
  List<DynamicTest> aCodeThatASpreadsheetCutNamesTheCauseAndTheUnit() {
    return List.of("113706130042615000", "113706130042616000", "1.13706E+17").stream()
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code,
                    () -> {
                      Scene cut =
                          new Scene(folder.resolve(code))
                              .roster("113706130042615816,某某区甲局,", "113706130042615824,某某区乙局,");
                      Unit unit = Scene.unit("113706130042615816", "某某区甲局");
                      cut.send("a.xlsx", unit, 2024, 0, "unit.code", code);
                      cut.run();
                      assertEquals(
                          List.of("a.xlsx refused"), cut.ofUnit(2024, "113706130042615816"));
                      String reason = String.valueOf(cut.status(2024, "a.xlsx").get("reason"));
                      assertTrue(reason.contains("截短") && reason.contains("设为文本"), reason);
                      assertTrue(reason.contains("「113706130042615816」"), reason);
                      assertEquals(1, cut.chased(2024, "113706130042615816").size());
                    }))
        .toList();
  }

  @Test
  void aTitleLineWhoseFormulaWasNotWorkedOutSaysNothingOfItsOwn() {
    Scene scene = new Scene(folder).roster("A,甲局,", "B,乙局,");
    byte[] ofA = Scene.workbook(Scene.unit("A", "甲局"), 2024, 1);
    byte[] ofB =
        Scene.changed(
            ofA,
            book -> {
              book.getSheet("基本信息").getRow(2).getCell(1).setCellValue("B");
              book.getSheet("基本信息").getRow(3).getCell(1).setCellValue("乙局");
            });
    scene.bytes("B.xlsx", ofB).run();
    assertEquals(
        "B",
        scene.status(2024, "B.xlsx").get("unit_code"),
        scene.status(2024, "B.xlsx").toString());
    assertEquals("accepted", scene.outcome(2024, "B.xlsx"));
  }
}
