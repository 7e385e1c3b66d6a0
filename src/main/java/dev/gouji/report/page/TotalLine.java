package dev.gouji.report.page;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A number of the overview: a field, or several that are added up.
 *
 * @param group the heading it stands under
 * @param label what it is called
 * @param unit in what it is counted
 * @param fields the fields added up
 * @param chart the chart it stands in; empty if in none
 */
record TotalLine(String group, String label, String unit, List<Field> fields, String chart) {
  /** The chart of applications by outcome. */
  static final String OUTCOME = "outcome";

  /** The chart of this year beside the last. */
  static final String FLOW = "flow";

  TotalLine {
    fields = List.copyOf(fields);
  }

  /** The lines that the form has the fields for; every field of its own if it has none of them. */
  static List<TotalLine> of(Form form) {
    CsvTable csv = table();
    List<TotalLine> lines = new ArrayList<>();
    csv.rows()
        .forEach(
            row -> {
              List<Field> fields = matching(form, csv.cell(row, "fields"));
              if (!fields.isEmpty()) {
                lines.add(
                    new TotalLine(
                        csv.cell(row, "group"),
                        csv.cell(row, "label"),
                        csv.cell(row, "unit"),
                        fields,
                        csv.cell(row, "chart")));
              }
            });
    return lines.isEmpty() ? everyField(form) : List.copyOf(lines);
  }

  private static List<TotalLine> everyField(Form form) {
    return form.nationalNumbers().stream()
        .map(f -> new TotalLine(form.table(f.table()).part(), f.shortName(), "", List.of(f), ""))
        .toList();
  }

  private static List<Field> matching(Form form, String pattern) {
    Pattern ids = Pattern.compile(pattern.replace(".", "\\.").replace("*", "[a-z_]*"));
    return form.nationalNumbers().stream().filter(f -> ids.matcher(f.id()).matches()).toList();
  }

  /** The sum over the fields; empty if none of them has a number. */
  Optional<BigDecimal> sum(Function<Field, Optional<BigDecimal>> numbers) {
    return fields.stream().map(numbers).flatMap(Optional::stream).reduce(BigDecimal::add);
  }

  private static CsvTable table() {
    try {
      byte[] bytes = Resources.text("lines.csv").getBytes(StandardCharsets.UTF_8);
      return CsvTable.of("lines.csv", CsvReader.read(bytes));
    } catch (CsvUnreadableException e) {
      throw new IllegalStateException(e);
    }
  }
}
