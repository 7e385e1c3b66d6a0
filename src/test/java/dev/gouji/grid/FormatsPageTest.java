package dev.gouji.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.testkit.Kept;
import dev.gouji.testkit.LibreOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes docs/formats.md: what number formats show, as we say and as LibreOffice shows it. None that
 * shows another number may be taken for the number itself.
 */
@Tag("interop")
class FormatsPageTest {
  private static final List<String> VALUES =
      List.of("31", "0", "-7", "5", "12345", "1234567", "2.5", "59237.2449");

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String LINKS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  private static final String HEAD =
      """
      # Number formats

      Made by FormatsPageTest (tag `interop`): number formats as offices and programs write them, each with several numbers,
      and what LibreOffice shows of them. Taken: read as the number that is stored. Doubtful: what is shown is another number,
      or none. Told alike: the message says it as LibreOffice shows it; where not, it follows Excel (days before March 1900,
      the sign of a negative number that is rounded to 0, weekdays in Chinese). Wrong: taken, though another number is shown.
      Needless: doubtful, though the number is shown.

      The codes are made, not gathered from workbooks. Left out, as LibreOffice shows them otherwise than Excel does: signs escaped by !,
      colours with Chinese names, 上午/下午, powers of ten together with _, [$, % or quoted digits; fractions and @ stand in plain codes only.

      | kind of code | codes | cells | taken | doubtful | told alike | wrong | needless |
      |---|---|---|---|---|---|---|---|
      """;

  /** The first number that is not built in. */
  private static final int OWN = 164;

  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + override("workbook", "sheet.main")
              + override("styles", "styles")
              + override("worksheets/sheet1", "worksheet")
              + "</Types>",
          "_rels/.rels",
          LINKS + link("officeDocument", "xl/workbook.xml") + "</Relationships>",
          "xl/_rels/workbook.xml.rels",
          LINKS
              + link("worksheet", "worksheets/sheet1.xml")
              + link("styles", "styles.xml")
              + "</Relationships>",
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATIONS
              + "\"><sheets><sheet name=\"formats\" sheetId=\"1\""
              + " r:id=\"worksheet\"/></sheets></workbook>");

  @TempDir Path folder;

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
  }

  private static String link(String type, String target) {
    return "<Relationship Id=\""
        + type
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  /** What came of the codes of one kind. */
  private static final class Count {
    private int codes;
    private int taken;
    private int doubtful;
    private int told;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> needless = new ArrayList<>();

    void add(String code, BigDecimal value, String sees) {
      Display ours = NumberFormat.of(code).display(value, false);
      boolean same = SeenNumber.is(sees, value);
      boolean asNumber = ours.kind() != Display.Kind.OTHER && !ours.isDate();
      if (asNumber) {
        taken++;
      } else {
        doubtful++;
        told += ours.shown().strip().equals(sees.strip()) ? 1 : 0;
      }
      if (asNumber != same) {
        (asNumber ? wrong : needless).add(code + " of " + value + " shows " + sees);
      }
    }

    String row(String kind) {
      return "| %s | %d | %d | %d | %d | %d | %d | %d |\n"
          .formatted(
              kind, codes, taken + doubtful, taken, doubtful, told, wrong.size(), needless.size());
    }
  }

  private static String kind(String code) {
    boolean day = NumberFormat.of(code).display(BigDecimal.TEN, false).isDate();
    boolean scaled = code.matches(".*[0#?],+(?![0#?]).*");
    return day
        ? "dates and times"
        : code.matches(".*\\[[<>=].*")
            ? "conditions"
            : code.contains("%") || scaled
                ? "percent, thousands left out"
                : code.contains("E+") || code.contains("/")
                    ? "powers and fractions"
                    : code.contains(";") ? "sections by sign" : "one section";
  }

  @Test
  void whatIsShownIsTheNumberOrThereIsADoubt() throws IOException, CsvUnreadableException {
    List<String> codes = FormatCodes.all();
    List<CsvRow> shown = shown(codes);
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    for (int i = 0; i < codes.size(); i++) {
      Count kind = counts.computeIfAbsent(kind(codes.get(i)), name -> new Count());
      for (Count count : List.of(kind, all)) {
        count.codes++;
        for (int j = 0; j < VALUES.size(); j++) {
          count.add(codes.get(i), new BigDecimal(VALUES.get(j)), shown.get(i).cell(j + 1));
        }
      }
    }
    assertEquals(List.of(), all.wrong);
    assertTrue(codes.size() >= 1_500, codes.size() + " codes");
    assertTrue(all.needless.size() * 200 < all.taken + all.doubtful, all.needless::toString);
    StringBuilder page = new StringBuilder(HEAD);
    counts.forEach((kind, count) -> page.append(count.row(kind)));
    page.append(all.row("all"));
    Kept.assertSame(Path.of("docs/formats.md"), page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<CsvRow> shown(List<String> codes) throws IOException, CsvUnreadableException {
    Path file = folder.resolve("formats.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      PARTS.forEach((name, part) -> put(zip, name, part));
      put(zip, "xl/styles.xml", styles(codes));
      put(zip, "xl/worksheets/sheet1.xml", sheet(codes.size()));
    }
    LibreOffice.run(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,2052,false,true",
            "--outdir",
            folder.toString(),
            file.toString()));
    return CsvReader.read(Files.readAllBytes(folder.resolve("formats.csv")));
  }

  private static void put(ZipOutputStream zip, String name, String part) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(part.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One format for cells and one format of numbers for each code: no library makes so many. */
  private static String styles(List<String> codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder cells = new StringBuilder("<xf/>");
    for (int i = 0; i < codes.size(); i++) {
      formats.append("<numFmt numFmtId=\"").append(OWN + i).append("\" formatCode=\"");
      formats.append(escaped(codes.get(i))).append("\"/>");
      cells.append("<xf numFmtId=\"").append(OWN + i).append("\" applyNumberFormat=\"1\"/>");
    }
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts>"
        + formats
        + "</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        + "<cellXfs>"
        + cells
        + "</cellXfs></styleSheet>";
  }

  private static String escaped(String code) {
    return code.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String sheet(int rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
    xml.append("<cols><col min=\"1\" max=\"20\" width=\"60\"/></cols><sheetData>");
    for (int i = 0; i < rows; i++) {
      xml.append("<row><c t=\"inlineStr\"><is><t>x</t></is></c>");
      for (String value : VALUES) {
        xml.append("<c s=\"").append(i + 1).append("\"><v>").append(value).append("</v></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }
}
