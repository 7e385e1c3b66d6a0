package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every status of the roster with everything that a unit of it may send: all papers give the
 * numbers that the table below was counted to by hand.
 */
class FacesTest {
  private static final String RECEIVED = "requests.received.natural_person";
  private static final String GRANTED = "requests.granted.natural_person";
  private static final int YEAR = 2024;

  /** What a unit does, and where it then stands if its status makes it due. */
  private enum Sends {
    GOOD("通过"),
    BAD("退回"),
    TWO("退回"),
    CORRECTED("通过"),
    WRONG_YEAR("未报"),
    MISDATED("未报"),
    SCAN("拒收"),
    OTHERS_CODE("拒收"),
    NOTHING("未报");

    private final String state;

    Sends(String state) {
      this.state = state;
    }

    boolean isRead() {
      return state.equals("通过") || state.equals("退回");
    }
  }

  private static final List<String> STATUSES = List.of("正常", "新设", "撤销", "免报");

  @TempDir private Path folder;
  private final List<String> roster = new ArrayList<>();
  private final Map<String, Integer> expected = new TreeMap<>();
  private final Map<String, Unit> told = new LinkedHashMap<>();
  private int beyond;
  private int summed;

  private void send(Scene scene, Unit unit, Sends sends, int number) {
    String file = unit.code() + ".xlsx";
    // No two units with the same numbers: that would be remarked upon.
    String count = String.valueOf(number);
    String[] good = {RECEIVED, count, GRANTED, count};
    String[] bad = {RECEIVED, count};
    switch (sends) {
      case GOOD -> scene.send(file, unit, YEAR, 1, good);
      case BAD -> scene.send(file, unit, YEAR, 1, bad);
      case TWO -> {
        scene.send(file, unit, YEAR, 1, good);
        scene.send(unit.code() + "-2.xlsx", unit, YEAR, 1, bad);
      }
      case CORRECTED -> {
        scene.send(file, unit, YEAR, 1, bad);
        scene.send(unit.code() + "-2.xlsx", unit, YEAR, 9, good);
      }
      case WRONG_YEAR -> scene.send(file, unit, YEAR - 1, 1, good);
      case MISDATED ->
          scene.bytes(
              file,
              Scene.changed(
                  Scene.workbook(unit, YEAR, 1, good),
                  book -> book.getSheet("基本信息").getRow(4).getCell(1).setCellValue(YEAR - 1)));
      case SCAN -> scene.file(unit.name() + "年报.jpg", "a scan");
      case OTHERS_CODE ->
          scene.bytes(
              file,
              Scene.changed(
                  Scene.workbook(unit, YEAR, 1, good),
                  book -> book.getSheet("基本信息").getRow(2).getCell(1).setCellValue("U0")));
      case NOTHING -> {}
    }
  }

  private void count(Unit unit, String status, Sends sends) {
    boolean due = status.equals("正常") || status.equals("新设");
    if (due) {
      expected.merge("应报", 1, Integer::sum);
      expected.merge(sends.state, 1, Integer::sum);
    } else if (sends.isRead()) {
      beyond++;
    }
    if (due || sends.isRead()) {
      told.put(unit.code(), unit);
    }
    summed += sends.state.equals("通过") ? 1 : 0;
  }

  private Scene district() {
    Scene scene = new Scene(folder);
    int number = 0;
    for (String status : STATUSES) {
      for (Sends sends : Sends.values()) {
        Unit unit = Scene.unit("U" + number, "青阳区第" + (100 + number) + "局");
        roster.add(unit.code() + "," + unit.name() + ",G," + status);
        send(scene, unit, sends, 1 + number);
        count(unit, status, sends);
        number++;
      }
    }
    return scene.file(
        "单位名录.csv", "单位代码,单位名称,上级代码,状态\nG,青阳区人民政府,,免报\n" + String.join("\n", roster) + "\n");
  }

  @Test
  void everyPaperGivesTheSameNumbers() throws IOException {
    Scene scene = district();
    Run run = scene.run();
    expected.putIfAbsent("待核", 0);
    Faces faces = new Faces(scene, YEAR);
    faces.all(run).forEach((face, numbers) -> assertEquals(expected, numbers, face));
    assertTrue(run.out().contains("不应报而报 " + beyond + " 个"), run.out());
    assertEquals(summed, scene.counted(YEAR).size(), "values.csv");
    List<String> chased = new ArrayList<>();
    scene.sheet(scene.output().resolve(YEAR + "/催报名单.xlsx"), "催报名单").stream()
        .filter(row -> row.size() > 1 && row.get(1).startsWith("U"))
        .forEach(row -> chased.add(row.get(1)));
    assertEquals(told.keySet(), Set.copyOf(chased));
    assertEquals(told.size(), chased.size(), "one unit, one message");
  }
}
