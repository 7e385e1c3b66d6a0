package dev.gouji.intake;

import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Sheets;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** What offices and their programs do to files: hidden by size, calculated by hand, other kinds. */
final class OddHabits {
  private static final String REQUESTS = "xl/worksheets/sheet5.xml";
  private static final Field FIELD = Filled.FORM.field("requests.received.business");

  private OddHabits() {}

  static void add(Map<String, Supplier<byte[]>> made) {
    made.put(
        "rows-hidden-by-default",
        () ->
            Zips.edited(
                OddFiles.good(),
                REQUESTS,
                xml ->
                    xml.replaceFirst(
                        "<sheetFormatPr[^>]*/>",
                        "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/>")));
    made.put("rows-of-no-height", () -> row(0f));
    made.put("rows-barely-high", () -> row(0.75f));
    made.put(
        "column-of-no-width",
        () ->
            Filled.xlsx(
                book -> book.getSheet(FIELD.sheet()).setColumnWidth(FIELD.cell().column(), 20)));
    made.put("ofd", () -> zip("OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"));
    made.put("ofd-with-many-pages", OddHabits::manyPages);
    made.put("numbers-of-a-mac", () -> zip("Index/Document.iwa", "preview.jpg"));
    made.put("numbers-of-an-old-mac", () -> zip("Index.zip", "preview.jpg"));
    made.put("locked-by-a-client", OddHabits::locked);
    made.put("a-picture-of-the-tables", () -> pictured(OddHabits::isEntry));
    made.put("a-picture-beside-numbers", () -> pictured(field -> false));
    made.put(
        "a-picture-beside-nothing-to-report",
        () -> pictured(field -> isEntry(field) && !field.id().startsWith("declared.")));
    made.put(
        "a-note-sheet-of-their-own",
        () ->
            Filled.xlsx(
                book ->
                    book.createSheet(Sheets.RETURN_NOTE)
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("上月各科退回情况")));
    made.put(
        "calculated-by-hand",
        () ->
            Zips.edited(
                OddFiles.good(),
                "xl/workbook.xml",
                xml ->
                    xml.replace(
                        "</workbook>",
                        "<calcPr calcMode=\"manual\" calcOnSave=\"0\"/></workbook>")));
  }

  private static boolean isEntry(Field field) {
    return field.isNumeric() && field.national() || field.type() == FieldType.CHOICE;
  }

  /** A workbook with a picture on a sheet, and without what stood in some of its cells. */
  private static byte[] pictured(Predicate<Field> blank) {
    return Filled.xlsx(
        book -> {
          cell(book, Filled.FORM.field("declared.requests")).setCellValue("确无此项");
          Filled.FORM.fields().stream()
              .filter(blank)
              .forEach(field -> cell(book, field).setBlank());
          int picture = book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
          book.getSheet(FIELD.sheet())
              .createDrawingPatriarch()
              .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 5, 9, 20), picture);
        });
  }

  private static Cell cell(Workbook book, Field field) {
    Row row = book.getSheet(field.sheet()).getRow(field.cell().row());
    Cell cell = row.getCell(field.cell().column());
    return cell == null ? row.createCell(field.cell().column()) : cell;
  }

  private static byte[] row(float points) {
    return Filled.xlsx(
        book -> {
          Row row = book.getSheet(FIELD.sheet()).getRow(FIELD.cell().row());
          row.setHeightInPoints(points);
        });
  }

  private static byte[] zip(String... parts) {
    Map<String, byte[]> content = new LinkedHashMap<>();
    for (String part : parts) {
      content.put(part, "<x/>".getBytes(StandardCharsets.UTF_8));
    }
    return Zips.zip(content);
  }

  private static byte[] manyPages() {
    Map<String, byte[]> content = new LinkedHashMap<>();
    content.put("OFD.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
    for (int page = 0; page < 30; page++) {
      content.put(
          "Doc_0/Pages/Page_" + page + "/Content.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
    }
    return Zips.zip(content);
  }

  /** As encryption clients write: a mark of their own, then noise. */
  private static byte[] locked() {
    byte[] bytes = new byte[2048];
    new java.util.Random(7).nextBytes(bytes);
    byte[] mark = "%TSD-Header-###%".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    return bytes;
  }
}
