package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies ready to be sent: to each unit one folder, and one message for the group. */
class SendingTest {
  private static final int YEAR = 2024;
  private static final String RECEIVED = "requests.received.natural_person";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void units() {
    scene =
        new Scene(folder)
            .file(
                "单位名录.csv",
                "单位代码,单位名称,邮箱\nA,某区甲局,jia@example.cn\nB,某区乙局,\nC,某区丙局,\nD,某区丁局,ding@example.cn\n"
                    + "E,某区戊局,两个@地址\nF,某区己局,\n");
    scene.send("a.xlsx", unit("A", "某区甲局"), YEAR, 1, RECEIVED, "3");
    scene.send("b.xlsx", unit("B", "某区乙局"), YEAR, 2, RECEIVED, "4");
    scene.send("c.xlsx", unit("C", "某区丙局"), YEAR, 3);
    scene.file("某区戊局扫描件.pdf", "%PDF-1.4 nothing in it");
  }

  private static Unit unit(String code, String name) {
    return Scene.unit(code, name);
  }

  private Path sent(String name) {
    return scene.output().resolve(YEAR + "/待发送").resolve(name);
  }

  private List<String> all() throws IOException {
    try (Stream<Path> files = Files.walk(sent(""))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> sent("").relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachUnitOfWhichSomethingIsAskedHasOneFolder() throws IOException {
    scene.run("--year", "2024");
    assertEquals(
        List.of(
            "A_某区甲局/A_某区甲局_整改通知.docx",
            "A_某区甲局/A_某区甲局_第1轮.xlsx",
            "A_某区甲局/消息.txt",
            "A_某区甲局/邮件草稿.eml",
            "B_某区乙局/B_某区乙局_整改通知.docx",
            "B_某区乙局/B_某区乙局_第1轮.xlsx",
            "B_某区乙局/消息.txt",
            "D_某区丁局/消息.txt",
            "D_某区丁局/邮件草稿.eml",
            "E_某区戊局/消息.txt",
            "工作群通知.txt"),
        all());
    assertTrue(Files.readString(sent("A_某区甲局/消息.txt")).contains("附件「A_某区甲局_第1轮.xlsx」"));
    assertEquals(
        -1,
        Files.mismatch(
            sent("A_某区甲局/A_某区甲局_第1轮.xlsx"), scene.output().resolve("2024/退回/A_某区甲局_第1轮.xlsx")));
  }

  @Test
  void theGroupIsToldEveryUnitThatHasSomethingToDoOnce() throws IOException {
    scene.run("--year", "2024");
    String group = Files.readString(sent("工作群通知.txt"));
    for (String name : List.of("某区甲局", "某区乙局", "某区丁局", "某区戊局", "某区己局")) {
      assertEquals(2, group.split(name, -1).length, name + " in " + group);
    }
    assertFalse(group.contains("某区丙局"), group);
  }

  @Test
  void theDraftBearsTheFilesThatTheMessageNames() throws IOException {
    scene.run("--year", "2024");
    String draft = Files.readString(sent("A_某区甲局/邮件草稿.eml"), StandardCharsets.US_ASCII);
    assertTrue(draft.startsWith("X-Unsent: 1\r\nTo: jia@example.cn\r\nSubject: =?UTF-8?B?"), draft);
    draft
        .lines()
        .filter(line -> !line.startsWith("Content-Type"))
        .forEach(line -> assertTrue(line.length() <= 76, line));
    Map<String, byte[]> parts = parts(draft);
    assertEquals(3, parts.size());
    assertTrue(new String(parts.get("text"), StandardCharsets.UTF_8).contains("某区甲局：贵单位的"));
    for (String name : List.of("A_某区甲局_第1轮.xlsx", "A_某区甲局_整改通知.docx")) {
      assertEquals(
          Base64.getEncoder().encodeToString(Files.readAllBytes(sent("A_某区甲局/" + name))),
          Base64.getEncoder().encodeToString(parts.get(name)),
          name);
    }
  }

  /** Read by the standards and not by what we know of our writer. */
  private static Map<String, byte[]> parts(String draft) {
    String boundary = draft.split("boundary=\"", 2)[1].split("\"", 2)[0];
    String[] all = draft.split("--" + boundary, -1);
    Map<String, byte[]> parts = new TreeMap<>();
    for (int i = 1; i < all.length - 1; i++) {
      String[] sides = all[i].split("\r\n\r\n", 2);
      StringBuilder name = new StringBuilder();
      for (int piece = 0; sides[0].contains("filename*" + piece + "*="); piece++) {
        name.append(sides[0].split("filename\\*" + piece + "\\*=", 2)[1].split("[;\r]", 2)[0]);
      }
      String decoded =
          java.net.URLDecoder.decode(
              name.toString().replaceFirst("^UTF-8''", ""), StandardCharsets.UTF_8);
      parts.put(decoded.isEmpty() ? "text" : decoded, Base64.getMimeDecoder().decode(sides[1]));
    }
    return parts;
  }

  @Test
  void nothingIsAskedWhereAllIsDone() {
    scene = new Scene(folder.resolve("done")).roster("C,某区丙局,");
    scene.send("c.xlsx", unit("C", "某区丙局"), YEAR, 3);
    scene.run();
    assertFalse(Files.exists(sent("")));
  }

  @Test
  void aQuestionThatTheOfficeSettledByTelephoneIsClosedAndSaysSo() throws IOException {
    String[] asked = {"proactive.normative.issued", "5", "proactive.normative.in_force", "2"};
    scene = new Scene(folder.resolve("phone")).roster("A,某区甲局,");
    scene.send("a.xlsx", unit("A", "某区甲局"), YEAR, 1, asked);
    scene.run();
    assertTrue(Files.exists(sent("A_某区甲局")));

    scene.file("规则停用.csv", "规则编号,单位代码,处理,理由,决定人,日期\nR8,A,已电话核实,三件当年废止,某区政务公开办,2025-01-08\n");
    scene.run();
    assertFalse(Files.exists(sent("A_某区甲局")));
    String findings = Files.readString(scene.output().resolve("2024/data/findings.csv"));
    assertTrue(findings.contains("经电话核实：三件当年废止（某区政务公开办，2025-01-08）"), findings);

    scene.file("规则停用.csv", "规则编号,单位代码,处理,理由,决定人,日期\nR8,A,已电话核实,,,\n");
    assertEquals(ExitCode.USAGE, scene.run().code());
  }
}
