package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvText;
import dev.gouji.testkit.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gouji report} after an import: what was accepted becomes reports, which are returns. */
class ReportCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void importTwoUnits() throws IOException {
    Files.createDirectories(inbox());
    Files.writeString(
        inbox().resolve("单位名录.csv"), "单位代码,单位名称,上级代码\nG,青河县人民政府,\nA,青河县教育局,G\nB,青河县民政局,G\n");
    send("A", Published.suqian(2023));
    send("B", Published.suqian(2023));
    assertEquals(
        ExitCode.NOT_ALL_ACCEPTED,
        Run.of("import", "--in", inbox().toString(), "--out", out().toString()).code());
  }

  private void send(String unit, Map<String, String> numbers) throws IOException {
    Map<String, String> values = new HashMap<>(numbers);
    values.put("text.platform", "建好平台，栏目齐全。");
    Run.report(inbox(), unit, 2023, values);
    Path csv = inbox().resolve(unit + "-2023.csv");
    String name = unit.equals("A") ? "青河县教育局" : "青河县民政局";
    Files.writeString(csv, Files.readString(csv).replace("unit.name," + unit, "unit.name," + name));
  }

  private Path inbox() {
    return folder.resolve("input");
  }

  private Path out() {
    return folder.resolve("output");
  }

  private Path reports() {
    return out().resolve("2023/报告");
  }

  private Run report(String... more) {
    return Run.of(
        Stream.concat(Stream.of("report", "--out", out().toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> toldOfReports() {
    String said = Run.of("import", "--in", inbox().toString(), "--out", out().toString()).out();
    return said.lines().filter(line -> line.contains("「报告」文件夹里")).map(String::strip).toList();
  }

  @Test
  void theImportTellsWhichReportsSayWhatIsNoLongerAccepted() throws IOException {
    report();
    assertEquals(List.of(), toldOfReports());
    Map<String, String> other = new HashMap<>(Published.suqian(2024));
    Files.delete(inbox().resolve("A-2023.csv"));
    send("A", other);
    List<String> told = toldOfReports();
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).contains("2 份") && told.get(0).contains("青河县教育局"), told::toString);
    assertTrue(
        told.get(0).endsWith("gouji report --out " + out() + " --year 2023"), told::toString);
    report();
    assertEquals(List.of(), toldOfReports());
    Files.delete(inbox().resolve("B-2023.csv"));
    assertTrue(toldOfReports().get(0).contains("青河县民政局"));
  }

  /** Values of one unit, or of a scope, in a data file, by field. */
  private static Map<String, String> values(Path file, String of) throws IOException {
    Map<String, String> values = new HashMap<>();
    var csv = Run.csv(file);
    String key = csv.header().get(0).replace("\uFEFF", "");
    csv.rows().stream()
        .filter(row -> row.cell(0).equals(of))
        .filter(row -> csv.cell(row, "field").matches("(proactive|requests|review|suit_).*"))
        .forEach(
            row -> values.put(csv.cell(row, "field"), CsvText.original(csv.cell(row, "value"))));
    assertTrue(List.of("unit_code", "scope").contains(key), key);
    return values;
  }

  @Test
  void everyAcceptedUnitAndTheGovernmentHaveAReportAsWordAndAsPage() throws IOException {
    Run run = report();
    assertEquals(ExitCode.ACCEPTED, run.code(), run.err());
    assertEquals(
        List.of(
            "A_青河县教育局_2023年度报告.docx",
            "A_青河县教育局_2023年度报告.html",
            "B_青河县民政局_2023年度报告.docx",
            "B_青河县民政局_2023年度报告.html",
            "G_青河县人民政府_2023年度报告.docx",
            "G_青河县人民政府_2023年度报告.html"),
        names(reports()));
    assertTrue(run.out().contains("还有 1 个单位未报或未通过"), run.out());
    String page = Files.readString(reports().resolve("A_青河县教育局_2023年度报告.html"));
    assertTrue(page.contains("新收政府信息公开申请3511件"), page);
    assertTrue(page.contains("建好平台，栏目齐全。"), page);
  }

  @Test
  void theReportsOfAllAreReturnsWithTheSameNumbersAndSumsOnceSentIn() throws IOException {
    report();
    Path second = Files.createDirectories(folder.resolve("second"));
    Files.copy(inbox().resolve("单位名录.csv"), second.resolve("单位名录.csv"));
    for (String name : names(reports())) {
      if (name.endsWith(name.startsWith("B") ? ".html" : ".docx")) {
        Files.copy(reports().resolve(name), second.resolve(name));
      }
    }
    Path again = folder.resolve("again");
    Run.of("import", "--in", second.toString(), "--out", again.toString(), "--year", "2023");
    for (String unit : List.of("A", "B")) {
      assertEquals(
          values(out().resolve("2023/data/values.csv"), unit),
          values(again.resolve("2023/data/values.csv"), unit),
          unit);
    }
    assertEquals(
        values(out().resolve("2023/data/totals.csv"), "G"),
        values(again.resolve("2023/data/values.csv"), "G"));
  }

  @Test
  void oneUnitAloneIsWrittenAndWhatLiesInTheFolderStays() throws IOException {
    byte[] before = Files.readAllBytes(out().resolve("2023/汇总表.xlsx"));
    assertEquals(ExitCode.ACCEPTED, report("--unit", "B").code());
    assertEquals(2, names(reports()).size());
    assertEquals(
        -1, java.util.Arrays.mismatch(before, Files.readAllBytes(out().resolve("2023/汇总表.xlsx"))));
  }

  @Test
  void aUnitOfWhichNothingWasAcceptedAndAFolderWithoutAResultAreNamed() {
    Run unknown = report("--unit", "Z");
    assertEquals(ExitCode.USAGE, unknown.code());
    assertTrue(unknown.err().contains("「Z」不在单位之列"), unknown.err());
    Run year = report("--year", "2022");
    assertEquals(ExitCode.USAGE, year.code());
    assertTrue(year.err().contains("请先运行 gouji import"), year.err());
  }

  @Test
  void theFileOfAReturnThatWouldBeAcceptedIsEnough() throws IOException {
    Run run = report(inbox().resolve("A-2023.csv").toString());
    assertEquals(ExitCode.ACCEPTED, run.code(), run.out() + run.err());
    assertEquals(2, names(reports()).size());
  }
}
