package dev.gouji.run.earlier;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.disk.Digests;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.inbox.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Last year's numbers from values.csv of an earlier run, with the prose and reasons beside it. */
public final class PriorFile {
  private final Form form;
  private final Path file;
  private final int year;
  private final Predicate<String> wanted;
  private final Map<String, Value[]> byUnit = new HashMap<>();
  private final Map<String, String> explanations = new HashMap<>();
  private boolean ofTheYear;

  private PriorFile(Form form, Path file, int year, Predicate<String> wanted) {
    this.form = form;
    this.file = file;
    this.year = year;
    this.wanted = wanted;
  }

  /**
   * The values.csv that somebody means who names it or a folder with it; empty if none is there.
   */
  public static Optional<Path> find(Path asked) {
    return List.of(asked, asked.resolve("values.csv"), asked.resolve("data/values.csv")).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * What the file says about a year; nothing is as good as anything.
   *
   * @param wanted the codes of the units to take
   * @throws UsageException if the file cannot be read or is none of ours
   */
  public static PriorYear read(Form form, Path file, int year, Predicate<String> wanted)
      throws UsageException {
    return new PriorFile(form, file, year, wanted).read();
  }

  /**
   * What a file says that somebody named for just this year.
   *
   * @throws UsageException if it says nothing about the year, too
   */
  public static PriorYear readAsked(Form form, Path file, int year, Predicate<String> wanted)
      throws UsageException {
    PriorFile reader = new PriorFile(form, file, year, wanted);
    PriorYear prior = reader.read();
    if (!reader.ofTheYear) {
      throw new UsageException(
          "「"
              + file
              + "」里没有 "
              + year
              + " 年度的数，不能作为 "
              + (year + 1)
              + " 年度的上年数据；请核对 --prior 的路径和要做的年度");
    }
    return prior;
  }

  private PriorYear read() throws UsageException {
    Path prose = file.resolveSibling("prose.csv");
    Path findings = file.resolveSibling("findings.csv");
    try {
      each(file, List.of("unit_code", "unit_name", "year", "field", "value"), this::take);
      if (Files.isRegularFile(prose)) {
        each(prose, List.of("unit_code", "unit_name", "year", "field", "text"), this::takeProse);
      }
      if (Files.isRegularFile(findings)) {
        each(findings, List.of("unit_code"), this::takeReason);
      }
      Map<String, Values> values = new HashMap<>();
      byUnit.forEach((unit, array) -> values.put(unit, new Values(Arrays.asList(array))));
      return new PriorYear(
          values,
          explanations,
          Set.of(),
          "上年结果「" + file.getFileName() + "」",
          Digests.of(file),
          Files.isRegularFile(prose) ? Digests.of(prose) : "");
    } catch (IOException | CsvUnreadableException e) {
      throw new UsageException("读不出上年数据「" + file + "」，请检查文件或移走它，也可以用 --prior 另行指定");
    }
  }

  private static void each(Path file, List<String> header, Consumer<CsvRow> rows)
      throws IOException, CsvUnreadableException, UsageException {
    boolean[] first = {true};
    boolean[] ours = {true};
    try (InputStream in = Files.newInputStream(file)) {
      CsvReader.each(
          in,
          row -> {
            if (first[0]) {
              first[0] = false;
              ours[0] = startsWith(row, header);
            } else if (ours[0]) {
              rows.accept(row);
            }
          });
    }
    if (!ours[0]) {
      throw new UsageException("「" + file + "」不是 gouji 的结果文件，请用 --prior 指定上年的 values.csv 或结果文件夹");
    }
  }

  private static boolean startsWith(CsvRow row, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      if (!row.cell(i).replace("\uFEFF", "").equals(header.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void take(CsvRow row) {
    Optional<Field> field = form.find(row.cell(3));
    if (field.isEmpty() || !row.cell(2).equals(String.valueOf(year))) {
      return;
    }
    ofTheYear = true;
    if (wanted.test(row.cell(0))) {
      Value[] values = byUnit.computeIfAbsent(row.cell(0), unit -> blank(form));
      values[field.get().index()] =
          row.cell(4).matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")
              ? Value.number(new BigDecimal(row.cell(4)))
              : Value.BLANK;
    }
  }

  private void takeProse(CsvRow row) {
    Optional<Field> field = form.find(row.cell(3)).filter(Field::isProse);
    Value[] values = byUnit.get(row.cell(0));
    if (field.isPresent() && values != null && row.cell(2).equals(String.valueOf(year))) {
      values[field.get().index()] = new Value.Text(row.cell(4));
    }
  }

  /** Only reasons of accepted returns are worth showing again. */
  private void takeReason(CsvRow row) {
    String fingerprint = row.cell(14);
    String explanation = row.cell(15);
    int dash = fingerprint.indexOf('-');
    if (dash > 0 && !explanation.isEmpty() && byUnit.containsKey(row.cell(0))) {
      explanations.put(fingerprint.substring(0, dash), explanation);
    }
  }

  private static Value[] blank(Form form) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    // A number without a line was not asked for last year.
    form.nationalNumbers().forEach(field -> values[field.index()] = Value.UNREAD);
    return values;
  }
}
