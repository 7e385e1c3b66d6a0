package dev.gouji.batch;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Value;
import dev.gouji.check.Values;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
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

/**
 * Last year's accepted numbers.
 *
 * @param values by unit code
 * @param explanations accepted reasons by the place part of their fingerprint
 * @param source where they are from, in Chinese; empty if there are none
 * @param digest SHA-256 of what they are from; empty if there are none
 * @param proseDigest SHA-256 of the file the prose is from; empty if it is from no file of its own
 */
record PriorYear(
    Map<String, Values> values,
    Map<String, String> explanations,
    String source,
    String digest,
    String proseDigest) {
  static final PriorYear NONE = new PriorYear(Map.of(), Map.of(), "", "", "");

  PriorYear {
    values = Map.copyOf(values);
    explanations = Map.copyOf(explanations);
  }

  /**
   * From returns judged in this run or read from a folder of workbooks.
   *
   * @param form the edition into whose fields the numbers are put
   */
  static PriorYear ofReturns(Form form, List<CheckedReturn> returns, String source, String digest) {
    Map<String, Values> values = new HashMap<>();
    Map<String, String> explanations = new HashMap<>();
    for (CheckedReturn checked : returns) {
      if (checked.isAccepted()) {
        values.put(checked.of().unit().code(), converted(form, checked));
        checked.findings().stream()
            .filter(finding -> !finding.explanation().isEmpty())
            .forEach(f -> explanations.put(f.fingerprint().place(), f.explanation()));
      }
    }
    return new PriorYear(values, explanations, source, digest, "");
  }

  /** Fields with the same id mean the same in every edition; others are not carried over. */
  private static Values converted(Form form, CheckedReturn checked) {
    if (checked.of().form().equals(form)) {
      return checked.of().values();
    }
    Value[] values = blank(form);
    for (Field old : checked.of().form().fields()) {
      form.find(old.id()).ifPresent(field -> values[field.index()] = checked.of().values().of(old));
    }
    return new Values(Arrays.asList(values));
  }

  /**
   * From values.csv of an earlier run, with the prose and the reasons in the files beside it.
   *
   * @throws UsageException if the file cannot be read or is none of ours
   */
  static PriorYear ofFile(Form form, Path valuesCsv, int year) throws UsageException {
    Map<String, Value[]> byUnit = new HashMap<>();
    Map<String, String> explanations = new HashMap<>();
    try {
      each(
          valuesCsv,
          List.of("unit_code", "unit_name", "year", "field", "value"),
          row -> take(form, row, year, byUnit));
      Path prose = valuesCsv.resolveSibling("prose.csv");
      if (Files.isRegularFile(prose)) {
        each(
            prose,
            List.of("unit_code", "unit_name", "year", "field", "text"),
            row -> takeProse(form, row, year, byUnit));
      }
      Path findings = valuesCsv.resolveSibling("findings.csv");
      if (Files.isRegularFile(findings)) {
        each(findings, List.of("unit_code"), row -> takeReason(row, byUnit, explanations));
      }
      Map<String, Values> values = new HashMap<>();
      byUnit.forEach((unit, array) -> values.put(unit, new Values(Arrays.asList(array))));
      return new PriorYear(
          values,
          explanations,
          "上年结果「" + shortName(valuesCsv) + "」",
          Digests.of(valuesCsv),
          Files.isRegularFile(prose) ? Digests.of(prose) : "");
    } catch (IOException | CsvUnreadableException e) {
      throw new UsageException("读不出上年数据「" + valuesCsv + "」，请检查文件，或用 --prior 另行指定");
    }
  }

  private static String shortName(Path file) {
    return file.getFileName().toString();
  }

  private static void each(Path file, List<String> header, java.util.function.Consumer<CsvRow> rows)
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

  private static void take(Form form, CsvRow row, int year, Map<String, Value[]> byUnit) {
    Optional<Field> field = form.find(row.cell(3));
    boolean number = row.cell(4).matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    if (field.isPresent() && row.cell(2).equals(String.valueOf(year))) {
      Value[] values = byUnit.computeIfAbsent(row.cell(0), unit -> blank(form));
      if (number) {
        values[field.get().index()] = Value.number(new BigDecimal(row.cell(4)));
      }
    }
  }

  private static void takeProse(Form form, CsvRow row, int year, Map<String, Value[]> accepted) {
    Optional<Field> field = form.find(row.cell(3)).filter(Field::isProse);
    Value[] values = accepted.get(row.cell(0));
    if (field.isPresent() && values != null && row.cell(2).equals(String.valueOf(year))) {
      values[field.get().index()] = new Value.Text(row.cell(4));
    }
  }

  /** Only reasons of accepted returns are worth showing again. */
  private static void takeReason(
      CsvRow row, Map<String, Value[]> accepted, Map<String, String> explanations) {
    String fingerprint = row.cell(14);
    String explanation = row.cell(15);
    int dash = fingerprint.indexOf('-');
    if (dash > 0 && !explanation.isEmpty() && accepted.containsKey(row.cell(0))) {
      explanations.put(fingerprint.substring(0, dash), explanation);
    }
  }

  private static Value[] blank(Form form) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    return values;
  }
}
