package dev.gouji.testkit;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/** The units of the sample inbox and the numbers that they published. */
public final class SampleUnits {
  private SampleUnits() {}

  /** Its 200 numbers; one that its data does not name is 0, as it was published. */
  public static Map<String, String> numbers(String code) {
    Map<String, String> stated = Published.values("/sample/" + code + ".csv");
    Map<String, String> numbers = new LinkedHashMap<>();
    for (Field field : Editions.form2021().nationalNumbers()) {
      numbers.put(field.id(), stated.getOrDefault(field.id(), "0"));
    }
    return numbers;
  }

  /** Its name in the roster. */
  public static String name(String code) {
    CsvTable units = Published.csv("/sample/units.csv");
    for (CsvRow row : units.rows()) {
      if (units.cell(row, units.header().get(0)).equals(code)) {
        return units.cell(row, units.header().get(1));
      }
    }
    throw new IllegalArgumentException(code);
  }
}
