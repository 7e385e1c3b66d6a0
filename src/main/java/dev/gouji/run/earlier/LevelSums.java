package dev.gouji.run.earlier;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sums of each government's units out of an earlier run, so that its own return can be handed
 * out with them filled in: nobody types two hundred sums.
 */
public final class LevelSums {
  private static final List<String> COLUMNS = List.of("scope", "field", "value", "units");

  private LevelSums() {}

  /** By the code of the government; none if there is no result of the year. */
  public static Map<String, Values> of(Form form, int year) {
    return of(form, Path.of("output", String.valueOf(year)));
  }

  /** The sums that the folder of a year holds, by scope. */
  public static Map<String, Values> of(Form form, Path folder) {
    Path file = folder.resolve("data/totals.csv");
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      CsvTable csv = CsvTable.of(file.toString(), CsvReader.read(Files.readAllBytes(file)));
      return csv.headerFaults(COLUMNS, List.of()).isEmpty() ? of(form, csv) : Map.of();
    } catch (IOException | CsvUnreadableException e) {
      return Map.of();
    }
  }

  private static Map<String, Values> of(Form form, CsvTable csv) {
    Map<String, Value[]> sums = new HashMap<>();
    for (CsvRow row : csv.rows()) {
      Optional<Field> field = form.find(csv.cell(row, "field"));
      String value = csv.cell(row, "value");
      if (field.isPresent() && value.matches("-?[0-9]+(\\.[0-9]+)?")) {
        sums.computeIfAbsent(csv.cell(row, "scope"), scope -> blank(form))[field.get().index()] =
            Value.number(new BigDecimal(value));
      }
    }
    Map<String, Values> byCode = new HashMap<>();
    sums.forEach((code, values) -> byCode.put(code, new Values(Arrays.asList(values))));
    return byCode;
  }

  private static Value[] blank(Form form) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    return values;
  }
}
