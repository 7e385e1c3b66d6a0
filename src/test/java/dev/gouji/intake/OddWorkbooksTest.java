package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every odd workbook comes out as the table beside it says, and none with another number. */
class OddWorkbooksTest {
  private static final String EXPECTED = "/intake/odd-workbooks.csv";

  private final Map<String, Supplier<byte[]>> made = new LinkedHashMap<>();
  private final Map<String, CsvRow> expected = new LinkedHashMap<>();
  private CsvTable table = new CsvTable(EXPECTED, java.util.List.of(), java.util.List.of());

  @TestFactory
  Stream<DynamicTest> everyOddWorkbookComesOutAsListed() throws Exception {
    made.putAll(OddLayouts.all());
    made.putAll(OddFiles.all());
    try (InputStream in = OddWorkbooksTest.class.getResourceAsStream(EXPECTED)) {
      table = CsvTable.of(EXPECTED, CsvReader.read(in.readAllBytes()));
    }
    table.rows().forEach(row -> expected.put(table.cell(row, "workbook"), row));
    assertEquals(made.keySet(), expected.keySet(), "every workbook is in the table, in its order");
    return made.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private void check(String name) {
    CsvRow row = expected.get(name);
    Received received = IntakeTest.INTAKE.read(made.get(name).get(), name);
    switch (table.cell(row, "outcome")) {
      case "read" ->
          checkRead(row, assertInstanceOf(Received.Read.class, received, received::toString));
      case "refused" -> {
        Received.Refused refused = assertInstanceOf(Received.Refused.class, received);
        assertTrue(refused.reason().contains(table.cell(row, "reason")), refused.reason());
      }
      case "bundle" -> assertInstanceOf(Received.Bundle.class, received);
      default -> fail("unknown outcome in the table");
    }
  }

  private void checkRead(CsvRow row, Received.Read read) {
    String remarks =
        read.remarks().stream()
            .collect(
                Collectors.groupingBy(Remark::id, java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? "x" + e.getValue() : ""))
            .collect(Collectors.joining(" "));
    assertEquals(table.cell(row, "remarks"), remarks, read.remarks()::toString);
    Map<String, String> right = Filled.numbers();
    Map<String, String> numbers = IntakeTest.numbers(read);
    numbers.forEach((field, number) -> assertEquals(right.get(field), number, field));
    long absent = right.size() - numbers.size();
    assertEquals(table.cell(row, "absent"), Long.toString(absent), "fields not read");
    for (String id : new String[] {"unit.code", "unit.name", "unit.year"}) {
      Field field = Filled.FORM.field(id);
      String shown = dev.gouji.grid.Contents.shown(read.cells().get(field).content());
      assertEquals(
          Map.of("unit.code", "T01", "unit.name", "测试单位", "unit.year", "2024").get(id), shown);
    }
  }
}
