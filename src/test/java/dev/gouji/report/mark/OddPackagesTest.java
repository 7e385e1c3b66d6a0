package dev.gouji.report.mark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.FileKind;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.note.Marked;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** .xlsx packages as other programs write them, and dangerous and broken ones. */
final class OddPackagesTest {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/";

  /** The part of 三、依申请公开 in the sample. */
  private static final String REQUESTS = "xl/worksheets/sheet4.xml";

  private static final String EXTENSIONS =
      "<mc:AlternateContent"
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
          + " Requires=\"x14\" xmlns:x14=\"urn:x14\"/></mc:AlternateContent><extLst><ext"
          + " uri=\"{1}\" xmlns:x14=\"urn:x14\"><x14:any> ]]&gt; </x14:any></ext></extLst>";

  private static Marked write(byte[] bytes) {
    return MarkedReturn.write(
        bytes, FileKind.XLSX, Diagnosis.plain(Samples.findings()), Samples.NOTE);
  }

  private static byte[] marked(byte[] bytes) {
    return MarkedReturnTest.mark(bytes, FileKind.XLSX, Samples.findings());
  }

  @Test
  void partsThatNoMarkConcernsStayByteForByte() {
    byte[] original = Samples.xlsx();
    Map<String, byte[]> before = Packages.parts(original);
    Map<String, byte[]> after = Packages.parts(marked(original));
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, after.get(name))) {
            changed.add(name);
          }
        });
    assertEquals(
        Set.of(
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments4.xml",
            "xl/drawings/vmlDrawing0.vml",
            "xl/styles.xml",
            "xl/workbook.xml",
            // those with marks, and the one that was selected
            "xl/worksheets/sheet3.xml",
            REQUESTS,
            "xl/worksheets/sheet5.xml",
            "xl/worksheets/sheet6.xml",
            "xl/worksheets/sheet7.xml"),
        changed);
    assertArrayEquals(before.get("xl/sharedStrings.xml"), after.get("xl/sharedStrings.xml"));
  }

  @Test
  void aMarkChangesNothingElseOfItsSheet() {
    byte[] original = Samples.xlsx();
    String before = Packages.text(original, REQUESTS);
    String after = Packages.text(marked(original), REQUESTS);
    String undone =
        after
            .replaceFirst("<hyperlinks>.*</hyperlinks>", "")
            .replaceAll(" s=\"[0-9]+\"", "")
            .replaceFirst("<c r=\"G28\"[^>]*/>", "<c r=\"G28\"/>");
    assertEquals(before.replaceAll(" s=\"[0-9]+\"", ""), undone);
  }

  private static byte[] renamed(byte[] zip, String from, String to) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Packages.parts(zip).forEach((name, part) -> parts.put(name.equals(from) ? to : name, part));
    return Packages.zip(parts);
  }

  private static String numbered(String text, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 1_000; i < 1_000 + count; i++) {
      all.append(text.replace("#", Integer.toString(i)));
    }
    return all.toString();
  }

  static Stream<Arguments> dangerous() {
    byte[] plain = Samples.xlsx();
    return Stream.of(
        Arguments.of(
            "external link",
            "外部链接",
            Packages.related(
                plain, "externalLinks/externalLink1.xml", OFFICE + "externalLink", "<x/>")),
        Arguments.of(
            "connections",
            "数据连接",
            Packages.related(plain, "connections.xml", OFFICE + "connections", "<x/>")),
        Arguments.of(
            "embedded object",
            "嵌有",
            Packages.related(plain, "embeddings/o.bin", OFFICE + "oleObject", "x")),
        Arguments.of(
            "macro sheet",
            "宏表",
            Packages.related(plain, "macrosheets/s.xml", MICROSOFT + "xlMacrosheet", "<x/>")),
        Arguments.of(
            "something unknown",
            "不认识",
            Packages.related(plain, "new.xml", "http://example.invalid/rel/newThing", "<x/>")),
        Arguments.of(
            "custom user interface",
            "自定义界面",
            Packages.with(plain, "customUI/customUI.xml", "<x/>")),
        Arguments.of(
            "DDE in a formula",
            "取数",
            Packages.edited(plain, REQUESTS, s -> s.replace("SUM(D6:I6)", "cmd|'/c calc'!A0"))),
        Arguments.of(
            "DDE written with a character reference",
            "取数",
            Packages.edited(
                plain, REQUESTS, s -> s.replace("SUM(D6:I6)", "cmd&#124;'/c calc'!A0"))),
        Arguments.of(
            "a function that fetches",
            "取数",
            Packages.edited(
                plain, REQUESTS, s -> s.replace("SUM(D6:I6)", "_xlfn.webservice(\"http://x\")"))),
        Arguments.of(
            "a function that fetches, as raw text",
            "从别的程序或网上取数",
            Packages.edited(
                plain,
                REQUESTS,
                s -> s.replace("SUM(D6:I6)", "<![CDATA[WEBSERVICE(\"http://x\")]]>"))),
        Arguments.of(
            "a function that fetches, partly as raw text",
            "从别的程序或网上取数",
            Packages.edited(
                plain,
                REQUESTS,
                s -> s.replace("SUM(D6:I6)", "<![CDATA[WEB]]>SERVICE<![CDATA[(\"http://x\")]]>"))),
        Arguments.of(
            "a function that fetches, behind raw text",
            "从别的程序或网上取数",
            Packages.edited(
                plain,
                REQUESTS,
                s -> s.replace("SUM(D6:I6)", "<![CDATA[WEBSER]]>VICE(\"http://x\")"))),
        Arguments.of(
            "part names in capitals", "名字不规范", renamed(plain, "xl/styles.xml", "xl/Styles.xml")),
        Arguments.of(
            "part names with a slash in front", "名字不规范", renamed(plain, REQUESTS, "/" + REQUESTS)),
        Arguments.of(
            "a number that is none",
            "不是数",
            Packages.edited(
                plain,
                REQUESTS,
                s ->
                    s.replaceFirst(
                        "(<c r=\""
                            + MarkedReturnTest.at("requests.granted.business").cell().a1()
                            + "\"[^>]*>)<v>[^<]*</v>",
                        "$1<v>NaN</v>"))),
        Arguments.of(
            "rows formatted to no end",
            "过多",
            Packages.edited(
                plain,
                REQUESTS,
                s ->
                    s.replace(
                        "</sheetData>", numbered("<row r=\"#\"/>", 60_000) + "</sheetData>"))),
        Arguments.of(
            "links to no end",
            "超链接过多",
            Packages.edited(
                plain,
                REQUESTS,
                s ->
                    s.replace(
                        "<pageMargins",
                        "<hyperlinks>"
                            + numbered("<hyperlink ref=\"Z#\" location=\"A1\"/>", 6_000)
                            + "</hyperlinks><pageMargins"))),
        Arguments.of(
            "a text cut into pieces to no end",
            "过多",
            Packages.edited(
                plain,
                "xl/styles.xml",
                s -> s.replace("<fonts", "<x>" + numbered("a<!--#-->", 20_000) + "</x><fonts"))),
        Arguments.of(
            "sheet name that reaches into another file",
            "名称",
            Packages.edited(
                plain, "xl/workbook.xml", s -> s.replace("name=\"五、六\"", "name=\"[x]五\""))),
        Arguments.of(
            "linked picture",
            "外部链接",
            Packages.edited(
                plain,
                "xl/worksheets/_rels/sheet4.xml.rels",
                s ->
                    s.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdOdd\" Type=\""
                            + OFFICE
                            + "image\" Target=\"http://x/\" TargetMode=\"External\"/>"
                            + "</Relationships>"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dangerous")
  void whatCanActIsNotSentBack(String what, String why, byte[] bytes) {
    Marked.Unsafe unsafe = assertInstanceOf(Marked.Unsafe.class, write(bytes), what);
    assertTrue(unsafe.why().contains(why), unsafe.why());
  }

  @Test
  void aBarInTextIsNoDde() {
    byte[] original =
        Packages.edited(
            Samples.xlsx(), REQUESTS, s -> s.replace("SUM(D6:I6)", "IF(D6=\"a|b\",1,2)"));
    assertInstanceOf(Marked.InPlace.class, write(original));
  }

  @Test
  void macrosAreStripped() {
    byte[] macros =
        Packages.related(Samples.xlsx(), "vbaProject.bin", MICROSOFT + "vbaProject", "CANARY");
    macros =
        Packages.edited(
            macros,
            "[Content_Types].xml",
            s ->
                s.replace(
                        "openxmlformats-officedocument.spreadsheetml.sheet.main",
                        "ms-excel.sheet.macroEnabled.main")
                    .replace(
                        "</Types>", "<Default Extension=\"bin\" ContentType=\"x/y\"/></Types>"));
    Marked marked =
        MarkedReturn.write(
            macros, FileKind.XLSM, Diagnosis.plain(Samples.findings()), Samples.NOTE);
    Marked.InPlace inPlace = assertInstanceOf(Marked.InPlace.class, marked);
    assertEquals("xlsx", inPlace.extension());
    Map<String, byte[]> parts = Packages.parts(inPlace.bytes());
    assertFalse(parts.containsKey("xl/vbaProject.bin"));
    assertFalse(Packages.text(inPlace.bytes(), "[Content_Types].xml").contains("macroEnabled"));
    assertFalse(Packages.text(inPlace.bytes(), "xl/_rels/workbook.xml.rels").contains("vba"));
  }

  static Stream<Arguments> odd() {
    byte[] plain = Samples.xlsx();
    UnaryOperator<String> prefixed =
        s ->
            s.replaceAll("<(/?)([A-Za-z])", "<$1x:$2")
                .replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x=");
    return Stream.of(
        Arguments.of("elements with a prefix", Packages.edited(plain, REQUESTS, prefixed)),
        Arguments.of(
            "cells and rows without addresses",
            Packages.edited(
                Packages.edited(
                    plain,
                    "xl/worksheets/sheet2.xml",
                    s -> s.replaceAll("<row r=\"[0-9]+\"", "<row")),
                "xl/worksheets/sheet5.xml",
                s -> s.replaceAll("<c r=\"([A-Z]+)6\"", "<c"))),
        Arguments.of(
            "extensions, an alternative and a link of theirs",
            Packages.edited(
                plain,
                "xl/worksheets/sheet5.xml",
                s ->
                    s.replace(
                            "<pageMargins",
                            "<hyperlinks><hyperlink ref=\"A1\" location=\"A2\"/></hyperlinks>"
                                + "<pageMargins")
                        .replace("</worksheet>", EXTENSIONS + "</worksheet>"))),
        Arguments.of(
            "no dimension",
            Packages.edited(plain, REQUESTS, s -> s.replaceFirst("<dimension[^>]*/>", ""))),
        Arguments.of(
            "no bookViews",
            Packages.edited(
                plain, "xl/workbook.xml", s -> s.replaceFirst("<bookViews>.*</bookViews>", ""))),
        Arguments.of(
            "no names",
            Packages.edited(
                plain,
                "xl/workbook.xml",
                s -> s.replaceFirst("(?s)<definedNames>.*</definedNames>", ""))),
        Arguments.of(
            "comments and CDATA",
            Packages.edited(
                plain, REQUESTS, s -> s.replace("<sheetData>", "<!-- > --><?pi > ?><sheetData>"))),
        Arguments.of(
            "single quotes and blanks in tags",
            Packages.edited(
                plain,
                REQUESTS,
                s ->
                    s.replaceAll(
                        "<c r=\"([A-Z]+[0-9]+)\" s=\"([0-9]+)\"", "<c  r = '$1'\n s='$2' "))),
        Arguments.of(
            "absolute targets",
            Packages.edited(
                plain,
                "xl/_rels/workbook.xml.rels",
                s -> s.replace("Target=\"worksheets/", "Target=\"/xl/worksheets/"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void otherWaysOfWritingAreMarkedAlike(String what, byte[] bytes) {
    byte[] marked = marked(bytes);
    assertEquals(
        List.of(),
        Comparison.of(
            MarkedReturnTest.open(bytes),
            MarkedReturnTest.open(marked),
            MarkedReturnTest.places(Samples.findings())));
    byte[] again = marked(marked);
    assertEquals(
        MarkedReturnTest.rows(MarkedReturnTest.open(marked).getSheetAt(0)),
        MarkedReturnTest.rows(MarkedReturnTest.open(again).getSheetAt(0)));
  }

  /** Programs such as openpyxl take a link on a blank cell for what the cell holds. */
  @Test
  void linksOfEarlierVersionsAreTakenOutAndTheirsStay() {
    String ours = "<hyperlink ref=\"D6\" location=\"'退回说明'!A6\"/>";
    String theirs = "<hyperlink ref=\"A1\" location=\"A2\"/>";
    byte[] original =
        Packages.edited(
            Samples.xlsx(),
            REQUESTS,
            s ->
                s.replace(
                    "<pageMargins", "<hyperlinks>" + ours + theirs + "</hyperlinks><pageMargins"));
    String xml = Packages.text(marked(original), REQUESTS);
    assertTrue(xml.contains("<hyperlinks>" + theirs + "</hyperlinks>"), xml);
    byte[] alone =
        Packages.edited(
            Samples.xlsx(),
            REQUESTS,
            s -> s.replace("<pageMargins", "<hyperlinks>" + ours + "</hyperlinks><pageMargins"));
    assertFalse(Packages.text(marked(alone), REQUESTS).contains("hyperlink"));
  }

  @Test
  void whatIsWrittenKeepsToTheSchema() {
    byte[] first = marked(Samples.xlsx());
    for (byte[] bytes : List.of(first, marked(first))) {
      assertEquals(List.of(), SchemaCheck.faults(bytes));
    }
  }

  @Test
  void newElementsStandWhereTheStandardPutsThem() {
    byte[] original =
        Packages.edited(
            Samples.xlsx(),
            "xl/worksheets/sheet5.xml",
            s -> s.replace("</worksheet>", EXTENSIONS + "</worksheet>"));
    String xml = Packages.text(marked(original), "xl/worksheets/sheet5.xml");
    String order =
        xml.replaceFirst("(?s)^.*</sheetData>", "")
            .replaceAll("<(\\w+)[^>]*>|</[^>]*>|[^<]", "$1 ")
            .replaceAll(" +", " ");
    assertTrue(order.indexOf("headerFooter") < order.indexOf("legacyDrawing"), order);
    assertTrue(order.indexOf("legacyDrawing") < order.indexOf("extLst"), order);
    String last = EXTENSIONS.substring(EXTENSIONS.indexOf("<extLst>"));
    assertTrue(xml.endsWith(last + "</worksheet>"), xml);
    assertTrue(xml.contains(EXTENSIONS.replace(last, "")), xml);
  }

  @Test
  void aThreadedCommentStaysAsItIs() {
    byte[] original =
        Packages.with(
            Packages.edited(
                Samples.xlsx(),
                "xl/worksheets/_rels/sheet4.xml.rels",
                s ->
                    s.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdT\" Type=\"http://schemas.microsoft.com/office/2017/"
                            + "10/relationships/threadedComment\""
                            + " Target=\"../threadedComments/threadedComment1.xml\"/>"
                            + "</Relationships>")),
            "xl/threadedComments/threadedComment1.xml",
            "<ThreadedComments/>");
    Map<String, byte[]> parts = Packages.parts(marked(original));
    assertEquals(
        "<ThreadedComments/>",
        new String(
            parts.get("xl/threadedComments/threadedComment1.xml"),
            java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void blankCellsAreMadeInTheirOrderWhereverTheyAre() {
    String sheet = "本单位'台账（附）";
    List<Finding> findings =
        Stream.of("A1", "C1", "A2", "B4", "D4", "E4", "Z9", "A9")
            .map(CellAddress::parse)
            .map(at -> Samples.finding("R5", Severity.HARD, Location.at(sheet, at.orElseThrow())))
            .toList();
    byte[] bytes = MarkedReturnTest.mark(Samples.xlsx(), FileKind.XLSX, findings);
    String xml = Packages.text(bytes, "xl/worksheets/sheet7.xml");
    List<String> cells =
        Pattern.compile("<c r=\"([A-Z0-9]+)\"")
            .matcher(xml)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(List.of("A1", "C1", "A2", "B4", "D4", "E4", "D5", "A9", "Z9"), cells);
    assertTrue(xml.contains("<dimension ref=\"A1:Z9\"/>"), xml);
  }

  @Test
  void theOrderOfCalculationIsDroppedWithTheSheetsItLists() {
    byte[] first = marked(Samples.xlsx());
    byte[] saved = Packages.related(first, "calcChain.xml", OFFICE + "calcChain", "<calcChain/>");
    assertTrue(
        Packages.parts(
                marked(
                    Packages.related(
                        Samples.xlsx(), "calcChain.xml", OFFICE + "calcChain", "<calcChain/>")))
            .containsKey("xl/calcChain.xml"),
        "no sheet of ours was there: it stays");
    byte[] second = marked(saved);
    assertFalse(Packages.parts(second).containsKey("xl/calcChain.xml"));
    assertFalse(Packages.text(second, "xl/_rels/workbook.xml.rels").contains("calcChain"));
  }

  @Test
  void stylesDoNotGrowFromRoundToRound() {
    byte[] first = marked(Samples.xlsx());
    byte[] second = marked(first);
    assertEquals(
        Packages.text(first, "xl/styles.xml").length(),
        Packages.text(second, "xl/styles.xml").length());
    assertEquals(Packages.parts(first).keySet().size(), Packages.parts(second).keySet().size());
  }

  @Test
  void aLibraryThatForgetsAuthorsDoesNotMakeMarksPileUp() {
    byte[] first = marked(Samples.xlsx());
    byte[] forgot =
        Packages.edited(first, "xl/comments4.xml", s -> s.replace("勾稽</author>", " </author>"));
    assertEquals(
        List.of(),
        Comparison.of(
            MarkedReturnTest.open(Samples.xlsx()),
            MarkedReturnTest.open(marked(forgot)),
            MarkedReturnTest.places(Samples.findings())));
  }

  @Test
  void aPlainCommentOfTheirsComesBackUnharmed() {
    UnaryOperator<String> plain =
        s ->
            s.replaceFirst(
                "(?s)(<comment ref=\"E8\"[^>]*>)<text>.*?</text>",
                "$1<text><t>  &lt;台账&gt; </t></text>");
    byte[] original = Packages.edited(Samples.xlsx(), "xl/comments4.xml", plain);
    byte[] first = marked(original);
    String comments = Packages.text(first, "xl/comments4.xml");
    assertTrue(comments.contains("<r><t>  &lt;台账&gt; </t></r><r><rPr>"), comments);
    byte[] unmarked = MarkedReturnTest.mark(first, FileKind.XLSX, List.of());
    assertTrue(
        Packages.text(unmarked, "xl/comments4.xml")
            .contains("<text><r><t>  &lt;台账&gt; </t></r></text>"));
  }

  static Stream<Arguments> broken() {
    byte[] plain = Samples.xlsx();
    return Stream.of(
        Arguments.of("no zip", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        Arguments.of("nothing", new byte[0]),
        Arguments.of("cut off", Arrays.copyOf(plain, plain.length / 2)),
        Arguments.of("part missing", without(plain, "xl/styles.xml")),
        Arguments.of("sheet missing", without(plain, REQUESTS)),
        Arguments.of("types missing", without(plain, "[Content_Types].xml")),
        Arguments.of("not closed", Packages.edited(plain, REQUESTS, s -> s + "<x>")),
        Arguments.of(
            "document type",
            Packages.edited(
                plain, REQUESTS, s -> s.replaceFirst("<worksheet", "<!DOCTYPE x><worksheet"))),
        Arguments.of(
            "strict",
            Packages.edited(
                plain,
                "xl/workbook.xml",
                s ->
                    s.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"))),
        Arguments.of(
            "rows out of order",
            Packages.edited(plain, REQUESTS, s -> s.replace("<row r=\"8\"", "<row r=\"3\""))),
        Arguments.of(
            "style that is not there",
            Packages.edited(
                plain,
                REQUESTS,
                s -> s.replaceFirst("<c r=\"E8\" s=\"[0-9]+\"", "<c r=\"E8\" s=\"9999\""))),
        Arguments.of(
            "foreign encoding",
            Packages.edited(
                plain,
                REQUESTS,
                s -> s.replaceFirst("(?i)encoding=\"utf-8\"", "encoding=\"GBK\""))));
  }

  private static byte[] without(byte[] zip, String part) {
    Map<String, byte[]> parts = Packages.parts(zip);
    assertTrue(parts.remove(part) != null, part);
    return Packages.zip(parts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void brokenFilesAreRefusedInWords(String what, byte[] bytes) {
    Marked.Unsafe unsafe = assertInstanceOf(Marked.Unsafe.class, write(bytes), what);
    assertTrue(unsafe.why().matches("[^\\x00-\\x1F]{4,60}"), unsafe.why());
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void flippedBytesNeverThrow(FileKind kind) {
    byte[] plain = MarkedReturnTest.sample(kind);
    Random random = new Random(20211231);
    int whole = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = plain.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Marked marked =
          MarkedReturn.write(bytes, kind, Diagnosis.plain(Samples.findings()), Samples.NOTE);
      whole += marked instanceof Marked.InPlace ? 1 : 0;
    }
    assertTrue(whole < 300, "some damage is seen");
  }
}
