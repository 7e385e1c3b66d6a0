package dev.gouji.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout of the template of every edition. */
@ParameterizedClass
@MethodSource("dev.gouji.testkit.Editions#all")
class TemplateLayoutTest {
  /** In every spreadsheet program for decades. */
  private static final Set<String> OLD_FUNCTIONS =
      Set.of(
          "COUNTBLANK",
          "SUBSTITUTE",
          "CHAR",
          "SUM",
          "IF",
          "AND",
          "OR",
          "NOT",
          "COUNT",
          "COUNTA",
          "COUNTIF",
          "INDEX",
          "MATCH",
          "ROUND",
          "INT",
          "MAX",
          "MOD",
          "ABS",
          "ROW",
          "ADDRESS",
          "ISNUMBER",
          "FIND",
          "HYPERLINK",
          "LEN",
          "TRIM");

  private static final int EXCEL_LIMIT = 8192;

  private final Form form;
  private final TemplateWriter writer;

  TemplateLayoutTest(Form form) {
    this.form = form;
    this.writer = new TemplateWriter(form);
  }

  @Test
  void sheetsComeInOrderAndTheLastAreHidden() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      List<String> expected = new ArrayList<>(List.of(Sheets.GUIDE));
      form.tables().forEach(table -> expected.add(table.sheet()));
      expected.add(Sheets.SELF_CHECK);
      List<String> visible =
          IntStream.range(0, workbook.getNumberOfSheets())
              .filter(i -> workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE)
              .mapToObj(workbook::getSheetName)
              .toList();
      assertEquals(expected, visible);
      assertEquals(List.of(Sheets.LISTS, Sheets.STAMP), namesFrom(workbook, visible.size()));
    }
  }

  @Test
  void theRowOfTheNameIsHighEnoughForIt() throws IOException {
    for (int length : List.of(2, 20, 36, 37, 60, 100)) {
      byte[] made =
          writer.forUnit(Samples.unit("A1", "某".repeat(length), ""), 2021, Optional.empty());
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(made))) {
        Field name = form.role(Role.NAME);
        XSSFSheet sheet = workbook.getSheet(name.sheet());
        double width = sheet.getColumnWidth(name.cell().column()) / 256.0;
        double needed = TextHeight.points("某".repeat(length), width, 11);
        double height = sheet.getRow(name.cell().row()).getHeightInPoints();
        assertTrue(height >= needed, length + " signs: " + height + " of " + needed + " points");
      }
    }
  }

  private static List<String> namesFrom(XSSFWorkbook workbook, int first) {
    return IntStream.range(first, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }

  /** The blank template shows the first year of its edition. */
  private String example(String text) {
    return new Examples(form.edition().firstYear()).in(text);
  }

  @Test
  void tablesShowEveryLabelAndMergeOfTheForm() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      for (Table table : form.tables()) {
        XSSFSheet sheet = workbook.getSheet(table.sheet());
        assertEquals(table.title(), sheet.getRow(0).getCell(0).getStringCellValue());
        for (GridCell cell : table.grid().cells()) {
          CellAddress at = cell.area().first().plus(table.origin().row(), table.origin().column());
          if (cell instanceof GridCell.Label label) {
            String shown = sheet.getRow(at.row()).getCell(at.column()).getStringCellValue();
            assertEquals(example(label.text()), shown.replace("\n", ""));
          }
          CellRangeAddress merged =
              Pen.poi(cell.area().plus(table.origin().row(), table.origin().column()));
          assertEquals(cell.area().isMerge(), sheet.getMergedRegions().contains(merged));
        }
      }
    }
  }

  @Test
  void onlyWhatIsAskedForCanBeTyped() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      Set<String> open = new TreeSet<>();
      for (Sheet sheet : workbook) {
        assertTrue(sheet.getProtect(), sheet.getSheetName());
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (!cell.getCellStyle().getLocked()) {
              open.add(sheet.getSheetName() + "!" + cell.getAddress().formatAsString());
            }
          }
        }
      }
      assertEquals(asked(), open);
    }
  }

  private Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    for (Field field : form.fields()) {
      if (!field.computed()) {
        for (org.apache.poi.ss.util.CellAddress cell : Pen.poi(field.area())) {
          asked.add(field.sheet() + "!" + cell.formatAsString());
        }
      }
    }
    List<Rule> shown =
        form.rules().stream().sorted((a, b) -> a.severity().compareTo(b.severity())).toList();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).severity() == Severity.SOFT) {
        asked.add(Sheets.SELF_CHECK + "!" + new CellAddress(i + 5, 6).a1());
      }
    }
    return asked;
  }

  @Test
  void protectionHasNoPasswordAndLetsRowsAndColumnsBeResized() {
    for (String part : Zips.parts(writer.blank()).keySet()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        Matcher protection =
            Pattern.compile("<sheetProtection[^>]*>").matcher(Zips.text(writer.blank(), part));
        assertTrue(protection.find(), part);
        String found = protection.group();
        assertFalse(found.contains("password") || found.contains("hashValue"), found);
        assertTrue(found.contains("formatColumns=\"false\""), found);
        assertTrue(found.contains("formatRows=\"false\""), found);
      }
    }
  }

  @Test
  void everyEntryCellSaysOnceWhatItWants() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      for (Field field : form.fields()) {
        List<XSSFDataValidation> checks =
            workbook.getSheet(field.sheet()).getDataValidations().stream()
                .filter(check -> covers(check, field))
                .toList();
        assertEquals(field.computed() ? 0 : 1, checks.size(), field.id());
        for (XSSFDataValidation check : checks) {
          assertTrue(check.getShowPromptBox() && check.getShowErrorBox(), field.id());
          assertFalse(check.getPromptBoxText().isEmpty(), field.id());
          assertTrue(check.getPromptBoxText().length() <= 255, field.id());
          assertTrue(check.getPromptBoxText().contains(example(field.hint())), field.id());
          assertFalse(check.getErrorBoxText().isEmpty(), field.id());
        }
      }
    }
  }

  private static boolean covers(XSSFDataValidation check, Field field) {
    for (CellRangeAddress range : check.getRegions().getCellRangeAddresses()) {
      if (range.isInRange(field.cell().row(), field.cell().column())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void totalsAreSumsThatStayBlankWhileNothingIsFilled() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      for (Field field : form.fields()) {
        Cell cell =
            workbook
                .getSheet(field.sheet())
                .getRow(field.cell().row())
                .getCell(field.cell().column());
        assertEquals(
            field.computed() ? CellType.FORMULA : CellType.BLANK, cell.getCellType(), field.id());
      }
      Map<String, String> formulas =
          Map.of(
              "2021", "requests.concluded.natural_person D29 D8:D28",
              "2019", "requests.concluded.natural_person D27 D8:D26",
              "2014", "applications.received C25 C26:C29");
      String[] total = formulas.get(form.edition().id()).split(" ");
      CellAddress at = CellAddress.parse(total[1]).orElseThrow();
      assertEquals(at, form.field(total[0]).cell());
      XSSFSheet sheet = workbook.getSheet(form.field(total[0]).sheet());
      Cell cell = sheet.getRow(at.row()).getCell(at.column());
      assertEquals("IF(COUNT(%1$s)=0,\"\",SUM(%1$s))".formatted(total[2]), cell.getCellFormula());
      assertEquals("", cell.getStringCellValue());
    }
  }

  @Test
  void formulasAreShortAndUseOldFunctionsOnly() throws IOException {
    byte[] withPrior =
        writer.forUnit(
            Samples.unit("A1", "某单位", "否"),
            2024,
            Optional.of(Samples.values(form, Published.suqian(2023))));
    try (XSSFWorkbook workbook = open(withPrior)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertPlain(cell.getCellFormula());
            }
          }
        }
      }
    }
  }

  private static void assertPlain(String formula) {
    assertTrue(formula.length() <= EXCEL_LIMIT, formula);
    Matcher functions = Pattern.compile("([A-Z][A-Z0-9.]*)\\(").matcher(formula);
    while (functions.find()) {
      assertTrue(OLD_FUNCTIONS.contains(functions.group(1)), functions.group(1));
    }
  }

  @Test
  void everyProgramRecalculatesOnOpening() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      assertTrue(workbook.getForceFormulaRecalculation());
    }
  }

  @Test
  void nationalTablesPrintOnOneA4Page() throws IOException {
    try (XSSFWorkbook workbook = blank()) {
      for (Table table : form.tables()) {
        XSSFSheet sheet = workbook.getSheet(table.sheet());
        assertEquals(9, sheet.getPrintSetup().getPaperSize());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
        boolean onePage = table.national() && table.grid().rows() <= 40;
        assertEquals(onePage ? 1 : 0, sheet.getPrintSetup().getFitHeight(), table.id());
        assertEquals(table.id().equals("review"), sheet.getPrintSetup().getLandscape());
      }
    }
  }

  private XSSFWorkbook blank() throws IOException {
    return open(writer.blank());
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
