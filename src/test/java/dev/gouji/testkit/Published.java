package dev.gouji.testkit;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Returns that were published, by field id. */
public final class Published {
  private Published() {}

  /** The 200 numbers of 宿迁市人民政府 for 2023 or 2024, totals included. */
  public static Map<String, String> suqian(int year) {
    return values("/returns/suqian-" + year + ".csv");
  }

  /** A {@code field,value} resource of the tests, in its order. */
  public static Map<String, String> values(String resource) {
    Map<String, String> values = new LinkedHashMap<>();
    CsvTable csv = csv(resource);
    for (CsvRow row : csv.rows()) {
      values.put(csv.cell(row, "field"), csv.cell(row, "value"));
    }
    return Collections.unmodifiableMap(values);
  }

  /** A CSV resource of the tests. */
  public static CsvTable csv(String resource) {
    try (InputStream in = Published.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no test resource " + resource);
      }
      return CsvTable.of(resource, CsvReader.read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvUnreadableException e) {
      throw new IllegalArgumentException(resource, e);
    }
  }
}
