package dev.gouji.report.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.CheckedReturn;
import dev.gouji.report.workbook.Parts;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.Account;
import dev.gouji.year.Arrived;
import dev.gouji.year.Subject;
import dev.gouji.year.level.LastYearValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static CheckedReturn returned(Account year) {
    return year.counted().stream().filter(c -> !c.isAccepted()).findFirst().orElseThrow();
  }

  private String statement(Account year) throws IOException {
    Path target = folder.resolve("审核情况说明.docx");
    ReviewStatement.write(year, target);
    return text(target);
  }

  private String notice(Account year) throws IOException {
    Path target = folder.resolve("通知.docx");
    CorrectionNotice.write(year, returned(year), target);
    return text(target);
  }

  @Test
  void theStatementGivesTheNumbersThatTheLevelAboveAsksFor() throws IOException {
    String text = statement(SampleYear.small());
    assertTrue(text.contains("应报单位共 14 个，实际上报 12 个，未上报 2 个"), text);
    assertTrue(text.contains("示例区司法局"), text);
    assertTrue(text.contains("核实性问题共 8 处，涉及 5 个单位，其中单位已说明原因 4 处"), text);
    assertTrue(text.contains("“本机关无规章制定权”，2 处，涉及 2 个单位"), text);
    assertTrue(text.contains("增减超过规定幅度"), text);
    assertTrue(text.contains("本区统一减免信息处理费，不发收费通知"), text);
  }

  @Test
  void aYearWithoutTroubleSaysSo() throws IOException {
    Account year = SampleYear.small();
    Account quiet =
        new Account(
            new Subject(
                year.year(),
                year.form(),
                year.roster(),
                year.office(),
                List.of(),
                Optional.empty()),
            new Arrived(List.of(), List.of(), List.of(), List.of(), List.of()),
            new Account.Returns(List.of(), List.of(), Map.of()),
            new Account.Levels(year.scopes(), List.of()),
            new Account.LastYear(
                Map.of(),
                new LastYearValues(year.form(), year.roster(), Map.of(), Set.of(), false),
                ""));
    String text = statement(quiet);
    assertTrue(text.contains("没有停用、调整或自行增加审核公式"), text);
    assertTrue(text.contains("没有上年的数据，未作对比"), text);
    assertTrue(text.contains("没有必改问题；核实性问题没有发现"), text);
  }

  @Test
  void theNoticeNamesTheUnitItsFaultsAndTheDeadline() throws IOException {
    Account year = SampleYear.small();
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
    Account year = SampleYear.named(Map.of(2, "<w:p>\u0001</w:p>{HYPERLINK x}\uD800"));
    String text = notice(year);
    assertTrue(text.contains("<w:p>\uFFFD</w:p>{HYPERLINK x}\uFFFD："), text);
  }

  @Test
  void twoWritesGiveTheSameParts() throws IOException {
    Account year = SampleYear.small();
    ReviewStatement.write(year, folder.resolve("a.docx"));
    ReviewStatement.write(SampleYear.small(), folder.resolve("b.docx"));
    Map<String, String> parts = Parts.of(folder.resolve("a.docx"));
    assertEquals(parts, Parts.of(folder.resolve("b.docx")));
    assertFalse(parts.isEmpty());
  }
}
