package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvTable;
import dev.gouji.form.Form;
import dev.gouji.publication.Report;
import dev.gouji.publication.ReportWriter;
import dev.gouji.publication.Reported;
import dev.gouji.publication.page.ReportPage;
import dev.gouji.publication.word.ReportDocument;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gouji compare}: what a site shows against what was accepted. */
class CompareCommandTest {
  private static final Form FORM = Editions.form2021();
  private static final String UNIT = "青河县教育局";
  private static final String CELL = ">3402</td>";

  @TempDir private Path folder;

  @BeforeEach
  void importTheUnit() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("input"));
    Files.writeString(inbox.resolve("单位名录.csv"), "单位代码,单位名称\nA," + UNIT + "\n");
    Run.report(inbox, "A", 2023, Published.suqian(2023));
    Path csv = inbox.resolve("A-2023.csv");
    Files.writeString(csv, Files.readString(csv).replace("unit.name,A", "unit.name," + UNIT));
    Run run = Run.of("import", "--in", inbox.toString(), "--out", out());
    assertEquals(ExitCode.ACCEPTED, run.code(), run.out());
  }

  private String out() {
    return folder.resolve("output").toString();
  }

  private static Report report() {
    Map<String, String> values = new HashMap<>(Published.suqian(2023));
    return ReportWriter.report(FORM, UNIT, 2023, Reported.values(FORM, values));
  }

  private Path page(String html) throws IOException {
    return Files.writeString(folder.resolve("公开.html"), html);
  }

  private Run compare(Path file, String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("compare", file.toString()));
    words.addAll(List.of("--out", out()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(new String[0]));
  }

  private CsvTable table() throws IOException {
    return Run.csv(folder.resolve("output/公开核对.csv"));
  }

  @Test
  void whatIsPublishedAsItWasAcceptedIsTheSame() throws IOException {
    Run page = compare(page(ReportPage.write(report())));
    assertEquals(ExitCode.ACCEPTED, page.code(), page.out() + page.err());
    assertTrue(page.out().contains("表格 200 格，一致 200 格"), page.out());
    assertFalse(page.out().contains("文中数字 0 处"), page.out());
    Path word = Files.write(folder.resolve("公开.docx"), ReportDocument.write(report()));
    assertEquals(ExitCode.ACCEPTED, compare(word).code());
    assertEquals(List.of("一致"), Run.column(table(), "结果"));
  }

  @Test
  void oneChangedDigitIsExactlyThatCell() throws IOException {
    String html = ReportPage.write(report());
    assertEquals(2, html.split(CELL).length, "the number stands once");
    Run run = compare(page(html.replace(CELL, ">3403</td>")));
    assertEquals(ExitCode.NOT_ALL_ACCEPTED, run.code());
    CsvTable table = table();
    assertEquals(List.of("requests.received.natural_person"), Run.column(table, "指标编号"));
    assertEquals(List.of("数不同"), Run.column(table, "结果"));
    assertEquals(List.of("3402"), Run.column(table, "通过的数"));
    assertEquals(List.of("3403"), Run.column(table, "公开的数"));
    assertTrue(run.out().contains("文档第三部分表格 第4行“自然人”列"), run.out());
  }

  @Test
  void anotherNumberInTheProseIsExactlyThatSentence() throws IOException {
    String html = ReportPage.write(report()).replace("申请3511件", "申请3521件");
    assertEquals(ExitCode.NOT_ALL_ACCEPTED, compare(page(html)).code());
    CsvTable table = table();
    assertEquals(List.of("figures.requests_received"), Run.column(table, "指标编号"));
    assertEquals(List.of("文中的数不符"), Run.column(table, "结果"));
    assertTrue(Run.column(table, "说明").get(0).contains("3521件"), "quoted");
  }

  @Test
  void aCellInDoubtAndARowThatIsGoneAreNotTakenForTheSame() throws IOException {
    String html = ReportPage.write(report()).replace(CELL, "><s>1</s>3402</td>");
    compare(page(html));
    assertEquals(List.of("读不准"), Run.column(table(), "结果"));
    String without = html.replaceFirst("(?s)<tr>(?:(?!</tr>).)*8\\.属于行政查询事项.*?</tr>", "<tr></tr>");
    assertTrue(without.length() < html.length());
    Run run = compare(page(without.replace("><s>1</s>3402</td>", CELL)));
    assertEquals(ExitCode.NOT_ALL_ACCEPTED, run.code(), run.out());
  }

  @Test
  void aReturnNamedWithItIsWhatItIsComparedWith() throws IOException {
    Path csv = folder.resolve("input/A-2023.csv");
    Path page = page(ReportPage.write(report()).replace(CELL, ">3403</td>"));
    Path to = folder.resolve("核对.csv");
    Run run = Run.of("compare", page.toString(), "--with", csv.toString(), "--to", to.toString());
    assertEquals(ExitCode.NOT_ALL_ACCEPTED, run.code(), run.err());
    assertEquals(List.of("requests.received.natural_person"), Run.column(Run.csv(to), "指标编号"));
  }

  @Test
  void whatCannotBeComparedIsSaidAndIsNotTheSame() throws IOException {
    Report stranger =
        ReportWriter.report(FORM, "白河县水利局", 2023, Reported.values(FORM, Published.suqian(2023)));
    Run unknown = compare(page(ReportPage.write(stranger)));
    assertEquals(ExitCode.USAGE, unknown.code());
    assertTrue(unknown.out().contains("「白河县水利局」不在核对结果里"), unknown.out());
    Run year = compare(page(ReportPage.write(report())), "--year", "2022");
    assertTrue(year.out().contains("写的是 2023 年度，不是 2022 年度"), year.out());
    Run shell = compare(page("<html><body><div id='app'></div></body></html>"));
    assertEquals(ExitCode.USAGE, shell.code());
    assertTrue(shell.out().contains("没有正文"), shell.out());
    assertEquals(ExitCode.USAGE, Run.of("compare", "没有.html").code());
    assertEquals(ExitCode.USAGE, Run.of("compare").code());
  }
}
