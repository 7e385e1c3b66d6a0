package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.Judging;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An office's folder in a test: real workbooks come in, the program runs, its files are read. */
final class Scene {
  static final Form FORM = Editions.form2021();
  private static final TemplateWriter WRITER = new TemplateWriter(FORM);
  private static final Instant FIRST = Instant.parse("2025-01-06T02:00:00Z");

  private final Path folder;

  Scene(Path folder) {
    this.folder = folder;
  }

  Path inbox() {
    return folder.resolve("in");
  }

  Path output() {
    return folder.resolve("out");
  }

  static Unit unit(String code, String name) {
    return Unit.unlisted(code, name);
  }

  Scene roster(String... lines) {
    return file("单位名录.csv", "单位代码,单位名称,上级代码\n" + String.join("\n", lines) + "\n");
  }

  /** A text file in the inbox. */
  Scene file(String name, String text) {
    return bytes(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Scene bytes(String name, byte[] bytes) {
    try {
      Files.createDirectories(inbox().resolve(name).getParent());
      Files.write(inbox().resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Scene remove(String name) {
    try {
      Files.delete(inbox().resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Zeros and prose in everything that is typed, with these changes. */
  static Map<String, String> values(String... changes) {
    Map<String, String> values = new LinkedHashMap<>(Judging.zeros());
    FORM.fields().stream().filter(field -> field.computed()).forEach(f -> values.remove(f.id()));
    values.put("text.problems", "培训不够。");
    values.put("text.other", "未收取信息处理费。");
    for (int i = 0; i < changes.length; i += 2) {
      values.put(changes[i], changes[i + 1]);
    }
    return values;
  }

  /** A workbook handed out to the unit, filled in; {@code minute} tells when it was saved. */
  static byte[] workbook(Unit to, int year, int minute, String... changes) {
    byte[] template = WRITER.forUnit(to, year, Optional.empty());
    return Filler.fill(template, FORM, values(changes), FIRST.plusSeconds(60L * minute));
  }

  Scene send(String name, Unit to, int year, int minute, String... changes) {
    return bytes(name, workbook(to, year, minute, changes));
  }

  /** A return as a CSV file, which says when it was saved to nobody. */
  Scene csv(Unit unit, int year, Map<String, String> changes) {
    try {
      Map<String, String> named = new LinkedHashMap<>(Judging.zeros());
      named.putAll(changes);
      named.put("unit.name", unit.name());
      for (Field total : FORM.computed()) {
        FORM.formula(total)
            .flatMap(formula -> formula.value(part -> Optional.of(number(named, part))))
            .ifPresent(sum -> named.put(total.id(), sum.toPlainString()));
      }
      Run.report(inbox(), unit.code(), year, named);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BigDecimal number(Map<String, String> values, Field field) {
    return new BigDecimal(values.getOrDefault(field.id(), "0"));
  }

  /** A workbook as somebody else's program leaves it. */
  static byte[] changed(byte[] workbook, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs it twice: whatever the scene, the same inbox beside what the first run left must be judged
   * the same again.
   */
  Run run(String... more) {
    Run first = runOnce(more);
    Map<String, String> verdicts = verdicts();
    assertEquals(first.code(), runOnce(more).code(), "run again");
    assertEquals(verdicts, verdicts(), "run again");
    return first;
  }

  Run runOnce(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("import", "--in", inbox().toString(), "--out", output().toString()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  /** Everything that is told of the years, by file. */
  private Map<String, String> verdicts() {
    Map<String, String> verdicts = new TreeMap<>();
    if (!Files.isDirectory(output())) {
      return verdicts;
    }
    try (Stream<Path> files = Files.walk(output())) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        verdicts.put(output().relativize(file).toString(), Files.readString(file));
      }
      return verdicts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Map<String, String>> csv(int year, String name) {
    return Gouji.csv(output().resolve(year + "/data/" + name));
  }

  /** The line of a path in the inbox. */
  Map<String, String> status(int year, String file) {
    List<Map<String, String>> rows =
        csv(year, "status.csv").stream().filter(row -> row.get("file").equals(file)).toList();
    assertTrue(rows.size() < 2, "told twice: " + rows);
    return rows.isEmpty() ? Map.of("outcome", "not listed") : rows.get(0);
  }

  String outcome(int year, String file) {
    return String.valueOf(status(year, file).get("outcome"));
  }

  /** The lines of a unit as {@code file outcome}. */
  List<String> ofUnit(int year, String code) {
    return csv(year, "status.csv").stream()
        .filter(row -> row.get("unit_code").equals(code))
        .map(row -> (row.get("file") + " " + row.get("outcome")).strip())
        .toList();
  }

  /** The units whose numbers are counted. */
  List<String> counted(int year) {
    return csv(year, "values.csv").stream().map(row -> row.get("unit_code")).distinct().toList();
  }

  /** Every text of a sheet of a written workbook, row by row. */
  List<List<String>> sheet(Path workbook, String name) {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      List<List<String>> rows = new ArrayList<>();
      if (book.getSheet(name) == null) {
        return rows;
      }
      book.getSheet(name)
          .forEach(
              row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(cells);
              });
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of 催报名单 that concern a unit. */
  List<List<String>> chased(int year, String code) {
    return sheet(output().resolve(year + "/催报名单.xlsx"), "催报名单").stream()
        .filter(row -> row.size() > 1 && row.get(1).equals(code))
        .toList();
  }
}
