package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvRow;
import dev.gouji.form.Field;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.FileKind;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, bundles, CSV returns and lists. */
class FilesTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir private Path folder = Path.of("");

  private static String refusal(Received received) {
    return assertInstanceOf(Received.Refused.class, received, received.toString()).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$甲.xlsx",
        ".~lock.甲.xlsx#",
        ".hidden.xlsx",
        "a/Thumbs.db",
        "b/desktop.ini",
        "x.tmp",
        "x.TMP",
        "a/",
        ""
      })
  void whatIsNoReturnByItsNameIsSkippedWithAReason(String file) {
    Received received = IntakeTest.INTAKE.read(new byte[] {1}, file);
    assertTrue(!assertInstanceOf(Received.Skipped.class, received).reason().isEmpty());
  }

  @Test
  void anOrdinaryFileIsReadFromItsPath() throws IOException {
    Path file = Files.write(folder.resolve("随便.txt"), OddFiles.good());
    Received received = IntakeTest.INTAKE.read(file, "随便.txt");
    assertEquals("随便.txt", received.file());
    assertEquals(64, received.sha256().length());
    assertInstanceOf(Received.Read.class, received);
  }

  @Test
  void linksFoldersAndMissingFilesAreNotFollowedNorThrown() throws IOException {
    Path file = Files.write(folder.resolve("a.xlsx"), OddFiles.good());
    Path link = Files.createSymbolicLink(folder.resolve("b.xlsx"), file);
    assertInstanceOf(Received.Skipped.class, IntakeTest.INTAKE.read(link, "b.xlsx"));
    assertInstanceOf(Received.Skipped.class, IntakeTest.INTAKE.read(folder, "f"));
    assertInstanceOf(
        Received.Skipped.class, IntakeTest.INTAKE.read(folder.resolve("gone"), "gone"));
  }

  @Test
  void aFileOverTheLimitIsRefusedNamingIt() throws IOException {
    Limits d = Limits.DEFAULTS;
    Limits small =
        new Limits(
            1000,
            d.partBytes(),
            d.totalBytes(),
            d.entries(),
            d.ratio(),
            d.depth(),
            d.attributes(),
            d.cellChars(),
            d.extraRows(),
            d.extraColumns());
    Path file = Files.write(folder.resolve("a.xlsx"), OddFiles.good());
    String reason = refusal(new Intake(Filled.FORMS, small).read(file, "a.xlsx"));
    assertTrue(reason.contains("1 KB"), reason);
  }

  @Test
  void aBundleIsReadMemberByMember() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("报送/乙单位.xlsx", OddFiles.good());
    files.put("报送/~$乙单位.xlsx", new byte[] {1});
    files.put("../../外面.xlsx", OddFiles.good());
    files.put("说明.txt", OddFiles.text("请查收"));
    files.put("套.zip", Zips.zip(Map.of("a.xlsx", OddFiles.good())));
    for (Charset names : List.of(StandardCharsets.UTF_8, GBK)) {
      Received received = IntakeTest.INTAKE.read(Zips.zip(files, names, false), "汇总.zip");
      Received.Bundle bundle = assertInstanceOf(Received.Bundle.class, received);
      assertEquals(
          List.of(
              "汇总.zip!/外面.xlsx Read",
              "汇总.zip!/套.zip Refused",
              "汇总.zip!/报送/~$乙单位.xlsx Skipped",
              "汇总.zip!/报送/乙单位.xlsx Read",
              "汇总.zip!/说明.txt Refused"),
          bundle.members().stream()
              .map(m -> m.file() + " " + m.getClass().getSimpleName())
              .toList());
    }
  }

  @Test
  void oneBadMemberLeavesTheOthersAlone() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.xlsx", OddFiles.text("甲甲甲甲甲甲"));
    files.put("b.xlsx", OddFiles.good());
    byte[] zip = Zips.stored(files);
    zip[Zips.find(zip, OddFiles.text("甲甲"), 0)]++;
    Received.Bundle bundle =
        assertInstanceOf(Received.Bundle.class, IntakeTest.INTAKE.read(zip, "x.zip"));
    assertTrue(refusal(bundle.members().get(0)).contains("校验和"));
    assertInstanceOf(Received.Read.class, bundle.members().get(1));
  }

  @Test
  void anEncryptedMemberIsSaidToBeOne() {
    byte[] zip = Zips.zip(Map.of("a.xlsx", OddFiles.text("x")));
    zip[6] |= 1;
    zip[Zips.find(zip, OddFiles.text("PK\1\2"), 0) + 8] |= 1;
    Received.Bundle bundle =
        assertInstanceOf(Received.Bundle.class, IntakeTest.INTAKE.read(zip, "x.zip"));
    assertTrue(refusal(bundle.members().get(0)).contains("密码"));
  }

  private static String csv(Map<String, String> numbers) {
    StringBuilder csv =
        new StringBuilder("field,value\r\nunit.code,007\r\nunit.name,测试单位\r\nunit.year,2024\r\n");
    numbers.forEach((id, value) -> csv.append(id).append(',').append(value).append("\r\n"));
    return csv.toString();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030"})
  void aCsvReturnIsReadInEitherCharacterSet(String charset) {
    byte[] bytes = csv(Filled.numbers()).getBytes(Charset.forName(charset));
    Received.Read read = IntakeTest.read(bytes);
    assertEquals(FileKind.CSV, read.kind());
    assertEquals(Filled.numbers(), IntakeTest.numbers(read));
    assertEquals(List.of(), read.remarks());
    assertEquals(
        new Content.Text("007"), read.cells().get(Filled.FORM.field("unit.code")).content());
    assertEquals(new CellAddress(1, 1), read.cells().get(Filled.FORM.field("unit.code")).cell());
  }

  @Test
  void linesMissingUnknownOrWrittenTwiceInACsvAreSaid() {
    Map<String, String> numbers = Filled.numbers();
    numbers.remove("review.upheld");
    String text = csv(numbers) + "review.other,9\r\nno.such.field,1\r\nproactive.fees,十二\r\n";
    Received.Read read = IntakeTest.read(OddFiles.text(text));
    assertEquals(
        List.of("I-DUPLICATE", "I-EXTRA", "I-DUPLICATE", "I-MISSING"),
        read.remarks().stream().map(Remark::id).toList());
    assertTrue(!read.cells().containsKey(Filled.FORM.field("review.other")));
    assertTrue(!read.cells().containsKey(Filled.FORM.field("review.upheld")));
  }

  @Test
  void aCsvLineWithMoreThanAValueIsNotReadByHalf() {
    String torn = "proactive.licensing,1,809,411\r\n";
    Field licensing = Filled.FORM.field("proactive.licensing");
    Received.Read read = IntakeTest.read(OddFiles.text(csv(Map.of()) + torn));
    assertTrue(!read.cells().containsKey(licensing));
    Remark remark = read.remarks().get(0);
    assertEquals(
        "I-COLUMNS 1,809,411 proactive.licensing",
        remark.id() + " " + remark.found() + " " + remark.location().fieldId());
    String again = "proactive.licensing,2\r\n";
    read = IntakeTest.read(OddFiles.text(csv(Map.of()) + torn + again));
    assertTrue(!read.cells().containsKey(licensing), "a second line does not settle it");
  }

  @Test
  void blankOrNamedColumnsBesideTheValueOfACsvDoNoHarm() {
    Field licensing = Filled.FORM.field("proactive.licensing");
    String blank = csv(Filled.numbers()).replace("\r\n", ",, \r\n");
    Received.Read read = IntakeTest.read(OddFiles.text(blank));
    assertEquals(Filled.numbers(), IntakeTest.numbers(read));
    assertEquals(List.of(), read.remarks());
    String noted =
        csv(Map.of("proactive.licensing", "12,已核对")).replace("field,value", "field,value,备注");
    read = IntakeTest.read(OddFiles.text(noted));
    assertEquals("12", IntakeTest.numbers(read).get("proactive.licensing"));
    assertEquals("I-EXTRA 备注", read.remarks().get(0).id() + " " + read.remarks().get(0).found());
    read = IntakeTest.read(OddFiles.text(noted.replace("12,已核对", "12,809")));
    assertTrue(!read.cells().containsKey(licensing), "809 may be the end of the number");
  }

  @Test
  void aCsvThatIsNoReturnIsRefusedWithHowToDoIt() {
    assertTrue(
        refusal(IntakeTest.INTAKE.read(OddFiles.text("a,b\n1,2\n"), "a")).contains("field,value"));
    assertTrue(
        refusal(IntakeTest.INTAKE.read(OddFiles.text("field,value\nx,2\n"), "a"))
            .contains("gouji fields"));
  }

  @Test
  void aListInAWorkbookIsReadLikeACsvFile() throws UnreadableException {
    byte[] xlsx =
        Filled.xlsx(
            workbook -> {
              Sheet list = workbook.createSheet("名录");
              workbook.setSheetOrder("名录", 0);
              Filled.texts(list, 0, "单位代码", "单位名称");
              Filled.texts(list, 2, "T01", " 甲单位 ");
              Filled.cell(list, new CellAddress(3, 0)).setCellValue(371002);
            });
    List<CsvRow> rows = SheetRows.of(xlsx, List.of(), Limits.DEFAULTS).rows();
    assertEquals(
        List.of(
            new CsvRow(1, List.of("单位代码", "单位名称")),
            new CsvRow(3, List.of("T01", "甲单位")),
            new CsvRow(4, List.of("371002", ""))),
        rows);
    assertThrows(
        UnreadableException.class,
        () -> SheetRows.of(OddFiles.text("a,b"), List.of(), Limits.DEFAULTS));
  }
}
