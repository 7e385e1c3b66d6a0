package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.check.Checker;
import dev.gouji.check.value.Value;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people write into a cell comes out as the table says: read, blank, or in doubt. */
class OddValuesTest {
  private static final String TABLE = "/intake/odd-values.csv";
  private static final Map<String, String> FIELDS =
      Map.of("count", "requests.received.natural_person", "amount", "proactive.fees");
  private static final Map<String, String> PARTS =
      Map.of("count", "xl/worksheets/sheet5.xml", "amount", "xl/worksheets/sheet4.xml");

  @TestFactory
  Stream<DynamicTest> everyWayOfWritingAValueComesOutAsListed() throws Exception {
    CsvTable table;
    try (InputStream in = OddValuesTest.class.getResourceAsStream(TABLE)) {
      table = CsvTable.of(TABLE, CsvReader.read(in.readAllBytes()));
    }
    return table.rows().stream()
        .map(row -> DynamicTest.dynamicTest(table.cell(row, "value"), () -> check(table, row)));
  }

  private static void check(CsvTable table, CsvRow row) {
    Field field = Filled.FORM.field(FIELDS.get(table.cell(row, "field")));
    Received.Read read = IntakeTest.read(workbook(table, row, field));
    Checker.Typed typed = Checker.type(read);
    assertEquals(table.cell(row, "read"), told(typed.values().of(field)));
    String remarks =
        typed.remarks().stream()
            .filter(remark -> remark.location().field().equals(Optional.of(field)))
            .map(Remark::id)
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals(table.cell(row, "remarks"), remarks);
  }

  private static String told(Value value) {
    if (value instanceof Value.Number number) {
      return number.value().toPlainString();
    }
    if (value instanceof Value.Blank blank) {
      return blank.mark() ? "mark" : "blank";
    }
    return value instanceof Value.Unread ? "doubt" : value.toString();
  }

  private static byte[] workbook(CsvTable table, CsvRow row, Field field) {
    String text = unescaped(table.cell(row, "text"));
    if (table.cell(row, "kind").equals("date")) {
      return Filled.xlsx(workbook -> asDate(Filled.of(workbook, field.id()), text));
    }
    if (table.cell(row, "kind").equals("shown")) {
      String format = table.cell(row, "formula");
      return Filled.xlsx(workbook -> shownAs(Filled.of(workbook, field.id()), text, format));
    }
    String formula = table.cell(row, "formula").replace("&", "&amp;");
    String xml = cell(table.cell(row, "kind"), formula, text, field.cell().a1());
    return Zips.edited(
        OddFiles.good(),
        PARTS.get(table.cell(row, "field")),
        sheet -> {
          int start = sheet.indexOf("<c r=\"" + field.cell().a1() + "\"");
          int end = sheet.indexOf("</c>", start) + "</c>".length();
          return sheet.substring(0, start) + xml + sheet.substring(end);
        });
  }

  private static void asDate(Cell cell, String number) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat((short) 14);
    cell.setCellValue(Double.parseDouble(number));
    cell.setCellStyle(style);
  }

  private static void shownAs(Cell cell, String number, String format) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellValue(Double.parseDouble(number));
    cell.setCellStyle(style);
  }

  private static String cell(String kind, String formula, String text, String at) {
    String f = formula.isEmpty() ? "" : "<f>" + formula + "</f>";
    String v = f + (text.isEmpty() ? "" : "<v>" + text + "</v>");
    String open = "<c r=\"" + at + "\"";
    return switch (kind) {
      case "text" ->
          open + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
      case "runs" -> open + " t=\"inlineStr\"><is>" + text + "</is></c>";
      case "string" -> open + " t=\"str\">" + v + "</c>";
      case "bool" -> open + " t=\"b\">" + v + "</c>";
      case "error" -> open + " t=\"e\">" + v + "</c>";
      case "iso" -> open + " t=\"d\">" + v + "</c>";
      default -> open + ">" + v + "</c>";
    };
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
  }
}
