package dev.gouji.report.workbook.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.report.workbook.Parts;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.Account;
import dev.gouji.year.ListedFinding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorReportTest {
  private static final int FIRST = 3;

  @TempDir private Path folder;

  private XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private XSSFWorkbook written(Account year) throws IOException {
    Path target = folder.resolve("错误报告.xlsx");
    ErrorReport.write(year, target);
    return open(target);
  }

  private static List<String> column(Sheet sheet, int column) {
    List<String> texts = new ArrayList<>();
    for (int i = FIRST; i <= sheet.getLastRowNum(); i++) {
      texts.add(sheet.getRow(i).getCell(column).toString());
    }
    return texts;
  }

  @Test
  void everyFindingStandsInBothOrders() throws IOException {
    Account year = SampleYear.of(60);
    int findings = year.counted().stream().mapToInt(c -> c.findings().size()).sum();
    try (XSSFWorkbook workbook = written(year)) {
      assertEquals(findings, column(workbook.getSheet("按单位"), 0).size());
      assertEquals(
          column(workbook.getSheet("按单位"), 8).stream().sorted().toList(),
          column(workbook.getSheet("按规则"), 8).stream().sorted().toList());
    }
  }

  @Test
  void rulesFollowTheCatalogueInTheSecondOrder() throws IOException {
    Account year = SampleYear.of(60);
    try (XSSFWorkbook workbook = written(year)) {
      List<String> met = column(workbook.getSheet("按规则"), 4).stream().distinct().toList();
      assertEquals(List.of("R1", "R3", "R6", "X1", "X3", "I-READ", "I-YEAR"), met);
    }
  }

  @Test
  void filesOfReturnedUnitsAreLinked() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.small())) {
      Sheet sheet = workbook.getSheet("按单位");
      int links = 0;
      for (Row row : sheet) {
        Cell cell = row.getCell(2);
        if (cell != null && cell.getHyperlink() != null) {
          links++;
          assertEquals(
              "%E9%80%80%E5%9B%9E/" + row.getCell(0) + "_%E7%AC%AC1%E8%BD%AE%20%231.xlsx",
              cell.getHyperlink().getAddress());
        }
      }
      assertTrue(links > 0);
    }
  }

  @Test
  void overridesStandAtTheHead() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.small())) {
      Sheet sheet = workbook.getSheet("概况");
      assertEquals("本次停用、启用或调整的规则", sheet.getRow(1).getCell(0).getStringCellValue());
      assertEquals("R12", sheet.getRow(3).getCell(0).getStringCellValue());
      assertEquals("停用", sheet.getRow(3).getCell(1).getStringCellValue());
    }
  }

  @Test
  void whatIsNotReadIsListedWithTheReason() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.small())) {
      List<String> reasons = column(workbook.getSheet("读取回执"), 9);
      assertTrue(reasons.stream().anyMatch(r -> r.contains("文件有密码")), reasons::toString);
      assertTrue(reasons.stream().anyMatch(r -> r.contains("按 12 读取")), reasons::toString);
    }
  }

  @Test
  void aSheetThatIsFullSaysWhatIsLeftOut() throws IOException {
    List<ListedFinding> findings = SampleYear.of(60).findings().byUnit();
    Path target = folder.resolve("full.xlsx");
    StreamedBook.write(target, book -> FindingSheet.write(book, "按单位", "按单位排列", findings, 10));
    try (XSSFWorkbook workbook = open(target)) {
      Sheet sheet = workbook.getSheet("按单位");
      Cell last = sheet.getRow(sheet.getLastRowNum()).getCell(0);
      assertEquals(FIRST + 10, sheet.getLastRowNum());
      assertTrue(
          last.getStringCellValue().contains("还有 " + (findings.size() - 10) + " 条"),
          last::getStringCellValue);
    }
  }

  @Test
  void nothingInItIsAFormula() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.small())) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertTrue(cell.getCellType() != CellType.FORMULA, cell::toString);
          }
        }
      }
    }
  }

  @Test
  void twoWritesGiveTheSameParts() throws IOException {
    Path first = folder.resolve("a.xlsx");
    Path second = folder.resolve("b.xlsx");
    ErrorReport.write(SampleYear.small(), first);
    ErrorReport.write(SampleYear.small(), second);
    assertEquals(Parts.of(first), Parts.of(second));
  }
}
