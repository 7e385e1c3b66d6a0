package dev.gouji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files with one oddity each of packing, XML or kind, by name. */
final class OddFiles {
  /** The sheets of {@link Filled}: guide, cover, overview, then the three tables. */
  private static final String COVER = "xl/worksheets/sheet2.xml";

  private static final String PROACTIVE = "xl/worksheets/sheet4.xml";
  private static final String REQUESTS = "xl/worksheets/sheet5.xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final Charset GBK = Charset.forName("GBK");

  private final Map<String, Supplier<byte[]>> made = new LinkedHashMap<>();

  static Map<String, Supplier<byte[]>> all() {
    OddFiles odd = new OddFiles();
    odd.packing();
    odd.parts();
    odd.cells();
    odd.hostile();
    odd.kinds();
    odd.bundles();
    OddHabits.add(odd.made);
    return odd.made;
  }

  static byte[] good() {
    return Filled.xlsx(workbook -> {});
  }

  private void part(String name, String part, UnaryOperator<String> edit) {
    made.put(name, () -> Zips.edited(good(), part, edit));
  }

  private void bytes(String name, UnaryOperator<byte[]> edit) {
    made.put(name, () -> edit.apply(good()));
  }

  private void packing() {
    bytes("stored", zip -> Zips.stored(Zips.parts(zip)));
    bytes("stored-with-a-digit-changed", OddFiles::digitChanged);
    bytes("crc-changed", OddFiles::crcChanged);
    bytes("name-differs-in-header", OddFiles::nameChanged);
    bytes("twice-the-same-part", OddFiles::twin);
    bytes("trailing-bytes", zip -> java.util.Arrays.copyOf(zip, zip.length + 10));
    bytes("cut-off", zip -> java.util.Arrays.copyOf(zip, zip.length * 2 / 3));
    bytes("backslashes", zip -> renamed(zip, name -> name.replace('/', '\\')));
    bytes("upper-case-names", zip -> renamed(zip, name -> name.toUpperCase(java.util.Locale.ROOT)));
    bytes("zip-in-front", zip -> concat("PK\3\4junk".getBytes(StandardCharsets.UTF_8), zip));
    bytes("size-differs-in-directory", OddFiles::sizeChanged);
    made.put("empty", () -> new byte[0]);
    made.put("ratio-bomb", OddFiles::bomb);
    made.put("too-many-entries", OddFiles::manyEntries);
  }

  private static byte[] digitChanged(byte[] zip) {
    byte[] stored = Zips.stored(Zips.parts(zip));
    String value = "<v>" + Filled.number(Filled.FORM.field("requests.received.business")) + ".0";
    int at = Zips.find(stored, value.getBytes(StandardCharsets.UTF_8), 0);
    stored[at + 3]++;
    return stored;
  }

  private static byte[] crcChanged(byte[] zip) {
    byte[] changed = Zips.stored(Zips.parts(zip));
    int local = headerOf(changed, "PK\3\4", 30);
    int central = headerOf(changed, "PK\1\2", 46);
    changed[local + 14] ^= 1;
    changed[central + 16] ^= 1;
    return changed;
  }

  /** The directory says that the sheet is longer than it is. */
  private static byte[] sizeChanged(byte[] zip) {
    byte[] changed = Zips.stored(Zips.parts(zip));
    changed[headerOf(changed, "PK\1\2", 46) + 24]++;
    return changed;
  }

  /** Where a header of the requests sheet starts. */
  private static int headerOf(byte[] zip, String signature, int length) {
    byte[] name = REQUESTS.getBytes(StandardCharsets.UTF_8);
    byte[] start = signature.getBytes(StandardCharsets.UTF_8);
    int at = Zips.find(zip, name, 0);
    while (Zips.find(zip, start, at - length) != at - length) {
      at = Zips.find(zip, name, at + 1);
    }
    return at - length;
  }

  private static byte[] nameChanged(byte[] zip) {
    byte[] changed = zip.clone();
    int at = Zips.find(changed, REQUESTS.getBytes(StandardCharsets.UTF_8), 0);
    changed[at + 14] = 'X';
    return changed;
  }

  private static byte[] twin(byte[] zip) {
    Map<String, byte[]> parts = Zips.parts(zip);
    parts.put("XL/worksheets/SHEET5.xml", parts.get(REQUESTS));
    return Zips.zip(parts);
  }

  private static byte[] renamed(byte[] zip, UnaryOperator<String> rename) {
    Map<String, byte[]> renamed = new LinkedHashMap<>();
    Zips.parts(zip).forEach((name, content) -> renamed.put(rename.apply(name), content));
    return Zips.zip(renamed);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] bomb() {
    return Zips.edited(
        good(),
        REQUESTS,
        xml -> xml.replace("<sheetData>", "<sheetData>" + "<row/>".repeat(3_000_000)));
  }

  private static byte[] manyEntries() {
    Map<String, byte[]> parts = Zips.parts(good());
    for (int i = 0; i < 600; i++) {
      parts.put("xl/media/" + i + ".txt", new byte[] {1});
    }
    return Zips.zip(parts);
  }

  private void parts() {
    bytes("sheet-part-missing", zip -> without(zip, REQUESTS));
    bytes("strings-part-missing", zip -> without(zip, STRINGS));
    bytes("workbook-relations-missing", zip -> without(zip, "xl/_rels/workbook.xml.rels"));
    bytes("content-types-missing", zip -> without(zip, "[Content_Types].xml"));
    bytes("styles-missing", zip -> without(zip, "xl/styles.xml"));
    bytes("properties-missing", zip -> without(zip, "docProps/core.xml"));
    bytes(
        "parts-under-other-names",
        zip ->
            Zips.zip(
                moved(
                    Zips.parts(zip),
                    Map.of(WORKBOOK, "book/main.xml", REQUESTS, "elsewhere/three.xml"))));
    part(
        "sheet-outside-the-file",
        "xl/_rels/workbook.xml.rels",
        xml ->
            xml.replace(
                "Target=\"worksheets/sheet5.xml\"",
                "TargetMode=\"External\" Target=\"http://localhost:9/x\""));
    part(
        "sheet-listed-under-no-sheet-element",
        WORKBOOK,
        xml -> xml.replaceFirst("<sheet (name=\"四)", "<sheeheet $1"));
    bytes("strict-dialect", OddFiles::strict);
    bytes(
        "with-macros",
        zip -> {
          Map<String, byte[]> parts = Zips.parts(zip);
          parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
          return Zips.zip(parts);
        });
    part("core-properties-broken", "docProps/core.xml", xml -> "<a><b></a>");
    part("string-number-too-high", COVER, xml -> xml.replaceFirst("<v>[0-9]+</v>", "<v>99999</v>"));
  }

  private static byte[] without(byte[] zip, String part) {
    Map<String, byte[]> parts = Zips.parts(zip);
    parts.remove(part);
    return Zips.zip(parts);
  }

  private static Map<String, byte[]> moved(Map<String, byte[]> parts, Map<String, String> names) {
    Map<String, byte[]> moved = new LinkedHashMap<>();
    parts.forEach((name, content) -> moved.put(names.getOrDefault(name, name), content));
    String rels = new String(moved.remove("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
    rels =
        rels.replace("Target=\"", "Target=\"/xl/")
            .replace("/xl/worksheets/sheet5.xml", "../elsewhere/three.xml")
            .replace("/xl//xl/", "/xl/");
    moved.put("book/_rels/main.xml.rels", rels.getBytes(StandardCharsets.UTF_8));
    String top = new String(moved.get("_rels/.rels"), StandardCharsets.UTF_8);
    moved.put(
        "_rels/.rels",
        top.replace("xl/workbook.xml", "book/main.xml").getBytes(StandardCharsets.UTF_8));
    return moved;
  }

  private static byte[] strict(byte[] zip) {
    Map<String, byte[]> strict = new LinkedHashMap<>();
    Zips.parts(zip)
        .forEach(
            (name, content) -> {
              String xml = new String(content, StandardCharsets.UTF_8);
              xml =
                  xml.replace(
                          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                          "http://purl.oclc.org/ooxml/spreadsheetml/main")
                      .replace(
                          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                          "http://purl.oclc.org/ooxml/officeDocument/relationships");
              strict.put(name, xml.getBytes(StandardCharsets.UTF_8));
            });
    return Zips.zip(strict);
  }

  private void cells() {
    part("cells-without-addresses", REQUESTS, xml -> allCells(xml));
    part("rows-without-numbers", "xl/worksheets/sheet6.xml", OddFiles::plainRows);
    part(
        "prefixed-elements",
        REQUESTS,
        xml ->
            xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                .replaceFirst("xmlns=", "xmlns:x=")
                .replace("<x:?xml", "<?xml"));
    part(
        "rows-filtered",
        REQUESTS,
        xml ->
            xml.replaceFirst("<row r=\"8\"", "<row r=\"8\" hidden=\"1\"")
                .replace("</sheetData>", "</sheetData><autoFilter ref=\"A5:J30\"/>"));
    part("cell-twice", REQUESTS, xml -> twice(xml, "D6"));
    part("row-twice", REQUESTS, xml -> xml.replaceFirst("(?s)(<row r=\"8\".*?</row>)", "$1$1"));
    part("cell-in-another-row", REQUESTS, xml -> xml.replace("r=\"D6\"", "r=\"D60\""));
    part("cell-address-wild", REQUESTS, xml -> xml.replace("r=\"D6\"", "r=\"AAAAAAA6\""));
    part(
        "cell-type-unknown",
        REQUESTS,
        xml -> xml.replace("<c r=\"D6\" t=\"n\"", "<c r=\"D6\" t=\"q\""));
    part(
        "column-number-wild",
        REQUESTS,
        xml ->
            xml.replace(
                "<sheetData>",
                "<cols><col min=\"1\" max=\"1e999\" hidden=\"1\"/></cols><sheetData>"));
    part(
        "foreign-elements-in-the-rows",
        REQUESTS,
        xml ->
            xml.replaceFirst(
                "<c r=\"D6\"", "<z:c xmlns:z=\"urn:z\" r=\"D6\"><z:v>1</z:v></z:c><c r=\"D6\""));
    String foreign = "<z:v xmlns:z=\"urn:z\">1</z:v>";
    part("foreign-elements-in-a-cell", REQUESTS, xml -> inside(xml, foreign, foreign));
    part(
        "foreign-elements-in-a-text",
        STRINGS,
        xml -> xml.replace("<si>", "<z:si xmlns:z=\"urn:z\"/><si><z:t xmlns:z=\"urn:z\">9</z:t>"));
    part("value-twice-in-a-cell", REQUESTS, xml -> inside(xml, "<v>1</v>", ""));
    part("formula-twice-in-a-cell", REQUESTS, xml -> inside(xml, "<f>1</f><f>2</f>", ""));
    part("text-beside-the-number-of-a-cell", REQUESTS, xml -> inside(xml, "", "<is><t>1</t></is>"));
    part(
        "number-in-a-cell-of-text",
        REQUESTS,
        xml -> xml.replaceFirst("(<c r=\"D6\"[^>]*) t=\"n\"", "$1 t=\"inlineStr\""));
    part(
        "text-twice-in-a-string",
        STRINGS,
        xml -> xml.replace("测试单位</t>", "测试单位</t><r><t>1</t></r>"));
    part(
        "comments-and-cdata",
        REQUESTS,
        xml -> xml.replaceAll("<v>([0-9]+)\\.0</v>", "<v><!-- 9 -->$1<![CDATA[.0]]></v>"));
    part(
        "dimension-wrong",
        REQUESTS,
        xml -> xml.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1:A1\""));
  }

  private static String allCells(String xml) {
    // Only sound where no cell is left out: blank ones are written first.
    StringBuilder out = new StringBuilder();
    for (String row : xml.split("(?=<row )")) {
      StringBuilder full = new StringBuilder();
      int next = 0;
      for (String cell : row.split("(?=<c )")) {
        java.util.regex.Matcher at = Pattern.compile("^<c r=\"([A-Z])[0-9]+\"").matcher(cell);
        if (at.find()) {
          for (; next < at.group(1).charAt(0) - 'A'; next++) {
            full.append("<c/>");
          }
          next++;
        }
        full.append(cell.replaceFirst("^<c r=\"[A-Z]+[0-9]+\"", "<c"));
      }
      out.append(full);
    }
    return out.toString();
  }

  private static String plainRows(String xml) {
    // The sheet has rows 1 and 3 to 6: the second is written so that none is left out.
    return xml.replace("<row r=\"3\"", "<row/><row r=\"3\"")
        .replaceAll("<row r=\"[0-9]+\"", "<row");
  }

  private static String twice(String xml, String at) {
    return xml.replaceFirst("(<c r=\"" + at + "\".*?</c>)", "$1<c r=\"" + at + "\"><v>1</v></c>");
  }

  /** Puts XML into cell D6, before and behind its value. */
  private static String inside(String xml, String before, String behind) {
    String around = "$1" + before + "$2" + behind + "</c>";
    return xml.replaceFirst("(<c r=\"D6\"[^>]*>)(.*?)</c>", around);
  }

  private void hostile() {
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    for (String part :
        new String[] {
          REQUESTS, WORKBOOK, STRINGS, "xl/styles.xml", "_rels/.rels", "[Content_Types].xml"
        }) {
      part("doctype-in-" + part.replaceAll(".*/", ""), part, xml -> afterDeclaration(xml, doctype));
    }
    part("doctype-in-core.xml", "docProps/core.xml", xml -> afterDeclaration(xml, doctype));
    part(
        "nested-100000-deep",
        WORKBOOK,
        xml -> xml.replace("<sheets>", "<a>".repeat(100_000) + "<sheets>"));
    part(
        "attribute-of-a-megabyte",
        REQUESTS,
        xml -> xml.replace("<sheetData>", "<x y=\"" + random(1 << 20) + "\"/><sheetData>"));
    part(
        "a-hundred-attributes",
        REQUESTS,
        xml -> xml.replace("<sheetData>", "<x" + attributes(100) + "/><sheetData>"));
    part("string-of-a-megabyte", STRINGS, xml -> xml.replace("测试单位</t>", random(1 << 20) + "</t>"));
    part("undeclared-entity", STRINGS, xml -> xml.replaceFirst("<t>", "<t>&nothing;"));
    made.put("painted-over-a-million-rows", OddFiles::painted);
    part(
        "text-in-many-pieces",
        STRINGS,
        xml -> xml.replace("测试单位</t>", "</t><r>" + many(40_000, "<t>#</t>") + "</r>"));
    part(
        "too-many-sheets",
        "xl/workbook.xml",
        xml -> xml.replace("</sheets>", many(600, "<sheet name=\"#\"/>") + "</sheets>"));
    part(
        "too-many-relationships",
        "xl/_rels/workbook.xml.rels",
        xml ->
            xml.replace(
                "</Relationships>",
                many(2_100, "<Relationship Id=\"#\" Type=\"/x\" Target=\"#\"/>")
                    + "</Relationships>"));
    part(
        "too-many-number-formats",
        "xl/styles.xml",
        xml ->
            xml.replaceFirst("<numFmts[^>]*>.*</numFmts>", "")
                .replaceFirst(
                    "<fonts",
                    "<numFmts>"
                        + many(10_100, "<numFmt numFmtId=\"#\" formatCode=\"0\"/>")
                        + "</numFmts><fonts"));
    made.put("csv-of-many-lines", () -> text("field,value\n" + many(5_100, "x#,1\n")));
    made.put("text-of-three-megabytes", () -> text("a\n".repeat(3 << 19)));
  }

  private static String afterDeclaration(String xml, String what) {
    int end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
    return xml.substring(0, end) + what + xml.substring(end);
  }

  /**
   * Repeats a text with another number in place of each {@code #}, so that it does not pack away.
   */
  private static String many(int count, String text) {
    Random random = new Random(count);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String number = i + "" + random.nextInt(1_000_000);
      all.append(text.replace("#", number));
    }
    return all.toString();
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(" a").append(i).append("=\"1\"");
    }
    return all.toString();
  }

  private static String random(int length) {
    java.util.Random random = new java.util.Random(1);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static byte[] painted() {
    return Zips.edited(
        good(),
        REQUESTS,
        xml -> {
          StringBuilder rows = new StringBuilder();
          for (int row = 100; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\"/>");
          }
          return xml.replace("</sheetData>", rows + "</sheetData>");
        });
  }

  private void kinds() {
    made.put("xls", () -> Filled.xls(workbook -> {}));
    made.put("encrypted", OddFiles::encrypted);
    made.put("html", () -> text("<html><body><table><tr><td>1</td></tr></table></body></html>"));
    made.put("html-with-doctype", () -> text("\n<!DOCTYPE html>\n<html></html>"));
    made.put("pdf", () -> text("%PDF-1.4 something"));
    made.put("text", () -> text("本单位无数据"));
    made.put("xml-2003", () -> text("<?xml version=\"1.0\"?><Workbook/>"));
    made.put("png", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    made.put("rar", () -> text("Rar!\u001a\u0007"));
    made.put("nul-bytes", () -> new byte[100]);
    made.put("old-biff", () -> new byte[] {9, 4, 6, 0, 0, 0, 16, 0});
    made.put("old-biff-in-ole2", () -> ole2("Book"));
    made.put("word-97", () -> ole2("WordDocument"));
    made.put("csv-utf8", () -> csv(StandardCharsets.UTF_8, ""));
    made.put("csv-utf8-with-mark", () -> csv(StandardCharsets.UTF_8, "\ufeff"));
    made.put("csv-gb18030", () -> csv(Charset.forName("GB18030"), ""));
    made.put("utf-16", () -> "field,value".getBytes(StandardCharsets.UTF_16));
    made.put("word", () -> document("word/document.xml"));
    made.put("xlsb", () -> document("xl/workbook.bin"));
    made.put(
        "ods",
        () ->
            Zips.stored(
                Map.of(
                    "mimetype",
                    text("application/vnd.oasis.opendocument.spreadsheet"),
                    "META-INF/manifest.xml",
                    text("<x/>"))));
    made.put("xls-cut-off", () -> cutOff(Filled.xls(workbook -> {})));
    made.put("xz", () -> new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0});
    made.put("zip64-always", () -> zip64(Zip64Mode.Always));
    made.put("zip64-always-compatible", () -> zip64(Zip64Mode.AlwaysWithCompatibility));
    made.put(
        "bundle-with-a-file-called-mimetype",
        () -> Zips.zip(Map.of("mimetype", text("x"), "_rels/a.xlsx", good())));
  }

  /** The directory of an .xls of other programs lies at the end; here its place is moved there. */
  private static byte[] cutOff(byte[] xls) {
    byte[] cut = Arrays.copyOf(xls, xls.length / 2);
    ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(48, xls.length / 512 - 2);
    return cut;
  }

  /** As programs write it that always use the 64-bit records. */
  private static byte[] zip64(Zip64Mode mode) {
    SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(mode);
      for (Map.Entry<String, byte[]> part : Zips.parts(good()).entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(bytes.array(), (int) bytes.size());
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ole2(String stream) {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] csv(Charset charset, String mark) {
    StringBuilder csv = new StringBuilder(mark + "field,value\r\nunit.code,T01\r\n");
    csv.append("unit.name,测试单位\r\nunit.year,2024\r\n");
    Filled.numbers().forEach((id, value) -> csv.append(id + "," + value + "\r\n"));
    return csv.toString().getBytes(charset);
  }

  private static byte[] document(String part) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", text("<Types/>"));
    parts.put(
        "_rels/.rels",
        text(
            "<Relationships><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\""
                + part
                + "\"/></Relationships>"));
    parts.put(part, text("<document/>"));
    return Zips.zip(parts);
  }

  private static byte[] encrypted() {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("abc");
      try (OutputStream out = encryptor.getDataStream(file)) {
        out.write(good());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void bundles() {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("报送/甲单位.xlsx", text("x"));
    two.put("报送/乙单位.xlsx", text("y"));
    made.put("bundle-utf8", () -> Zips.zip(two));
    made.put("bundle-gbk", () -> Zips.zip(two, GBK, false));
    made.put("bundle-empty", () -> Zips.zip(Map.of("folder/", new byte[0])));
  }
}
