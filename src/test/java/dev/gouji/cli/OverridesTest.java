package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 规则停用.csv: what an office decides about rules, and that nothing vanishes unseen. */
class OverridesTest {
  private static final String HEADER = "规则编号,单位代码,处理,理由,决定人,日期\n";
  private static final Map<String, String> LAWSUITS =
      Map.of("figures.lawsuits", "3", "proactive.penalty", "3");

  @TempDir private Path folder;
  private Path inbox;
  private Path output;

  @BeforeEach
  void twoUnitsWithTheSameFaultAndTheSameTables() throws IOException {
    inbox = folder.resolve("inbox");
    output = folder.resolve("output");
    Run.report(inbox, "甲局", 2021, LAWSUITS);
    Run.report(inbox, "乙局", 2021, LAWSUITS);
  }

  private Run decided(String lines) throws IOException {
    Files.writeString(inbox.resolve("规则停用.csv"), HEADER + lines);
    return Run.of("import", "--in", inbox.toString(), "--out", output.toString());
  }

  /** The findings of a rule as {@code unit severity}. */
  private List<String> findings(String rule) throws IOException {
    CsvTable csv = Run.csv(output.resolve("2021/data/findings.csv"));
    List<String> found = new ArrayList<>();
    for (CsvRow row : csv.rows()) {
      if (csv.cell(row, "rule").equals(rule)) {
        found.add(csv.cell(row, "unit_code") + " " + csv.cell(row, "severity"));
      }
    }
    return found.stream().sorted().toList();
  }

  private List<String> outcomes() throws IOException {
    CsvTable csv = Run.csv(output.resolve("2021/data/status.csv"));
    return csv.rows().stream()
        .filter(row -> !csv.cell(row, "unit_code").isEmpty())
        .map(row -> csv.cell(row, "unit_code") + " " + csv.cell(row, "outcome"))
        .sorted()
        .toList();
  }

  /** What the error report lists as not reported: {@code unit rule field}. */
  private List<String> waived() throws IOException {
    List<String> waived = new ArrayList<>();
    try (InputStream in = Files.newInputStream(output.resolve("2021/错误报告.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheet("停用未报");
      if (sheet == null) {
        return List.of();
      }
      for (Row row : sheet) {
        if (row.getRowNum() >= 3) {
          waived.add(row.getCell(0) + " " + row.getCell(4) + " " + row.getCell(7));
        }
      }
    }
    return waived.stream().sorted().toList();
  }

  private String summary() throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(output.resolve("2021/错误报告.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheet("概况").forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
    }
    return text.toString();
  }

  @Test
  void withoutDecisionsBothUnitsAreAsked() throws IOException {
    Run run = decided("");
    assertEquals(1, run.code(), run.err());
    assertEquals(List.of("乙局 soft", "甲局 soft"), findings("X-T3"));
    assertEquals(List.of("乙局 returned", "甲局 returned"), outcomes());
    assertEquals(List.of(), waived());
  }

  @Test
  void whichFileCountsIsNotToBeDecidedBySwitchingOff() throws IOException {
    Path other = folder.resolve("other");
    Run.report(other, "甲局", 2021, Map.of("proactive.penalty", "4"));
    Files.copy(other.resolve("甲局-2021.csv"), inbox.resolve("again.csv"));
    for (String action : List.of("停用", "核实", "提示")) {
      Run run = decided("I-CONFLICT,," + action + ",,,\n");
      assertEquals(2, run.code(), run.out());
      assertTrue(run.err().contains("第 2 行：「I-CONFLICT」不能停用"), run.err());
      assertFalse(Files.exists(output.resolve("2021")));
    }
    assertEquals(1, decided("I-CONFLICT,,必改,,,\n").code());
    assertEquals(List.of("乙局 returned", "甲局 returned", "甲局 returned"), outcomes());
  }

  @Test
  void aRuleThatIsOffForAllFindsNothingAndWhatVanishedIsListed() throws IOException {
    Run run = decided("X-T3,,停用,台账口径不同,区政府办,2022-01-05\n");
    assertEquals(0, run.code(), run.err() + run.out());
    assertEquals(List.of(), findings("X-T3"));
    assertEquals(List.of("乙局 accepted", "甲局 accepted"), outcomes());
    assertEquals(List.of("乙局 X-T3 台账行政诉讼", "甲局 X-T3 台账行政诉讼"), waived());
    assertTrue(summary().contains("台账口径不同"), this::shownSummary);
    assertTrue(summary().contains("因停用规则未报的问题 2 条，见「停用未报」"), this::shownSummary);
  }

  private String shownSummary() {
    try {
      return summary();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aRuleThatIsOffForOneUnitStillAsksTheOthers() throws IOException {
    assertEquals(1, decided("X-T3,甲局,停用,台账口径不同,区政府办,2022-01-05\n").code());
    assertEquals(List.of("乙局 soft"), findings("X-T3"));
    assertEquals(List.of("乙局 returned", "甲局 accepted"), outcomes());
    assertEquals(List.of("甲局 X-T3 台账行政诉讼"), waived());
  }

  @Test
  void aLaterLineMaySwitchItOnAgainForOneUnit() throws IOException {
    assertEquals(1, decided("X-T3,,停用,口径不同,区政府办,\nX-T3,乙局,启用,已统一口径,区政府办,\n").code());
    assertEquals(List.of("乙局 soft"), findings("X-T3"));
    assertEquals(List.of("甲局 X-T3 台账行政诉讼"), waived());
  }

  @Test
  void aUnitsOwnLineCountsBeforeALineForAllWhereverItStands() throws IOException {
    assertEquals(1, decided("X-T3,乙局,启用,已统一口径,区政府办,\nX-T3,,停用,口径不同,区政府办,\n").code());
    assertEquals(List.of("乙局 soft"), findings("X-T3"));
    assertEquals(List.of("甲局 X-T3 台账行政诉讼"), waived());
  }

  @Test
  void ofTwoLinesForTheSameTheLaterOneCounts() throws IOException {
    decided("X-T3,,停用,口径不同,区政府办,\nX-T3,,提示,只作提醒,区政府办,\n");
    assertEquals(List.of("乙局 info", "甲局 info"), findings("X-T3"));
  }

  @Test
  void everyReportSaysAtItsHeadWhatWasDecided() throws IOException {
    decided("X-T3,,停用,口径不同,区政府办,\nX-T3,乙局,提示,只作提醒,区政府办,\n");
    String note = "停用或调整规则 2 项：X-T3 停用（全部单位）、X-T3 提示（乙局）。";
    assertTrue(head("汇总表.xlsx").contains(note), () -> head("汇总表.xlsx"));
    assertTrue(head("催报名单.xlsx").contains(note), () -> head("催报名单.xlsx"));
    assertTrue(summary().contains("口径不同"), this::shownSummary);
    String page = Files.readString(output.resolve("2021/总览.html"));
    assertTrue(page.contains("规则停用与调整（2 项）"), "not on the page");
  }

  /** What the first sheet of a workbook says. */
  private String head(String file) {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(output.resolve("2021").resolve(file));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Test
  void aRuleMayWeighMoreOrLess() throws IOException {
    assertEquals(1, decided("X-T3,甲局,必改,须改,区政府办,\nX-T3,乙局,提示,不究,区政府办,\n").code());
    assertEquals(List.of("乙局 info", "甲局 hard"), findings("X-T3"));
    assertEquals(List.of("乙局 accepted", "甲局 returned"), outcomes());
    assertEquals(List.of(), waived());
  }

  @Test
  void whatIsFoundBetweenUnitsIsDecidedUponToo() throws IOException {
    decided("X-T3,,停用,口径不同,区政府办,\n");
    assertEquals(List.of("乙局 info", "甲局 info"), findings("U6"));
    assertEquals(1, decided("X-T3,,停用,口径不同,区政府办,\nU6,甲局,核实,不应相同,区政府办,\n").code());
    assertEquals(List.of("乙局 info", "甲局 soft"), findings("U6"));
    assertEquals(0, decided("X-T3,,停用,口径不同,区政府办,\nU6,,停用,同址办公,区政府办,\n").code());
    assertEquals(List.of(), findings("U6"));
    assertEquals(List.of("乙局 U6 ", "乙局 X-T3 台账行政诉讼", "甲局 U6 ", "甲局 X-T3 台账行政诉讼"), waived());
  }

  @Test
  void aReadingFaultMayBeSwitchedOff() throws IOException {
    Run.report(inbox, "丙局", 2021, Map.of("proactive.coercion", "12件"));
    decided("I-READ,,停用,写法无妨,区政府办,\n");
    assertEquals(List.of(), findings("I-READ"));
    assertEquals(List.of("丙局 I-READ 行政强制"), waived());
  }

  @Test
  void aDecisionForAUnitThatThereIsNotIsToldAndNotInForce() throws IOException {
    Files.writeString(inbox.resolve("单位名录.csv"), "单位代码,单位名称\n001,甲局\n");
    Run run = decided("X-T3,1,停用,系统原因,区政府办,\nR6,009,停用,系统原因,区政府办,\n");
    assertTrue(run.out().contains("规则停用.csv 第 2 行：没有代码为「1」的单位，这一行不起作用"), run.out());
    assertTrue(run.out().contains("「甲局」请把代码改为「001」"), run.out());
    assertTrue(run.out().contains("规则停用.csv 第 3 行：没有代码为「009」的单位"), run.out());
    assertFalse(summary().contains("系统原因"), this::shownSummary);
    assertFalse(head("汇总表.xlsx").contains("停用或调整规则"), () -> head("汇总表.xlsx"));
  }

  @Test
  void unknownRulesAndWordsStopTheRunWithTheirLines() throws IOException {
    Run run = decided("X-T3,,停用,口径不同,区政府办,\nX-T99,,停用,笔误,区政府办,\nX-T3,,关闭,笔误,区政府办,\n");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("规则停用.csv 第 3 行：没有规则「X-T99」"), run.err());
    assertTrue(run.err().contains("规则停用.csv 第 4 行：处理「关闭」不认识"), run.err());
    assertFalse(Files.exists(output));
  }
}
