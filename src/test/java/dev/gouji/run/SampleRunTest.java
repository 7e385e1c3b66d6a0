package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.Published;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run that a user sees first: the sample inbox in the repository. */
class SampleRunTest {
  private static final Path INPUT = Path.of("input");

  @TempDir static Path folder;
  private static Path year;
  private static YearReport report;

  @BeforeAll
  static void run() {
    List<YearReport> reports = Gouji.run(INPUT, folder.resolve("output"), 2);
    assertEquals(2, reports.size());
    report = reports.get(1);
    year = folder.resolve("output/2021");
  }

  @Test
  void someAreAcceptedSomeReturnedSomeMissing() {
    assertEquals(8, report.unitCounts().due());
    assertEquals(5, report.unitCounts().accepted());
    assertEquals(1, report.unitCounts().returned());
    assertEquals(2, report.unitCounts().missing());
    assertFalse(report.allAccepted());
  }

  @Test
  void everyFileOfTheInboxStandsOnceInTheStatus() throws IOException {
    Set<String> files;
    try (var walk = Files.walk(INPUT)) {
      files =
          walk.filter(Files::isRegularFile)
              .map(path -> INPUT.relativize(path).toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    List<String> told =
        Stream.of("2017", "2021")
            .flatMap(y -> Gouji.csv(year.resolveSibling(y).resolve("data/status.csv")).stream())
            .map(row -> row.get("file"))
            .filter(file -> !file.isEmpty())
            .toList();
    assertEquals(files, new TreeSet<>(told));
    assertEquals(told.size(), new TreeSet<>(told).size());
  }

  /** What a report of prose does not state is blank and counted as blank, never as 0. */
  @Test
  void theReportOf2017ComesBackForItsBlanks() {
    Path old = year.resolveSibling("2017");
    List<Map<String, String>> findings = Gouji.csv(old.resolve("data/findings.csv"));
    List<Map<String, String>> hard =
        findings.stream().filter(f -> f.get("severity").equals("hard")).toList();
    assertEquals(List.of(), hard);
    List<String> soft =
        findings.stream()
            .filter(f -> f.get("severity").equals("soft"))
            .map(
                f -> f.get("rule") + " " + f.get("message").replaceAll("[^0-9].*?([0-9]+).*", "$1"))
            .toList();
    assertEquals(List.of("R6 36"), soft);
  }

  @Test
  void thePublishedReturnsAreAccepted() {
    Map<String, String> outcomes =
        Gouji.csv(year.resolve("data/status.csv")).stream()
            .filter(row -> !row.get("file").isEmpty() && !row.get("unit_code").isEmpty())
            .collect(Collectors.toMap(r -> r.get("unit_code"), r -> r.get("outcome")));
    for (String unit : List.of("WH-LG-01", "WH-LG-02", "WH-WD-01", "WH-WD-02", "WH-YL-01")) {
      assertEquals("accepted", outcomes.get(unit), unit);
    }
  }

  @Test
  void eachPlantedFaultIsToldAtItsCell() {
    List<Map<String, String>> findings = Gouji.csv(year.resolve("data/findings.csv"));
    var planted = Published.csv("/sample/planted-faults.csv");
    assertTrue(planted.rows().size() > 10);
    planted
        .rows()
        .forEach(
            row ->
                assertTrue(
                    findings.stream()
                        .anyMatch(
                            f ->
                                f.get("unit_code").equals("WH-YL-02")
                                    && f.get("rule").equals(planted.cell(row, "rule"))
                                    && f.get("field").equals(planted.cell(row, "field"))),
                    planted.cell(row, "rule") + " at " + planted.cell(row, "field")));
  }

  @Test
  void theMarkedReturnIsThere() {
    String returned =
        Gouji.csv(year.resolve("data/status.csv")).stream()
            .filter(row -> row.get("unit_code").equals("WH-YL-02"))
            .map(row -> row.get("returned_file"))
            .findFirst()
            .orElseThrow();
    assertTrue(Files.isRegularFile(year.resolve(returned)), returned);
  }

  /** By hand: four returns of nothing but zeros but for two rows, and the published city. */
  @Test
  void totalsEqualTheSumDoneByHand() {
    Map<String, String> totals =
        Gouji.csv(year.resolve("data/totals.csv")).stream()
            .filter(row -> row.get("scope").equals("*"))
            .collect(Collectors.toMap(r -> r.get("field"), r -> r.get("value")));
    Map<String, String> city = Published.suqian(2023);
    assertEquals(200, totals.size());
    totals.forEach(
        (field, value) -> {
          BigDecimal byHand = new BigDecimal(city.get(field)).add(others(field));
          assertEquals(0, byHand.compareTo(new BigDecimal(value)), field);
        });
  }

  private static BigDecimal others(String field) {
    return switch (field) {
      case "proactive.normative.issued" -> BigDecimal.valueOf(1 + 1);
      case "proactive.normative.repealed" -> BigDecimal.valueOf(2 + 2);
      case "proactive.normative.in_force" -> BigDecimal.ONE;
      default -> BigDecimal.ZERO;
    };
  }

  @Test
  void theSameInputGivesTheSameOutputWhateverTheCircumstances() throws IOException {
    Map<String, byte[]> first = Gouji.contents(year);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Path copy = copiedInOtherOrder(folder.resolve("copy"));
      Gouji.run(copy, folder.resolve("again"), 4);
      Gouji.run(copy, folder.resolve("again"), 1);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, byte[]> second = Gouji.contents(folder.resolve("again/2021"));
    assertEquals(first.keySet(), second.keySet());
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
  }

  private static Path copiedInOtherOrder(Path target) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(INPUT)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.reverse(files);
    for (Path file : files) {
      Path to = target.resolve(INPUT.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
    return target;
  }

  @Test
  void filesOfOthersInTheYearsFolderAreKept() throws IOException {
    Path output = folder.resolve("kept");
    Gouji.run(INPUT, output, 2);
    Files.writeString(output.resolve("2021/我的批注.txt"), "不要动");
    Files.writeString(output.resolve("2021/退回/备忘.txt"), "不要动");
    Gouji.run(INPUT, output, 2);
    assertEquals("不要动", Files.readString(output.resolve("2021/我的批注.txt")));
    assertEquals("不要动", Files.readString(output.resolve("2021/退回/备忘.txt")));
  }
}
