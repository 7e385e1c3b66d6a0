package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvText;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Gouji;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first year of an edition against the last year of the one before, through whole runs. */
class AcrossEditionsTest {
  private static final Form OLD = Editions.form("2019");
  private static final Form NEW = Editions.form("2021");
  private static final String IN = "requests.carried_in.";
  private static final String OUT = "requests.carried_out.";
  private static final List<String> COLUMNS =
      NEW.fields().stream()
          .map(Field::id)
          .filter(id -> id.startsWith(IN) && !id.endsWith(".total"))
          .map(id -> id.substring(IN.length()))
          .toList();

  @TempDir private Path folder;
  private Path output;

  /** A unit for each column that carries over another number, and one whose numbers agree. */
  @BeforeEach
  void twoYearsInTwoEditions() throws IOException {
    output = folder.resolve("out");
    Path last = Files.createDirectories(folder.resolve("2020"));
    Path now = Files.createDirectories(folder.resolve("2021"));
    StringBuilder roster = new StringBuilder("单位代码,单位名称\n");
    for (String unit : units()) {
      roster.append(unit).append(',').append(unit).append('\n');
      Map<String, String> before = new LinkedHashMap<>();
      Map<String, String> after = new LinkedHashMap<>();
      for (String column : COLUMNS) {
        before.put("requests.received." + column, "4");
        before.put(OUT + column, "4");
        after.put(IN + column, unit.equals(column) ? "3" : "4");
        after.put(OUT + column, unit.equals(column) ? "3" : "4");
      }
      before.put("proactive.normative.disclosed_total", "7");
      after.put("proactive.normative.in_force", "900");
      send(last, OLD, unit, 2020, before);
      send(now, NEW, unit, 2021, after);
    }
    for (Path inbox : List.of(last, now)) {
      Files.writeString(inbox.resolve("单位名录.csv"), roster);
    }
    Run first = run(last, 2020);
    assertEquals(0, first.code(), first.out() + first.err());
    run(now, 2021);
  }

  private static List<String> units() {
    return Stream.concat(COLUMNS.stream(), Stream.of("agreeing")).toList();
  }

  private Run run(Path inbox, int year) {
    return Run.of(
        "import",
        "--in",
        inbox.toString(),
        "--out",
        output.toString(),
        "--year",
        String.valueOf(year));
  }

  private static void send(
      Path inbox, Form form, String unit, int year, Map<String, String> changes)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    form.nationalNumbers().forEach(field -> values.put(field.id(), "0"));
    values.putAll(changes);
    for (Field total : form.computed()) {
      form.formula(total)
          .flatMap(
              formula -> formula.value(part -> Optional.of(new BigDecimal(values.get(part.id())))))
          .ifPresent(sum -> values.put(total.id(), sum.toPlainString()));
    }
    values.put("unit.code", unit);
    values.put("unit.name", unit);
    values.put("unit.year", String.valueOf(year));
    form.fields().stream()
        .filter(field -> field.isProse() && field.type() == FieldType.TEXT)
        .forEach(field -> values.put(field.id(), year + " 年的情况，见 " + unit + "。"));
    CsvText csv = new CsvText(List.of("field", "value"));
    values.forEach((field, value) -> csv.row(List.of(field, value)));
    Files.write(inbox.resolve(unit + ".csv"), csv.bytes());
  }

  @Test
  void eachColumnThatContinuesIsCheckedAndOnlyThatOneIsFound() {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    Map<String, TreeSet<String>> expected = new TreeMap<>();
    Gouji.csv(output.resolve("2021/data/findings.csv")).stream()
        .filter(row -> row.get("rule").equals("X1"))
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.get("unit_code"), unit -> new TreeSet<>())
                    .add(row.get("field") + " " + row.get("difference")));
    for (String column : COLUMNS) {
      expected.put(column, new TreeSet<>(List.of(IN + column + " -1", IN + "total -1")));
    }
    assertEquals(6, COLUMNS.size());
    assertEquals(expected, found);
  }

  @Test
  void conceptsThatChangedAreNotCheckedAndTheReportSaysWhy() throws IOException {
    List<Map<String, String>> findings = Gouji.csv(output.resolve("2021/data/findings.csv"));
    assertFalse(
        findings.stream()
            .anyMatch(
                row ->
                    List.of("X2", "X3").contains(row.get("rule"))
                        && row.get("field").startsWith("proactive.")),
        findings::toString);
    String why =
        NEW.relations().whyNotComparable(NEW.field("proactive.normative.in_force")).orElseThrow();
    List<List<String>> rules = new Scene(folder).sheet(output.resolve("2021/错误报告.xlsx"), "规则情况");
    List<List<String>> stock =
        rules.stream().filter(row -> !row.isEmpty() && row.get(0).equals("X2")).toList();
    assertTrue(
        stock.stream().anyMatch(row -> row.toString().contains(why)), () -> rules.toString());
    assertTrue(Files.readString(output.resolve("2021/总览.html")).contains(why), "on the page");
  }
}
