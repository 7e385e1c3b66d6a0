package dev.gouji.run.earlier;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.report.data.DataFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sums of every level as an earlier run wrote them.
 *
 * @param values by the code of the level
 * @param units how many accepted returns each is the sum of
 */
public record LevelSums(Map<String, Values> values, Map<String, Integer> units) {
  public LevelSums {
    values = Map.copyOf(values);
    units = Map.copyOf(units);
  }

  /** The sums that the folder of a year holds; empty if there are none or they cannot be read. */
  public static Optional<LevelSums> of(Form form, Path folder) {
    Path file = folder.resolve("data/totals.csv");
    Reader reader = new Reader(form);
    try {
      return Files.isRegularFile(file) && DataFile.TOTALS.each(file, reader::take)
          ? Optional.of(reader.sums())
          : Optional.empty();
    } catch (IOException | CsvUnreadableException e) {
      return Optional.empty();
    }
  }

  private static final class Reader {
    private final Form form;
    private final Map<String, Value[]> values = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();

    Reader(Form form) {
      this.form = form;
    }

    void take(DataFile.Row row) {
      Optional<Field> field = form.find(row.get("field"));
      String value = row.get("value");
      String returns = row.get("units");
      if (field.isPresent() && value.matches("-?[0-9]+(\\.[0-9]+)?")) {
        values.computeIfAbsent(row.get("scope"), scope -> blank())[field.get().index()] =
            Value.number(new BigDecimal(value));
      }
      if (returns.matches("[0-9]{1,9}")) {
        units.put(row.get("scope"), Integer.valueOf(returns));
      }
    }

    private Value[] blank() {
      Value[] blank = new Value[form.fields().size()];
      Arrays.fill(blank, Value.BLANK);
      return blank;
    }

    LevelSums sums() {
      Map<String, Values> byCode = new HashMap<>();
      values.forEach((code, array) -> byCode.put(code, new Values(Arrays.asList(array))));
      return new LevelSums(byCode, units);
    }
  }
}
