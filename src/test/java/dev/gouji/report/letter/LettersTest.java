package dev.gouji.report.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.CheckedReturn;
import dev.gouji.report.workbook.Parts;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.YearResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {
  @TempDir private Path folder;

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static CheckedReturn returned(YearResult year) {
    return year.counted().stream().filter(c -> !c.isAccepted()).findFirst().orElseThrow();
  }

  private String statement(YearResult year) throws IOException {
    Path target = folder.resolve("审核情况说明.docx");
    ReviewStatement.write(year, target);
    return text(target);
  }

  private String notice(YearResult year) throws IOException {
    Path target = folder.resolve("通知.docx");
    CorrectionNotice.write(year, returned(year), target);
    return text(target);
  }

  @Test
  void theStatementGivesTheNumbersThatTheLevelAboveAsksFor() throws IOException {
    String text = statement(SampleYear.small());
    assertTrue(text.contains("应纳入汇总范围的单位共 14 个，实际上报 12 个，未上报 2 个"), text);
    assertTrue(text.contains("示例区司法局"), text);
    assertTrue(text.contains("核实性问题提示共 8 条，涉及 5 个单位，其中已说明 4 条"), text);
    assertTrue(text.contains("“本机关无规章制定权”，2 条，涉及 2 个单位"), text);
    assertTrue(text.contains("增减超过规定幅度"), text);
    assertTrue(text.contains("本区统一减免信息处理费，不发收费通知"), text);
  }

  @Test
  void aYearWithoutTroubleSaysSo() throws IOException {
    YearResult year = SampleYear.small();
    YearResult quiet =
        new YearResult(
            year.year(),
            year.form(),
            year.roster(),
            year.office(),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(),
            year.scopes(),
            year.levelFaults(),
            Map.of(),
            java.util.List.of(),
            Map.of(),
            "",
            java.util.List.of(),
            java.util.List.of(),
            java.util.Optional.empty());
    String text = statement(quiet);
    assertTrue(text.contains("没有停用、调整或自行增加审核公式"), text);
    assertTrue(text.contains("没有上年的数据，未作对比"), text);
    assertTrue(text.contains("核实性问题提示共 0 条"), text);
  }

  @Test
  void theNoticeNamesTheUnitItsFaultsAndTheDeadline() throws IOException {
    YearResult year = SampleYear.small();
    String text = notice(year);
    assertTrue(text.contains(returned(year).of().unit().name() + "："), text);
    assertTrue(text.contains("三、依申请公开 D30"), text);
    assertTrue(text.contains("2025年1月20日"), text);
    assertTrue(text.contains("〔　　　　〕　　号"), text);
    assertTrue(text.contains("回　　执"), text);
  }

  @Test
  void fontsAreNamedForChineseText() throws IOException {
    notice(SampleYear.small());
    String xml = Parts.of(folder.resolve("通知.docx")).get("word/document.xml");
    assertTrue(xml.contains("w:eastAsia=\"仿宋\""));
    assertTrue(xml.contains("w:eastAsia=\"黑体\""));
    assertTrue(xml.contains("w:line=\"560\""), "lines of 28 points");
  }

  @Test
  void aHostileNameStaysText() throws IOException {
    YearResult year = SampleYear.named(Map.of(2, "<w:p>\u0001</w:p>{HYPERLINK x}\uD800"));
    String text = notice(year);
    assertTrue(text.contains("<w:p>\uFFFD</w:p>{HYPERLINK x}\uFFFD："), text);
  }

  @Test
  void twoWritesGiveTheSameParts() throws IOException {
    YearResult year = SampleYear.small();
    ReviewStatement.write(year, folder.resolve("a.docx"));
    ReviewStatement.write(SampleYear.small(), folder.resolve("b.docx"));
    Map<String, String> parts = Parts.of(folder.resolve("a.docx"));
    assertEquals(parts, Parts.of(folder.resolve("b.docx")));
    assertFalse(parts.isEmpty());
  }
}
