package dev.gouji.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.report.letter.CorrectionNotice;
import dev.gouji.report.letter.ReviewStatement;
import dev.gouji.report.workbook.errors.ChasingList;
import dev.gouji.report.workbook.errors.ErrorReport;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** Real spreadsheet and word programs open what we write and come to the same numbers. */
@Tag("interop")
class OtherProgramsTest {
  private static final double TINY = 1e-6;

  @TempDir private Path folder;

  private String run(String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .directory(folder.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the program did not end");
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), output);
    return output;
  }

  private Path convert(Path file, String format) throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve("converted"));
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        out.toString(),
        file.toString());
    String name = file.getFileName().toString();
    return out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format);
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void recalculationChangesNoTotal() throws IOException, InterruptedException {
    Path ours = folder.resolve("ours.xlsx");
    ConsolidatedWorkbook.write(SampleYear.of(120), ours);
    Path theirs = convert(withoutResults(ours), "xlsx");
    int formulas = 0;
    try (XSSFWorkbook before = open(ours);
        XSSFWorkbook after = open(theirs)) {
      for (Sheet sheet : before) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertSame(
                  cell,
                  after
                      .getSheet(sheet.getSheetName())
                      .getRow(row.getRowNum())
                      .getCell(cell.getColumnIndex()));
              formulas++;
            }
          }
        }
      }
    }
    assertTrue(formulas > 2000, "formulas: " + formulas);
  }

  /** The same workbook without stored results: LibreOffice recalculates only what has none. */
  private Path withoutResults(Path file) throws IOException {
    Path bare = folder.resolve("bare.xlsx");
    try (XSSFWorkbook workbook = open(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              CTCell raw = ((XSSFCell) cell).getCTCell();
              if (raw.isSetV()) {
                raw.unsetV();
              }
              if (raw.isSetT()) {
                raw.unsetT();
              }
            }
          }
        }
      }
      try (java.io.OutputStream out = Files.newOutputStream(bare)) {
        workbook.write(out);
      }
    }
    return bare;
  }

  private static void assertSame(Cell ours, Cell theirs) {
    String at = ours.getSheet().getSheetName() + "!" + ours.getAddress();
    assertEquals(ours.getCachedFormulaResultType(), theirs.getCachedFormulaResultType(), at);
    if (ours.getCachedFormulaResultType() == CellType.NUMERIC) {
      assertEquals(ours.getNumericCellValue(), theirs.getNumericCellValue(), TINY, at);
    } else {
      assertEquals(ours.getStringCellValue(), theirs.getStringCellValue(), at);
    }
  }

  @Test
  void anotherReaderFindsEverySheet() throws IOException, InterruptedException {
    Account year = SampleYear.small();
    ConsolidatedWorkbook.write(year, folder.resolve("a.xlsx"));
    ErrorReport.write(year, folder.resolve("b.xlsx"));
    ChasingList.write(year, folder.resolve("c.xlsx"));
    String script =
        "import openpyxl\n"
            + "for f in 'abc':\n"
            + "    w = openpyxl.load_workbook(f + '.xlsx', data_only=True)\n"
            + "    print(f, len(w.sheetnames), w.worksheets[-1].max_row > 1)\n";
    List<String> lines =
        new ArrayList<>(run("/usr/bin/python3", "-W", "ignore", "-c", script).lines().toList());
    assertEquals(List.of("a 13 True", "b 6 True", "c 1 True"), lines);
  }

  @Test
  void lettersOpen() throws IOException, InterruptedException {
    Account year = SampleYear.small();
    Path statement = folder.resolve("statement.docx");
    Path notice = folder.resolve("notice.docx");
    ReviewStatement.write(year, statement);
    CorrectionNotice.write(
        year,
        year.counted().stream().filter(c -> !c.isAccepted()).findFirst().orElseThrow(),
        notice);
    assertTrue(Files.size(convert(statement, "pdf")) > 1000);
    assertTrue(Files.size(convert(notice, "pdf")) > 1000);
  }
}
