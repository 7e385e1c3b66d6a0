package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.PagePaper;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.ReportPaper;
import dev.gouji.testkit.WordPaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that came as documents go through the whole run like workbooks. */
class DocumentRunTest {
  private static final String CELL = "requests.received.natural_person";

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void roster() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("单位名录.csv"), "单位代码,单位名称\nA01,测试单位\n");
  }

  private static ReportPaper paper(Map<String, String> values) {
    return ReportPaper.of(Editions.form2021(), "测试单位", 2023, values);
  }

  private Map<String, String> status() {
    Gouji.run(input, folder.resolve("output"), 1);
    List<Map<String, String>> rows = Gouji.csv(folder.resolve("output/2023/data/status.csv"));
    return rows.stream().filter(row -> row.get("file").startsWith("报告")).findFirst().orElseThrow();
  }

  private List<Map<String, String>> findings() {
    return Gouji.csv(folder.resolve("output/2023/data/findings.csv"));
  }

  @Test
  void aCleanWordReportIsAcceptedAndItsNumbersCount() throws IOException {
    byte[] word = new WordPaper(WordPaper.Dialect.WPS).write(paper(Published.suqian(2023)));
    Files.write(input.resolve("报告.xlsx"), word);
    assertEquals("accepted", status().get("outcome"));
    Map<String, String> values = new LinkedHashMap<>();
    Gouji.csv(folder.resolve("output/2023/data/values.csv"))
        .forEach(row -> values.put(row.get("field"), row.get("value")));
    Published.suqian(2023).forEach((field, value) -> assertEquals(value, values.get(field), field));
  }

  @Test
  void aDoubtIsToldWithItsPlaceAndTheReportComesBackAsItCame() throws IOException {
    WordPaper word =
        new WordPaper(WordPaper.Dialect.BARE)
            .cell(CELL, "<w:p><w:ins w:id='1'><w:r><w:t>3402</w:t></w:r></w:ins></w:p>");
    Files.write(input.resolve("报告.docx"), word.write(paper(Published.suqian(2023))));
    Map<String, String> row = status();
    assertEquals("returned", row.get("outcome"));
    assertTrue(row.get("returned_file").endsWith(".docx"), row::toString);
    assertTrue(Files.exists(folder.resolve("output/2023/" + row.get("returned_file"))));
    Map<String, String> doubt =
        findings().stream().filter(f -> f.get("rule").equals("I-DOUBT")).findFirst().orElseThrow();
    assertEquals("文档第三部分表格", doubt.get("sheet"));
    assertEquals("第4行“自然人”列", doubt.get("cell"));
  }

  @Test
  void aSentenceThatDisagreesWithTheTableIsAskedAboutInItsWords() throws IOException {
    String page =
        new PagePaper().write(paper(Published.suqian(2023))).replace("申请3511件", "申请3512件");
    Files.writeString(input.resolve("报告.html"), page);
    assertEquals("returned", status().get("outcome"));
    Map<String, String> asked =
        findings().stream().filter(f -> f.get("rule").equals("X-T1")).findFirst().orElseThrow();
    assertEquals("soft", asked.get("severity"));
    assertTrue(asked.get("message").contains("3512件"), asked::toString);
  }

  @Test
  void bareTextIsNeverAcceptedAndComesBackToBeConfirmed() throws IOException {
    StringBuilder text = new StringBuilder();
    Map<String, String> values = Published.suqian(2023);
    for (ReportPaper.Part part : paper(values).parts()) {
      if (part instanceof ReportPaper.Part.Paragraph paragraph) {
        text.append(paragraph.text()).append('\n');
      } else if (part instanceof ReportPaper.Part.Grid grid) {
        for (int line = 0; line < grid.rows(); line++) {
          int at = line;
          grid.boxes().stream()
              .filter(box -> box.area().first().row() == at)
              .forEach(box -> text.append(box.text()).append(' '));
          text.append('\n');
        }
      }
    }
    Files.write(input.resolve("报告.txt"), text.toString().getBytes(StandardCharsets.UTF_8));
    Map<String, String> row = status();
    assertEquals("returned", row.get("outcome"));
    assertTrue(row.get("returned_file").endsWith(".xlsx"), row::toString);
    assertTrue(findings().stream().anyMatch(f -> f.get("rule").equals("I-RECOGNISED")));
  }
}
