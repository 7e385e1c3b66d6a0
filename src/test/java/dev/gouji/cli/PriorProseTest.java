package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Last year's text sent again: compared by way of an earlier run, of the inbox, or of neither. A
 * sixth section of eight characters is too short to count as repeated.
 */
class PriorProseTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "text.disclosure",
          "2021年，本局通过政府网站主动公开信息126条，其中机构职能3条、工作动态77条、政策文件11条，按月核对目录并更新指南。",
          "text.requests",
          "=依申请公开：2021年，本局没有收到申请，依申请公开的渠道保持畅通，安排专人值守信箱和电话，及时登记并转交承办科室。",
          "text.problems",
          "2021年，本局公开的形式比较单一，解读不够通俗。2022年将增加图解和视频，组织两次业务培训。");

  @TempDir private Path folder;
  private Path inbox;
  private Path output;

  @BeforeEach
  void folders() {
    inbox = folder.resolve("inbox");
    output = folder.resolve("output");
  }

  private void report(int year, Map<String, String> texts) throws IOException {
    Run.report(inbox, "甲局", year, texts);
  }

  private void run(String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("import", "--in", inbox.toString(), "--out", output.toString()));
    args.addAll(List.of(more));
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.err() + run.out());
  }

  private static final Pattern SHARE = Pattern.compile("占 ([0-9.]+)%");

  /** The findings of 2022 as field and the share that the message tells, if it tells one. */
  private List<String> findings(String rule) throws IOException {
    CsvTable csv = Run.csv(output.resolve("2022/data/findings.csv"));
    return csv.rows().stream()
        .filter(row -> csv.cell(row, "rule").equals(rule))
        .map(row -> csv.cell(row, "field") + " " + share(csv.cell(row, "message")))
        .toList();
  }

  private static String share(String message) {
    Matcher share = SHARE.matcher(message);
    return share.find() ? share.group(1) : "";
  }

  private String reasons() throws IOException {
    String run = Files.readString(output.resolve("2022/data/run.json"));
    return run.substring(run.indexOf("\"X-T7\""), run.indexOf("\"X-T8\"")).replaceAll("\\s", "");
  }

  private void asTheYearBefore() throws IOException {
    report(2021, TEXTS);
    run();
    Files.delete(inbox.resolve("甲局-2021.csv"));
  }

  @Test
  void theProseOfAcceptedReturnsIsKeptForNextYear() throws IOException {
    asTheYearBefore();
    CsvTable prose = Run.csv(output.resolve("2021/data/prose.csv"));
    assertEquals(
        List.of("text.disclosure", "text.requests", "text.problems", "text.other"),
        Run.column(prose, "field"));
    CsvRow first = prose.rows().get(0);
    assertEquals(TEXTS.get("text.disclosure"), prose.cell(first, "text"));
    // Sent with one quote, which is kept and gets one of ours.
    assertEquals("''" + TEXTS.get("text.requests"), prose.cell(prose.rows().get(1), "text"));
  }

  @Test
  void lastYearsTextWithLastYearsYearIsFoundInBothWays() throws IOException {
    asTheYearBefore();
    report(2022, TEXTS);
    run();
    assertEquals(List.of("text.disclosure 94.4"), findings("X-T7"));
    assertEquals(
        List.of("text.disclosure", "text.requests"),
        findings("X-T6").stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
  }

  @Test
  void lastYearsTextWithThisYearsNumbersIsStillLastYearsText() throws IOException {
    asTheYearBefore();
    Map<String, String> renewed = new HashMap<>();
    TEXTS.forEach(
        (field, text) ->
            renewed.put(field, text.replace("2022年", "2023年").replace("2021年", "2022年")));
    report(2022, renewed);
    run();
    assertEquals(List.of("text.disclosure 94.4"), findings("X-T7"));
    assertEquals(List.of(), findings("X-T6"));
  }

  @Test
  void theYearBeforeMayStandInTheInboxItself() throws IOException {
    report(2021, TEXTS);
    report(2022, TEXTS);
    run("--year", "2022");
    assertEquals(List.of("text.disclosure 94.4"), findings("X-T7"));
  }

  @Test
  void anotherFolderMayBeNamed() throws IOException {
    asTheYearBefore();
    Path earlier = folder.resolve("earlier");
    Files.move(output, earlier);
    report(2022, TEXTS);
    run("--prior", earlier.resolve("2021").toString());
    assertEquals(List.of("text.disclosure 94.4"), findings("X-T7"));
  }

  @Test
  void numbersWithoutProseGiveNoVerdict() throws IOException {
    asTheYearBefore();
    Files.delete(output.resolve("2021/data/prose.csv"));
    report(2022, TEXTS);
    run();
    assertEquals(List.of(), findings("X-T7"));
    assertTrue(reasons().contains("\"not_evaluated\":1"), this::shown);
    String page = Files.readString(output.resolve("2022/总览.html"));
    assertTrue(page.contains("没有上年的文字"), "the reason is told");
  }

  private String shown() {
    try {
      return reasons();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void whatIsHandedOutHoldsNoOldProse() throws IOException {
    asTheYearBefore();
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "单位代码,单位名称\n甲局,甲局\n");
    Path out = folder.resolve("templates");
    Run run =
        Run.of(
            "template",
            "--year",
            "2022",
            "--roster",
            roster.toString(),
            "--out",
            out.toString(),
            "--prior",
            output.resolve("2021").toString());
    assertEquals(0, run.code(), run.err());
    try (var files = Files.walk(out)) {
      Path template = files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
      try (var zip = new java.util.zip.ZipFile(template.toFile())) {
        for (var entry : java.util.Collections.list(zip.entries())) {
          String part = new String(zip.getInputStream(entry).readAllBytes(), "UTF-8");
          assertFalse(part.contains("主动公开信息126条"), entry.getName());
        }
      }
    }
  }
}
