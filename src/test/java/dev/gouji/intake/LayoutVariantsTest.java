package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What comes of layouts of another year and of tables with more in them: {@code
 * intake/layout-variants.csv}. Numbers with a certain place are read, none is read at another one.
 */
class LayoutVariantsTest {
  private static final String EXPECTED = "/intake/layout-variants.csv";

  @TestFactory
  Stream<DynamicTest> everyVariantComesOutAsListed() throws Exception {
    CsvTable table;
    try (InputStream in = LayoutVariantsTest.class.getResourceAsStream(EXPECTED)) {
      table = CsvTable.of(EXPECTED, CsvReader.read(in.readAllBytes()));
    }
    Map<String, Supplier<byte[]>> made = LayoutVariants.all();
    assertEquals(
        made.keySet().stream().toList(),
        table.rows().stream().map(row -> table.cell(row, "variant")).toList());
    return table.rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    table.cell(row, "variant"),
                    () -> check(table, row, made.get(table.cell(row, "variant")).get())));
  }

  private static void check(CsvTable table, CsvRow row, byte[] file) {
    Received received = IntakeTest.INTAKE.read(file, "variant.xlsx");
    Received.Read read = assertInstanceOf(Received.Read.class, received, received::toString);
    assertEquals(table.cell(row, "edition"), read.form().edition().id());
    assertEquals(table.cell(row, "remarks"), remarks(read), read.remarks()::toString);
    String told = table.cell(row, "told");
    assertTrue(
        told.isEmpty() || read.remarks().stream().anyMatch(one -> one.found().contains(told)),
        read.remarks()::toString);
    long unread =
        read.form().nationalNumbers().stream().filter(f -> !read.cells().containsKey(f)).count();
    assertEquals(table.cell(row, "unread"), String.valueOf(unread));
    String treated = table.cell(row, "treated");
    for (Field field : read.form().nationalNumbers()) {
      RawCell cell = read.cells().get(field);
      if (cell != null && !field.computed()) {
        boolean closed = field.id().startsWith("requests.closed");
        String right = closed ? treated : LayoutVariants.number(field, "0");
        assertEquals(right, Contents.shown(cell.content()), field.id());
      }
    }
  }

  private static String remarks(Received.Read read) {
    return read.remarks().stream()
        .collect(Collectors.groupingBy(Remark::id, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + (e.getValue() > 1 ? "x" + e.getValue() : ""))
        .collect(Collectors.joining(" "));
  }
}
