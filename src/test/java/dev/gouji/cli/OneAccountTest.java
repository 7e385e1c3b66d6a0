package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every paper of one run gives the same numbers, whatever the roster says and whoever reports. */
class OneAccountTest {
  private static final String RECEIVED = "requests.received.natural_person";
  private static final String GRANTED = "requests.granted.natural_person";

  /** Counted by hand from the district below. */
  private static final Map<String, Integer> EXPECTED =
      Map.of("应报", 7, "通过", 3, "待核", 1, "退回", 1, "拒收", 1, "未报", 1);

  @TempDir private Path folder;

  private Scene district() {
    Scene scene =
        new Scene(folder)
            .file(
                "单位名录.csv",
                """
                单位代码,单位名称,上级代码,类别,可制定规章,状态
                G,青阳区人民政府,,,,正常
                A,青阳区教育局,G,,,正常
                B,青阳区民政局,G,,,正常
                C,青阳区财政局,G,,,正常
                D,青阳区司法局,G,,,正常
                E,青阳区物价局,G,,,撤销
                F,青阳区档案局,G,,,免报
                N,青阳区数据局,G,,,新设
                T,青阳区城关镇,G,,,正常
                V,青阳区城关镇东村,T,,,撤销
                """);
    for (String[] one :
        List.of(
            new String[] {"G", "青阳区人民政府", "9"},
            new String[] {"A", "青阳区教育局", "1"},
            new String[] {"E", "青阳区物价局", "2"},
            new String[] {"N", "青阳区数据局", "3"},
            new String[] {"T", "青阳区城关镇", "4"})) {
      scene.send(
          one[0] + ".xlsx", Scene.unit(one[0], one[1]), 2024, 1, RECEIVED, one[2], GRANTED, one[2]);
    }
    scene.send("C.xlsx", Scene.unit("C", "青阳区财政局"), 2024, 1, RECEIVED, "5");
    return scene.file("青阳区民政局年报.jpg", "no workbook");
  }

  @Test
  void everyFaceGivesTheNumbersCountedByHand() throws IOException {
    Scene scene = district();
    Run run = scene.run();
    Faces faces = new Faces(scene, 2024);
    faces.all(run).forEach((face, numbers) -> assertEquals(new TreeMap<>(EXPECTED), numbers, face));
    assertTrue(run.out().contains("不应报而报 1 个"), run.out());
    List<String> abolished =
        scene.csv(2024, "findings.csv").stream()
            .filter(row -> row.get("rule").equals("I-ABOLISHED"))
            .map(row -> row.get("unit_code") + " " + row.get("severity"))
            .toList();
    assertEquals(List.of("E info"), abolished);
    String words = faces.statement();
    assertTrue(words.contains("应报单位共 7 个，实际上报 5 个，未上报 2 个"), words);
    assertTrue(words.contains("没有收到报表的单位 1 个：青阳区司法局"), words);
    assertTrue(words.contains("其中不应报而报的 1 个：青阳区物价局"), words);
    assertFalse(words.contains(".csv"), words);
  }

  @Test
  void whatIsSummedIsWhatIsAcceptedAndAUnitAboveAbolishedOnesIsAmongIt() {
    Scene scene = district();
    scene.run();
    List<String> everything =
        scene.csv(2024, "totals.csv").stream()
            .filter(row -> row.get("scope").equals("*") && row.get("field").equals(RECEIVED))
            .map(row -> row.get("value") + " of " + row.get("units"))
            .toList();
    assertEquals(List.of("10 of 4"), everything, "A 1 + E 2 + N 3 + T 4");
  }

  @Test
  void aGovernmentWaitsForItsUnitsAndIsNotThanked() {
    Scene scene = district();
    scene.run();
    List<List<String>> rows = scene.chased(2024, "G");
    assertEquals(1, rows.size(), rows.toString());
    assertEquals("待核", rows.get(0).get(0));
    assertFalse(rows.get(0).toString().contains("谢谢"), rows.toString());
    assertTrue(scene.status(2024, "G.xlsx").get("reason").contains("待核"));
  }

  @Test
  void everyUnitIsToldOneThing() {
    Scene scene = district();
    scene.run();
    for (String unit : List.of("A", "B", "C", "D", "E", "G", "N", "T")) {
      assertEquals(1, scene.chased(2024, unit).size(), unit);
    }
    assertEquals(List.of(), scene.chased(2024, "F"));
    assertEquals(List.of(), scene.chased(2024, "V"));
  }

  @Test
  void aFileOfAYearWhoseFolderIsKeptIsCalledNeitherAcceptedNorPassed() throws IOException {
    Scene scene = new Scene(folder).roster("A,甲局,", "B,乙局,");
    scene.send("A23.xlsx", Scene.unit("A", "甲局"), 2023, 1);
    scene.send("B23.xlsx", Scene.unit("B", "乙局"), 2023, 1);
    scene.run();
    scene.remove("B23.xlsx").remove("A23.xlsx");
    scene.send("A23b.xlsx", Scene.unit("A", "甲局"), 2023, 5);
    scene.send("A.xlsx", Scene.unit("A", "甲局"), 2024, 9);
    Run run = scene.run("--year", "2024");
    assertEquals("superseded", scene.outcome(2024, "A23b.xlsx"));
    assertEquals(1, new Faces(scene, 2024).all(run).get("run.json").get("通过"));
    assertEquals(List.of("A"), scene.counted(2024));
    assertEquals("已通过", scene.chased(2024, "A").get(0).get(0));
    assertEquals(1, scene.chased(2024, "A").size());
  }

  @Test
  void lastYearIsClearedOnlyWhereAnEquationBearsOnIt() {
    Scene scene = new Scene(folder).roster("A,甲局,");
    scene.send("A23.xlsx", Scene.unit("A", "甲局"), 2023, 1, "proactive.normative.in_force", "399");
    scene.run();
    scene.remove("A23.xlsx");
    scene.send(
        "A.xlsx",
        Scene.unit("A", "甲局"),
        2024,
        9,
        "proactive.normative.in_force",
        "39",
        "requests.carried_in.natural_person",
        "2",
        GRANTED,
        "2");
    scene.run();
    Map<String, Boolean> blamed = new TreeMap<>();
    scene
        .csv(2024, "findings.csv")
        .forEach(row -> blamed.put(row.get("rule"), row.get("message").contains("上年报表自身平衡")));
    assertEquals(Boolean.FALSE, blamed.get("X2"), blamed.toString());
    assertEquals(Boolean.TRUE, blamed.get("X1"), blamed.toString());
  }
}
