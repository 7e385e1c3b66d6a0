package dev.gouji.fuzz;

import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A return written as CSV: a number that is read stands there as it was read. */
public final class CsvTarget {
  private static final String HEADER = "field,value\r\n";

  private CsvTarget() {}

  /** Loads and instruments the classes, which is not to count as the time of an input. */
  public static void fuzzerInitialize() {
    seeds().forEach(CsvTarget::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > Oracle.MOST_BYTES) {
      return;
    }
    byte[] head = HEADER.getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[head.length + input.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(input, 0, file, head.length, input.length);
    if (Oracle.judge(file) instanceof Received.Read read) {
      compare(new String(file, StandardCharsets.UTF_8), read);
    }
  }

  private static void compare(String text, Received.Read read) {
    boolean plain = text.indexOf('"') < 0 && text.indexOf('\uFFFD') < 0;
    List<String> lines = text.lines().map(CsvTarget::bare).toList();
    for (Map.Entry<Field, RawCell> entry : read.cells().entrySet()) {
      if (plain && entry.getValue().content() instanceof Content.Number number) {
        String id = entry.getKey().id();
        String value = number.value().toPlainString();
        Oracle.require(
            lines.stream().anyMatch(line -> isLine(line, id, value)), id + " read as " + value);
      }
    }
  }

  private static boolean isLine(String line, String id, String value) {
    String[] cells = line.split(",", -1);
    return cells.length > 1
        && cells[0].trim().equals(id)
        && cells[1].trim().matches("-?[0-9]+(\\.[0-9]+)?")
        && new java.math.BigDecimal(cells[1].trim()).compareTo(new java.math.BigDecimal(value))
            == 0;
  }

  private static String bare(String line) {
    return line.replace("\0", "").trim();
  }

  static List<byte[]> seeds() {
    StringBuilder all = new StringBuilder("unit.code,007\r\nunit.name,某单位\r\nunit.year,2024\r\n");
    Oracle.FORM.nationalNumbers().forEach(field -> all.append(field.id()).append(",12\r\n"));
    String odd =
        "unit.year,2024\nproactive.fees,-12.50\nproactive.fees,1\nreview.upheld,\"1\n2\"\n"
            + "review.other,１２件\nno.such,1\nreview.total,1e3\n;\n\t";
    return List.of(
        all.toString().getBytes(StandardCharsets.UTF_8), odd.getBytes(StandardCharsets.UTF_8));
  }
}
