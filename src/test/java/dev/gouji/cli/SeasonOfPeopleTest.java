package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import dev.gouji.testkit.Kept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district of 25 units and its government in four rounds, with last year's tables, as people read
 * it: what the clerk sees on the screen, what each unit is told and what the group is told. Kept in
 * {@code src/test/resources/season}; renewed with {@code -Dgouji.renew=true}.
 */
class SeasonOfPeopleTest {
  private static final int YEAR = 2024;
  private static final Path KEPT = Path.of("src/test/resources/season");

  /** Words of ours that nobody outside should read: ids of rules, fields and packages. */
  private static final Pattern INTERNAL =
      Pattern.compile("\\b(I-[A-Z]+|X-T?[0-9]+|R[0-9]+|U[0-9]|[a-z_]+\\.[a-z_]{3,}|null)\\b");

  /** Above the 25 units; what it sends is held against their sum once they are all in. */
  private static final int GOVERNMENT = 0;

  private static final int UNITS = 25;
  private static final String RECEIVED = "requests.received.natural_person";
  private static final String GRANTED = "requests.granted.natural_person";
  private static final String LICENSING = "proactive.licensing";
  private static final String[] ASKED = {
    "proactive.normative.issued", "5", "proactive.normative.in_force", "2"
  };

  /** What the 25 units say in the end, added up by hand. */
  private static final String[] SUMS = {
    LICENSING, "2367", RECEIVED, "18", GRANTED, "18", ASKED[0], ASKED[1], ASKED[2], ASKED[3]
  };

  @TempDir private Path folder;
  private Scene scene;

  private static Unit unit(int number) {
    return Scene.unit(code(number), name(number));
  }

  private static String code(int number) {
    return String.format("%03d", number);
  }

  private static String name(int number) {
    return number == GOVERNMENT ? "青阳区人民政府" : "青阳区第" + number + "局";
  }

  private void good(String file, int number, int minute) {
    scene.send(file, unit(number), YEAR, minute, LICENSING, String.valueOf(100 + number));
  }

  /** As a CSV file, which is made and read in no time. */
  private void plain(int number) {
    scene.csv(unit(number), YEAR, Map.of(LICENSING, String.valueOf(100 + number)));
  }

  @Test
  void eachUnitIsToldOneThingInEachRoundAndNothingThatIsPast() throws IOException {
    List<String> roster = new ArrayList<>();
    roster.add(code(GOVERNMENT) + "," + name(GOVERNMENT) + ",");
    for (int i = 1; i <= UNITS; i++) {
      roster.add(code(i) + "," + name(i) + "," + code(GOVERNMENT));
    }
    scene = new Scene(folder).roster(roster.toArray(String[]::new));
    scene.file("设置.csv", "发文机关,联系人,电话,截止日期,整改期限\n青阳区政务公开办公室,张科员,0000-1234567,2025-01-20,5天\n");
    for (int i = 1; i <= 12; i++) {
      plain(i);
      scene.csv(unit(i), YEAR - 1, Map.of(LICENSING, String.valueOf(90 + i)));
    }
    scene.csv(unit(20), YEAR - 1, Map.of(LICENSING, "300"));
    scene.send("区政府.xlsx", unit(GOVERNMENT), YEAR, 10, LICENSING, "5");
    scene.send("13.xlsx", unit(13), YEAR, 13, RECEIVED, "41", GRANTED, "14");
    scene.send("14.xlsx", unit(14), YEAR, 14, RECEIVED, "5", GRANTED, "4");
    scene.send("15.xlsx", unit(15), YEAR, 15, ASKED);
    scene.send("16.xlsx", unit(16), YEAR - 1, 16, LICENSING, "9");
    scene.file(name(17) + "扫描件.pdf", "%PDF-1.4 nothing in it");
    scene.send("18.xlsx", unit(18), YEAR, 18, LICENSING, "1");
    scene.send("18-2.xlsx", unit(18), YEAR, 18, LICENSING, "2");
    scene.bytes(
        "19.xlsx",
        Scene.changed(
            Scene.workbook(unit(19), YEAR, 19, LICENSING, "77"),
            book -> book.getSheet("基本信息").getRow(2).getCell(1).setCellValue(code(1))));
    scene.file("没有名字.docx", "not a document");
    round(1, LocalDate.of(2025, 1, 15));

    scene.send("13-2.xlsx", unit(13), YEAR, 113, RECEIVED, "14", GRANTED, "14");
    scene.send("14-2.xlsx", unit(14), YEAR, 114, RECEIVED, "6", GRANTED, "4");
    good("16-2.xlsx", 16, 116);
    good("17.xlsx", 17, 117);
    scene.send("18-3.xlsx", unit(18), YEAR, 118, LICENSING, "2");
    good("19-2.xlsx", 19, 119);
    for (int i = 20; i <= 23; i++) {
      plain(i);
    }
    round(2, LocalDate.of(2025, 1, 28));

    scene.file(
        "订正.csv", "单位,指标,原数,新数,确认人,日期\n" + code(14) + "," + RECEIVED + ",6,4,李主任,2025-02-08\n");
    scene.file(
        "规则停用.csv",
        "规则编号,单位代码,处理,理由,决定人,日期\nR8,"
            + code(15)
            + ",已电话核实,三件当年废止,政务公开办,2025-02-08\nR8,"
            + code(GOVERNMENT)
            + ",已电话核实,同所辖单位,政务公开办,2025-02-08\n");
    plain(24);
    plain(25);
    round(3, LocalDate.of(2025, 2, 10));

    scene.send("区政府-2.xlsx", unit(GOVERNMENT), YEAR, 210, SUMS);
    round(4, LocalDate.of(2025, 2, 14));
  }

  private void round(int round, LocalDate day) throws IOException {
    Run run = scene.runOnce("--year", String.valueOf(YEAR), "--as-of", day.toString());
    StringBuilder read = new StringBuilder();
    read.append("== 屏幕\n").append(run.out().replace(folder.toString(), "").replace('\\', '/'));
    Path sending = scene.output().resolve(YEAR + "/待发送");
    read.append("\n== 工作群\n").append(text(sending.resolve("工作群通知.txt")));
    read.append("\n== 各单位\n");
    messages().forEach((unit, words) -> read.append(unit).append("：").append(words).append('\n'));
    read.append("\n== 待发送\n").append(String.join("\n", files(sending))).append('\n');
    String all = read.toString();
    assertEquals(Map.of(), Papers.wantingBy(scene.output(), wanted -> wanted.isBefore(day)));
    assertEquals(List.of(), Papers.wantedBy(all, wanted -> wanted.isBefore(day)).toList());
    assertFalse(INTERNAL.matcher(withoutScreen(all)).find(), all);
    Kept.assertSame(KEPT.resolve("people-" + round + ".txt"), all.getBytes(StandardCharsets.UTF_8));
  }

  /** What each unit is told; a unit that is told two things fails. */
  private Map<String, String> messages() {
    Map<String, String> told = new TreeMap<>();
    for (int i = GOVERNMENT; i <= UNITS; i++) {
      List<List<String>> rows = scene.chased(YEAR, code(i));
      assertEquals(1, rows.size(), "unit " + i + ": " + rows);
      String message = rows.get(0).get(6);
      assertTrue(message.startsWith(name(i) + "："), rows.toString());
      told.put(code(i), rows.get(0).get(0) + " " + message);
    }
    return told;
  }

  /** On the screen the clerk reads names of files of ours. */
  private static String withoutScreen(String all) {
    String sent = all.substring(all.indexOf("== 工作群"), all.indexOf("== 待发送"));
    return sent.replaceAll("「[^」]*」", "");
  }

  private static String text(Path file) throws IOException {
    if (Files.notExists(file)) {
      return "";
    }
    return Files.readString(file).replace("\uFEFF", "").replace("\r\n", "\n");
  }

  private static List<String> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
