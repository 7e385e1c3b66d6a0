package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.testkit.Gouji;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns of several years in one inbox, and where last year's numbers are from. */
class SeveralYearsTest {
  @TempDir private Path folder;
  private Path last;
  private Path inbox;
  private Path output;

  @BeforeEach
  void threeUnitsLastYearAndThisYear() throws IOException {
    last = folder.resolve("last");
    inbox = folder.resolve("inbox");
    output = folder.resolve("output");
    for (String unit : List.of("A", "B", "C")) {
      send(last, unit, 2021, pending("3", unit));
      send(inbox, unit, 2022, pending("3", unit));
    }
    for (Path each : List.of(last, inbox)) {
      Files.writeString(each.resolve("单位名录.csv"), "单位代码,单位名称\nA,A\nB,B\nC,C\n");
    }
  }

  private static void send(Path to, String unit, int year, Map<String, String> changes)
      throws IOException {
    Run.report(to, unit, year, changes);
  }

  /** A return with some applications carried over from the year before into the next one. */
  private static Map<String, String> pending(String number, String unit) {
    Map<String, String> values = new HashMap<>();
    for (String row : List.of("carried_in", "carried_out")) {
      values.put("requests." + row + ".natural_person", number);
      values.put("requests." + row + ".total", number);
    }
    values.put("proactive.licensing", String.valueOf(unit.charAt(0) + 0));
    return values;
  }

  private Run run(Path input, String... more) {
    List<String> words =
        new ArrayList<>(List.of("import", "--in", input.toString(), "--out", output.toString()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private void accepted(Path input, String... more) {
    Run run = run(input, more);
    assertEquals(0, run.code(), run.out() + run.err());
  }

  private Map<String, String> status(int year, String file) {
    List<Map<String, String>> rows =
        Gouji.csv(output.resolve(year + "/data/status.csv")).stream()
            .filter(row -> row.get("file").equals(file))
            .toList();
    assertTrue(rows.size() < 2, "told twice: " + rows);
    return rows.isEmpty() ? Map.of("outcome", "not listed") : rows.get(0);
  }

  private List<String> carriedOverWrongly() {
    return Gouji.csv(output.resolve("2022/data/findings.csv")).stream()
        .filter(row -> row.get("rule").equals("X1") && !row.get("field").endsWith("total"))
        .map(row -> row.get("unit_code"))
        .toList();
  }

  private String fact(int year, String name) throws IOException {
    String run = Files.readString(output.resolve(year + "/data/run.json"));
    return run.substring(run.indexOf("\"" + name + "\"")).split("\n", 2)[0];
  }

  private void same(Map<String, byte[]> before, Map<String, byte[]> after) {
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void aStrayReturnOfLastYearReplacesNothingAndTakesNobodysBaseline() throws IOException {
    accepted(last);
    Map<String, byte[]> lastYear = Gouji.contents(output.resolve("2021"));
    send(inbox, "A", 2021, pending("5", "A"));
    send(inbox, "A", 2022, pending("5", "A"));
    send(inbox, "B", 2022, pending("2", "B"));

    Run run = run(inbox);
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("原有 3 个单位通过的结果，这次收件箱里 2021 年度的只有 1 个单位，没有替换"), run.out());
    same(lastYear, Gouji.contents(output.resolve("2021")));
    assertEquals(List.of("A", "B"), carriedOverWrongly(), "what is not counted is no last year");
    assertTrue(fact(2022, "source").contains("\"上年结果「values.csv」\""), fact(2022, "source"));
    assertTrue(fact(2022, "prior").length() > 0);
    Map<String, String> stray = status(2022, "A-2021.csv");
    assertEquals("superseded", stray.get("outcome"));
    assertEquals("2021", stray.get("year"));
    assertTrue(stray.get("reason").contains("没有替换"), stray.get("reason"));
    String values = Files.readString(output.resolve("2022/data/values.csv"));
    assertFalse(values.contains(",2021,"), "nothing of it is counted");

    Map<String, byte[]> first = Gouji.contents(output);
    run(inbox);
    same(first, Gouji.contents(output));
  }

  @Test
  void aStrayReturnDoesNotHideThatItsUnitIsMissing() throws IOException {
    accepted(last);
    Files.delete(inbox.resolve("A-2022.csv"));
    send(inbox, "A", 2021, pending("-1", "A"));
    Run run = run(inbox);
    assertTrue(run.out().contains("未报 1"), run.out());
    Map<String, String> stray = status(2022, "A-2021.csv");
    assertEquals("returned", stray.get("outcome"));
    assertTrue(Files.exists(output.resolve("2022").resolve(stray.get("returned_file"))));
    assertTrue(
        Files.readString(output.resolve("2022/总览.html")).contains("A-2021.csv"), "not told of");
  }

  @Test
  void aFileThatTheKeptResultListsAlreadyIsNotListedAgain() throws IOException {
    accepted(last);
    Files.copy(last.resolve("C-2021.csv"), inbox.resolve("C-2021.csv"));
    accepted(inbox);
    assertEquals("not listed", status(2022, "C-2021.csv").get("outcome"));
    assertEquals("accepted", status(2021, "C-2021.csv").get("outcome"));
  }

  @Test
  void aUnitWhoseReturnOfLastYearIsNotAcceptedHasNoBaseline() throws IOException {
    accepted(last);
    for (String unit : List.of("A", "B", "C")) {
      send(inbox, unit, 2021, pending(unit.equals("B") ? "-1" : "3", unit));
      send(inbox, unit, 2022, pending("2", unit));
    }
    run(inbox);
    assertEquals(List.of("A", "C"), carriedOverWrongly());
  }

  @Test
  void twoWholeYearsGiveTheSameWhetherOrNotTheyWereRunBefore() throws IOException {
    for (String unit : List.of("A", "B", "C")) {
      Files.copy(last.resolve(unit + "-2021.csv"), inbox.resolve(unit + "-2021.csv"));
    }
    accepted(inbox);
    Map<String, byte[]> first = Gouji.contents(output);
    accepted(inbox);
    same(first, Gouji.contents(output));
    assertEquals("accepted", status(2021, "A-2021.csv").get("outcome"));
    assertFalse(fact(2022, "source").contains("values.csv"));
  }

  @Test
  void whatPriorNamesIsForTheMainYearAlone() throws IOException {
    send(inbox, "A", 2024, Map.of());
    send(inbox, "B", 2022, pending("2", "B"));
    Run run = run(inbox, "--prior", last.toString());
    assertEquals(1, run.code(), run.out() + run.err());
    assertEquals(List.of("B"), carriedOverWrongly());
    assertEquals("accepted", status(2024, "A-2024.csv").get("outcome"));
  }

  @Test
  void aPriorWithoutTheYearBeforeIsRefused() throws IOException {
    accepted(last);
    String wrong = output.resolve("2021").toString();
    send(folder.resolve("later"), "A", 2023, Map.of());
    Run run = run(folder.resolve("later"), "--prior", wrong);
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("里没有 2022 年度的数"), run.err());
    String roster = last.resolve("单位名录.csv").toString();
    String out = folder.resolve("t").toString();
    Run template =
        Run.of("template", "--year", "2023", "--roster", roster, "--out", out, "--prior", wrong);
    assertEquals(2, template.code(), template.out());
    assertTrue(template.err().contains("里没有 2022 年度的数"), template.err());
  }

  @Test
  void aBundleWithMembersOfTwoYearsIsAcceptedIfOneMemberIs() throws IOException {
    send(inbox, "C", 2022, pending("-1", "C"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Path member : List.of(inbox.resolve("C-2022.csv"), last.resolve("A-2021.csv"))) {
        zip.putNextEntry(new ZipEntry(member.getFileName().toString()));
        zip.write(Files.readAllBytes(member));
      }
    }
    Files.delete(inbox.resolve("C-2022.csv"));
    Files.write(inbox.resolve("b.zip"), bytes.toByteArray());
    run(inbox);
    assertEquals("accepted", status(2021, "b.zip!/A-2021.csv").get("outcome"));
    assertEquals("returned", status(2022, "b.zip!/C-2022.csv").get("outcome"));
    assertEquals("accepted", status(2022, "b.zip").get("outcome"));
    assertEquals("not listed", status(2021, "b.zip").get("outcome"));
  }

  @Test
  void aRunThatStopsAfterOneYearSaysSo() throws IOException {
    Files.copy(last.resolve("A-2021.csv"), inbox.resolve("A-2021.csv"));
    Files.createDirectories(output);
    Files.writeString(output.resolve("2022"), "mine");
    Run run = run(inbox);
    assertEquals(3, run.code(), run.out());
    assertTrue(run.err().contains("已换上 2021 年度的新结果；"), run.err());
    assertTrue(run.err().contains("其他年度的原有结果没有改动"), run.err());
    assertEquals("accepted", status(2021, "A-2021.csv").get("outcome"));
  }
}
