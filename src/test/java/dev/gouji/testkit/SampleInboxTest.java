package dev.gouji.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleInboxTest {
  private static final Path INPUT = Path.of("input");

  private static final Map<String, byte[]> FILES = SampleInbox.files();

  @TestFactory
  Stream<DynamicTest> theKeptInboxIsWhatTheToolMakesToday() {
    return FILES.entrySet().stream()
        .map(
            file ->
                dynamicTest(
                    file.getKey(),
                    () -> Kept.assertSame(INPUT.resolve(file.getKey()), file.getValue())));
  }

  @Test
  void theInboxHoldsNothingElse() throws IOException {
    try (Stream<Path> kept = Files.walk(INPUT)) {
      TreeSet<String> found = new TreeSet<>();
      kept.filter(Files::isRegularFile)
          .forEach(path -> found.add(INPUT.relativize(path).toString().replace('\\', '/')));
      assertEquals(new TreeSet<>(FILES.keySet()), found);
    }
  }

  @TestFactory
  Stream<DynamicTest> soundReturnsPassTheirSelfCheck() {
    return FILES.keySet().stream()
        .filter(name -> name.startsWith("2021/") && !name.contains("WH-YL-02"))
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertEquals(
                            "可以报送", SelfCheck.of(Editions.form2021(), FILES.get(name)).state())));
  }

  /** A figure of the report of 2017 is what its sentence says; approximate ones are not filled. */
  @TestFactory
  Stream<DynamicTest> everyFigureOf2017StandsInItsSentence() {
    CsvTable csv = Published.csv("/sample/WH-LG-2017.csv");
    return csv.rows().stream()
        .filter(row -> !csv.cell(row, "field").startsWith("text."))
        .map(
            row ->
                dynamicTest(
                    csv.cell(row, "field"),
                    () -> {
                      String value = csv.cell(row, "value");
                      String quote = csv.cell(row, "quote");
                      boolean states =
                          value.equals("0")
                              ? quote.matches(".*(没有|未|均).*")
                              : quote
                                  .replace(" ", "")
                                  .matches(".*(?<![0-9])" + value + "[件条次人起].*");
                      assertTrue(value.isEmpty() ? quote.endsWith("）") : states, quote);
                    }));
  }

  /** The sentences themselves stand in the return's own words. */
  @Test
  void everySentenceOf2017StandsInTheReturn() {
    CsvTable csv = Published.csv("/sample/WH-LG-2017.csv");
    StringBuilder words = new StringBuilder();
    csv.rows().stream()
        .filter(row -> csv.cell(row, "field").startsWith("text."))
        .forEach(row -> words.append(csv.cell(row, "value").replace(" ", "")));
    csv.rows().stream()
        .filter(row -> !csv.cell(row, "field").startsWith("text."))
        .flatMap(row -> Stream.of(csv.cell(row, "quote").replaceFirst("（.*", "").split("，……")))
        .forEach(quote -> assertTrue(words.indexOf(quote.replace(" ", "")) >= 0, quote));
  }

  @Test
  void everyPlantedFaultOfARuleShowsInTheSelfCheck() {
    String name =
        FILES.keySet().stream().filter(n -> n.contains("WH-YL-02")).findFirst().orElseThrow();
    SelfCheck shown = SelfCheck.of(Editions.form2021(), FILES.get(name));
    CsvTable planted = Published.csv("/sample/planted-faults.csv");
    List<String> expected =
        planted.rows().stream()
            .filter(row -> !planted.cell(row, "rule").startsWith("I-"))
            .filter(row -> !planted.cell(row, "rule").equals("R6"))
            .map(row -> planted.cell(row, "rule") + " " + planted.cell(row, "field"))
            .sorted()
            .toList();
    List<String> found =
        shown.failures().stream().filter(f -> !f.startsWith("R6 ")).sorted().toList();
    assertEquals(expected, found, "each fault at its place and no others");
    assertTrue(shown.failures().contains("R6 review.upheld"));
  }

  @Test
  void publishedNumbersAreWhole() {
    Form form = Editions.form2021();
    for (int year : List.of(2023, 2024)) {
      Map<String, String> values = Published.suqian(year);
      assertEquals(
          form.nationalNumbers().stream().map(Field::id).toList(), List.copyOf(values.keySet()));
    }
    assertAll(
        () -> assertEquals("3511", Published.suqian(2023).get("requests.received.total")),
        () -> assertEquals("59237.2449", Published.suqian(2023).get("proactive.fees")),
        () -> assertEquals("125", Published.suqian(2024).get("requests.carried_out.total")));
  }
}
