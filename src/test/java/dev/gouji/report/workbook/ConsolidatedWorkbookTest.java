package dev.gouji.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.grid.CellAddress;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.Account;
import dev.gouji.year.UnitCounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidatedWorkbookTest {
  private static final double TINY = 1e-6;

  @TempDir private Path folder;

  private XSSFWorkbook written(Account year) throws IOException {
    Path target = folder.resolve("汇总表.xlsx");
    ConsolidatedWorkbook.write(year, target);
    try (java.io.InputStream in = Files.newInputStream(target)) {
      return new XSSFWorkbook(in);
    }
  }

  /** The cell of the printed table in which a field's total stands. */
  private static Cell total(XSSFWorkbook workbook, Account year, Field field) {
    String[] at = NationalSheet.cell(year.form(), field).split("!");
    CellAddress address = CellAddress.parse(at[1]).orElseThrow();
    return workbook.getSheet(at[0]).getRow(address.row()).getCell(address.column());
  }

  @Test
  void everyTotalShowsTheSumOfTheAcceptedReturns() throws IOException {
    Account year = SampleYear.of(60);
    try (XSSFWorkbook workbook = written(year)) {
      int filled = 0;
      for (Field field : year.form().nationalNumbers()) {
        Optional<BigDecimal> sum = year.everything().accepted().sum(field);
        Cell cell = total(workbook, year, field);
        assertEquals(CellType.FORMULA, cell.getCellType(), field.id());
        if (sum.isPresent()) {
          assertEquals(sum.get().doubleValue(), cell.getNumericCellValue(), TINY, field.id());
          filled++;
        }
      }
      assertEquals(199, filled);
    }
  }

  @Test
  void aFieldNobodyFilledStaysBlank() throws IOException {
    Account year = SampleYear.small();
    try (XSSFWorkbook workbook = written(year)) {
      Cell cell = total(workbook, year, year.form().field("proactive.regulations.repealed"));
      assertEquals("", cell.getStringCellValue());
    }
  }

  @Test
  void everyFormulaComesToWhatIsShown() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.of(60))) {
      XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertSame(cell, evaluator.evaluate(cell));
              formulas++;
            }
          }
        }
      }
      assertTrue(formulas > 2000, "formulas: " + formulas);
    }
  }

  private static void assertSame(Cell cell, CellValue value) {
    String at = cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell;
    assertEquals(cell.getCachedFormulaResultType(), value.getCellType(), at);
    if (value.getCellType() == CellType.NUMERIC) {
      assertEquals(cell.getNumericCellValue(), value.getNumberValue(), TINY, at);
    } else {
      assertEquals(cell.getStringCellValue(), value.getStringValue(), at);
    }
  }

  @Test
  void returnedUnitsAreShownApart() throws IOException {
    Account year = SampleYear.small();
    Field received = year.form().field("requests.received.total");
    BigDecimal all = year.everything().withPending().sum(received).orElseThrow();
    BigDecimal pending = all.subtract(year.everything().accepted().sum(received).orElseThrow());
    assertTrue(pending.signum() > 0);
    try (XSSFWorkbook workbook = written(year)) {
      int row = 3 + year.form().nationalNumbers().indexOf(received);
      Row line = workbook.getSheet(PendingSheet.NAME).getRow(row);
      assertEquals("新收", line.getCell(1).getStringCellValue());
      assertEquals(pending.doubleValue(), line.getCell(4).getNumericCellValue());
      assertEquals(
          String.format(Locale.ROOT, "%,d（含待改单位 %,d）", all.longValue(), pending.longValue()),
          line.getCell(8).getStringCellValue());
    }
  }

  @Test
  void aGovernmentsOwnReturnIsListedButNotSummed() throws IOException {
    Account year = SampleYear.small();
    try (XSSFWorkbook workbook = written(year)) {
      for (Row row : workbook.getSheet(UnitSheet.NAME)) {
        if (row.getCell(0).toString().equals(SampleYear.TOP)) {
          assertEquals("否", row.getCell(4).getStringCellValue());
          assertEquals("通过（本级表）", row.getCell(3).getStringCellValue());
          return;
        }
      }
    }
    throw new AssertionError("the government's row is missing");
  }

  @Test
  void everyDueUnitHasOneRow() throws IOException {
    Account year = SampleYear.of(60);
    UnitCounts unitCounts = year.unitCounts();
    try (XSSFWorkbook workbook = written(year)) {
      assertEquals(
          3 + unitCounts.due(), workbook.getSheet(UnitSheet.NAME).getPhysicalNumberOfRows());
    }
    assertEquals(
        unitCounts.due(),
        unitCounts.accepted()
            + unitCounts.waiting()
            + unitCounts.returned()
            + unitCounts.refused()
            + unitCounts.missing());
  }

  @Test
  void differencesOfAGovernmentsReturnAreShown() throws IOException {
    Account year = SampleYear.small();
    try (XSSFWorkbook workbook = written(year)) {
      Sheet sheet = workbook.getSheet("本级与所辖差额");
      assertTrue(sheet.getLastRowNum() > 3);
      for (int i = 3; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        assertTrue(row.getCell(6).getNumericCellValue() != 0, "row " + i);
      }
    }
  }

  @Test
  void noMergedCellsOverlap() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.small())) {
      for (Sheet sheet : workbook) {
        ((XSSFSheet) sheet).validateMergedRegions();
      }
    }
  }

  @Test
  void anEmptyYearStillGivesAWorkbook() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.of(0))) {
      assertEquals(13, workbook.getNumberOfSheets());
    }
  }

  @Test
  void chartsAreNative() throws IOException {
    try (XSSFWorkbook workbook = written(SampleYear.small())) {
      assertEquals(4, workbook.getSheet("图表").getDrawingPatriarch().getCharts().size());
    }
  }

  @Test
  void nothingIsLeftBesideTheWorkbook() throws IOException {
    written(SampleYear.small()).close();
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("汇总表.xlsx")), files.toList());
    }
  }

  @Test
  void twoWritesGiveTheSameParts() throws IOException {
    Path first = folder.resolve("a.xlsx");
    Path second = folder.resolve("b.xlsx");
    ConsolidatedWorkbook.write(SampleYear.small(), first);
    ConsolidatedWorkbook.write(SampleYear.small(), second);
    assertEquals(Parts.of(first), Parts.of(second));
  }
}
