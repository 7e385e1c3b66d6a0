package dev.gouji.run.earlier;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.digest.Digests;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.inbox.UsageException;
import dev.gouji.report.data.DataFile;
import java.io.IOException;
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
      each(DataFile.VALUES, file, this::take);
      if (Files.isRegularFile(prose)) {
        each(DataFile.PROSE, prose, this::takeProse);
      }
      if (Files.isRegularFile(findings)) {
        each(DataFile.FINDINGS, findings, this::takeReason);
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

  private static void each(DataFile kind, Path file, Consumer<DataFile.Row> rows)
      throws IOException, CsvUnreadableException, UsageException {
    if (!kind.each(file, rows)) {
      throw new UsageException("「" + file + "」不是 gouji 的结果文件，请用 --prior 指定上年的 values.csv 或结果文件夹");
    }
  }

  private void take(DataFile.Row row) {
    Optional<Field> field = form.find(row.get("field"));
    if (field.isEmpty() || !row.get("year").equals(String.valueOf(year))) {
      return;
    }
    ofTheYear = true;
    if (wanted.test(row.get("unit_code"))) {
      Value[] values = byUnit.computeIfAbsent(row.get("unit_code"), unit -> blank(form));
      values[field.get().index()] =
          row.get("value").matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")
              ? Value.number(new BigDecimal(row.get("value")))
              : Value.BLANK;
    }
  }

  private void takeProse(DataFile.Row row) {
    Optional<Field> field = form.find(row.get("field")).filter(Field::isProse);
    Value[] values = byUnit.get(row.get("unit_code"));
    if (field.isPresent() && values != null && row.get("year").equals(String.valueOf(year))) {
      values[field.get().index()] = new Value.Text(row.get("text"));
    }
  }

  /** Only reasons of accepted returns are worth showing again. */
  private void takeReason(DataFile.Row row) {
    String fingerprint = row.get("fingerprint");
    String explanation = row.get("explanation");
    int dash = fingerprint.indexOf('-');
    if (dash > 0 && !explanation.isEmpty() && byUnit.containsKey(row.get("unit_code"))) {
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
