package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.ReportPaper;
import dev.gouji.testkit.WordPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A faulty Word report goes back as the sender's own file, and comes in again as the next round.
 */
class MarkedWordTest {
  private static final Intake INTAKE = new Intake(Editions.forms(), Limits.DEFAULTS);
  private static final String TOTAL = "requests.received.total";
  private static final String OWN_COMMENT =
      "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:comment w:id=\"7\" w:author=\"经办人\"><w:p><w:r><w:t>已与科室核对</w:t></w:r></w:p>"
          + "</w:comment></w:comments>";

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void roster() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("单位名录.csv"), "单位代码,单位名称\nA01,测试单位\n");
  }

  private static byte[] report(WordPaper.Dialect dialect) {
    Map<String, String> values = new HashMap<>(Published.suqian(2023));
    values.put(TOTAL, "3611");
    return new WordPaper(dialect)
        .bordered()
        .part("comments", OWN_COMMENT)
        .write(ReportPaper.of(Editions.form2021(), "测试单位", 2023, values));
  }

  private Map<String, String> status() {
    Gouji.run(input, folder.resolve("output"), 1);
    return Gouji.csv(folder.resolve("output/2023/data/status.csv")).stream()
        .filter(row -> row.get("file").startsWith("报告"))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private Path returned(byte[] report) throws IOException {
    Files.write(input.resolve("报告.docx"), report);
    Map<String, String> row = status();
    assertEquals("returned", row.get("outcome"));
    assertEquals("退回/A01_测试单位_第1轮.docx", row.get("returned_file"));
    return folder.resolve("output/2023").resolve(row.get("returned_file"));
  }

  private static Map<String, String> parts(byte[] zip) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  /** The text without what marking adds, taken out by other means than those that put it in. */
  private static String withoutMarks(String xml) {
    return xml.replaceFirst("(?s)<w:tbl><w:tblPr><w:tblW w:w=\"15398\".*?</w:tbl>", "")
        .replaceFirst("(?s)<w:p><w:pPr><w:sectPr>.*?</w:p>", "")
        .replaceAll(
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"(FFC7CE|FFEB9C|DDEBF7)\"/>", "")
        .replaceAll("<w:bookmarkStart w:id=\"8000\\d+\" w:name=\"_gouji_\\d+\"/>", "")
        .replaceAll("<w:bookmarkEnd w:id=\"8000\\d+\"/>", "")
        .replaceAll("<w:commentRange(Start|End) w:id=\"\\d+\"/>", "")
        .replaceAll("<w:r><w:commentReference w:id=\"\\d+\"/></w:r>", "");
  }

  @Test
  void nothingButTheMarksIsChanged() throws IOException {
    for (WordPaper.Dialect dialect : List.of(WordPaper.Dialect.WORD, WordPaper.Dialect.WPS)) {
      byte[] report = report(dialect);
      Map<String, String> before = parts(report);
      Map<String, String> after = parts(Files.readAllBytes(returned(report)));
      String marked = Objects.requireNonNull(after.get("word/document.xml"));
      assertTrue(marked.contains("FFC7CE"), dialect.name());
      assertTrue(marked.contains("退回说明："), dialect.name());
      assertEquals(before.get("word/document.xml"), withoutMarks(marked), dialect.name());
      String comments = Objects.requireNonNull(after.get("word/comments.xml"));
      assertTrue(comments.contains("已与科室核对") && comments.contains("（勾稽标记"), comments);
      before.keySet().stream()
          .filter(name -> !name.equals("word/document.xml") && !name.equals("word/comments.xml"))
          .forEach(name -> assertEquals(before.get(name), after.get(name), name));
    }
  }

  /** A sentence that states another number than the table gets a comment where it stands. */
  @Test
  void aWrongSentenceIsMarkedWhereItStands() throws IOException {
    ReportPaper paper = ReportPaper.of(Editions.form2021(), "测试单位", 2023, Published.suqian(2023));
    WordPaper word = new WordPaper(WordPaper.Dialect.WORD).bordered();
    String xml = word.xml(paper);
    String wrong = xml.replaceFirst("请[0-9]+件，均按期答复", "请9999件，均按期答复");
    byte[] report = WordPaper.repacked(word.write(paper), wrong);
    Map<String, String> after = parts(Files.readAllBytes(returned(report)));
    String marked = Objects.requireNonNull(after.get("word/document.xml"));
    int sentence = marked.lastIndexOf("请9999件，均按期答复");
    String paragraph =
        marked.substring(
            marked.lastIndexOf("<w:pPr>", sentence), marked.indexOf("</w:p>", sentence));
    Matcher reference = Pattern.compile("<w:commentReference w:id=\"(\\d+)\"/>").matcher(paragraph);
    assertTrue(reference.find(), paragraph);
    String comments = Objects.requireNonNull(after.get("word/comments.xml"));
    int from = comments.indexOf("<w:comment w:id=\"" + reference.group(1) + "\"");
    String comment = comments.substring(from, comments.indexOf("</w:comment>", from));
    assertTrue(comment.contains("9999"), comment);
    assertTrue(!comments.contains("I-READ"), "the title was understood: " + comments);
    assertEquals(parts(report).get("word/document.xml"), withoutMarks(marked));
  }

  @Test
  void theMarkedReportIsReadAsTheReportItself() throws IOException {
    byte[] report = report(WordPaper.Dialect.WORD);
    Map<Field, Content> before = contents(report);
    assertEquals(before, contents(Files.readAllBytes(returned(report))));
    assertTrue(before.size() > 200);
  }

  private static Map<Field, Content> contents(byte[] report) {
    Received.Read read = assertInstanceOf(Received.Read.class, INTAKE.read(report, "报告"));
    Map<Field, Content> contents = new HashMap<>();
    for (Map.Entry<Field, RawCell> cell : read.cells().entrySet()) {
      contents.put(cell.getKey(), cell.getValue().content());
    }
    return contents;
  }

  @Test
  void sentAgainItIsTheNextRoundAndItsMarksAreNewOnes() throws IOException {
    byte[] first = Files.readAllBytes(returned(report(WordPaper.Dialect.WPS)));
    Files.write(input.resolve("报告第二次.docx"), first);
    Map<String, String> row =
        Gouji.csv(statusAfterRun()).stream()
            .filter(one -> one.get("file").equals("报告第二次.docx"))
            .findFirst()
            .orElseThrow();
    assertEquals("2", row.get("round"));
    Path second = folder.resolve("output/2023").resolve(row.get("returned_file"));
    Map<String, String> once = parts(first);
    Map<String, String> twice = parts(Files.readAllBytes(second));
    String text = Objects.requireNonNull(twice.get("word/document.xml"));
    assertEquals(
        withoutMarks(Objects.requireNonNull(once.get("word/document.xml"))), withoutMarks(text));
    assertFalse(withoutMarks(text).contains("退回说明"), "one list only");
    assertEquals(count(once.get("word/comments.xml")), count(twice.get("word/comments.xml")));
  }

  private Path statusAfterRun() {
    status();
    return folder.resolve("output/2023/data/status.csv");
  }

  private static int count(@org.jspecify.annotations.Nullable String comments) {
    return Objects.requireNonNull(comments).split("<w:comment ").length;
  }

  @Test
  void aReasonWrittenIntoTheListIsTakenForOne() throws IOException {
    Map<String, String> values = Published.suqian(2023);
    ReportPaper paper = ReportPaper.of(Editions.form2021(), "测试单位", 2023, values);
    WordPaper word = new WordPaper(WordPaper.Dialect.BARE);
    byte[] report = word.pack(word.xml(paper).replace("申请3511件", "申请3512件"));
    Path back = returned(report);
    Map<String, String> parts = parts(Files.readAllBytes(back));
    String text = Objects.requireNonNull(parts.get("word/document.xml"));
    int asked = text.indexOf("w:fill=\"FFFFCC\"");
    int words = text.indexOf("preserve\">", asked) + "preserve\">".length();
    String answered = text.substring(0, words) + "文中的数含转办 1 件，已核对" + text.substring(words);
    Files.delete(input.resolve("报告.docx"));
    Files.write(input.resolve("报告.docx"), WordPaper.repacked(Files.readAllBytes(back), answered));
    Map<String, String> row = status();
    assertEquals("accepted", row.get("outcome"), row::toString);
    assertEquals("2", row.get("round"));
  }

  private static String field(String instruction) {
    return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + instruction.substring(0, 4)
        + "</w:instrText></w:r><w:r><w:instrText>"
        + instruction.substring(4)
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:sectPr";
  }

  @Test
  void whatCouldActOrFetchDoesNotGoBackAndTheSenderGetsAWorkbook() throws IOException {
    byte[] report = report(WordPaper.Dialect.WORD);
    String text = Objects.requireNonNull(parts(report).get("word/document.xml"));
    String fetching = text.replace("<w:sectPr", field(" DDEAUTO excel a.xlsx"));
    String linking = text.replace("<w:sectPr", field(" HYPERLINK \\l _Toc1"));
    Map<byte[], String> sent = new LinkedHashMap<>();
    sent.put(WordPaper.repacked(report, fetching), ".xlsx");
    sent.put(WordPaper.repacked(report, linking), ".docx");
    sent.put(report(WordPaper.Dialect.STRICT), ".xlsx");
    for (Map.Entry<byte[], String> one : sent.entrySet()) {
      Files.write(input.resolve("报告.docx"), one.getKey());
      Map<String, String> row = status();
      assertEquals("returned", row.get("outcome"));
      assertTrue(row.get("returned_file").endsWith(one.getValue()), row::toString);
    }
  }

  @Test
  @Tag("interop")
  void libreOfficeOpensItAndKeepsColoursCommentsAndNumbers() throws IOException {
    byte[] report = report(WordPaper.Dialect.WORD);
    Path back = returned(report);
    Path to = Files.createDirectories(folder.resolve("saved"));
    Path from = Files.copy(back, folder.resolve("marked.docx"));
    LibreOffice.run(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            to.toString(),
            from.toString()));
    byte[] saved = Files.readAllBytes(to.resolve("marked.docx"));
    Map<String, String> parts = parts(saved);
    assertTrue(Objects.requireNonNull(parts.get("word/comments.xml")).contains("（勾稽标记"));
    assertTrue(Objects.requireNonNull(parts.get("word/document.xml")).contains("FFC7CE"));
    Map<Field, Content> before = contents(report);
    Map<Field, Content> after = contents(saved);
    Editions.form2021()
        .nationalNumbers()
        .forEach(field -> assertEquals(before.get(field), after.get(field), field.id()));
    Received.Read read = assertInstanceOf(Received.Read.class, INTAKE.read(saved, "报告"));
    assertEquals(2, read.stamp().round());
  }
}
