package dev.gouji.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.LiveVerdicts;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.SampleInbox;
import dev.gouji.testkit.SelfCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another spreadsheet program opens, calculates and saves the template, and says the same. */
@Tag("interop")
class TemplateInteropTest {
  private final Form form = Editions.form2021();
  private final TemplateWriter writer = new TemplateWriter(form);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"WH-LG-02", "WH-YL-01", "WH-YL-02"})
  void libreOfficeCalculatesAndKeepsTheSame(String code) throws IOException {
    String file =
        SampleInbox.files().keySet().stream().filter(n -> n.contains(code)).findFirst().orElse("");
    assertSameAfterLibreOffice(SampleInbox.files().get(file));
  }

  @Test
  void libreOfficeComparesWithLastYearTheSame() throws IOException {
    byte[] template =
        writer.forUnit(
            Samples.unit("SQ", "宿迁市人民政府", "是"),
            2024,
            Optional.of(Samples.values(form, Published.suqian(2023))));
    Map<String, String> values = new HashMap<>(Published.suqian(2024));
    values.keySet().removeIf(id -> form.field(id).computed());
    values.put("requests.carried_in.natural_person", "117");
    values.put("review.other", "");
    values.put("suit_direct.other", "无");
    assertSameAfterLibreOffice(Filler.fill(template, form, values));
  }

  @Test
  void libreOfficeJudgesEveryCaseTheSame() throws IOException {
    CsvTable csv = Published.csv("/template/self-check.csv");
    List<byte[]> cases = new ArrayList<>();
    List<byte[]> sent = new ArrayList<>();
    for (CsvRow row : csv.rows()) {
      cases.add(Samples.filledCase(writer, form, csv, row));
      sent.add(LiveVerdicts.withoutResults(cases.get(cases.size() - 1)));
    }
    List<byte[]> saved = LibreOffice.saveAgain(folder, sent);
    for (int i = 0; i < cases.size(); i++) {
      String name = csv.cell(csv.rows().get(i), "case");
      assertEquals(SelfCheck.of(form, cases.get(i)), SelfCheck.of(form, saved.get(i)), name);
    }
  }

  @Test
  void libreOfficeOpensTheBlankTemplate() throws IOException {
    assertSameAfterLibreOffice(writer.blank());
  }

  private void assertSameAfterLibreOffice(byte[] sent) throws IOException {
    byte[] saved = LibreOffice.saveAgain(folder, LiveVerdicts.withoutResults(sent));
    assertEquals(shown(sent), shown(saved));
    SelfCheck before = SelfCheck.of(form, sent);
    assertFalse(before.state().isEmpty());
    assertEquals(before, SelfCheck.of(form, saved));
    assertNotEquals(
        SelfCheck.of(form, LiveVerdicts.withoutResults(sent)),
        before,
        "results were really taken out");
    try (XSSFWorkbook workbook = open(saved)) {
      assertEquals(form.layoutDigest(), stampedLayout(workbook));
      for (int i = workbook.getSheetIndex(Sheets.SELF_CHECK) + 1;
          i < workbook.getNumberOfSheets();
          i++) {
        assertNotEquals(SheetVisibility.VISIBLE, workbook.getSheetVisibility(i));
      }
    }
  }

  private static String stampedLayout(XSSFWorkbook workbook) {
    int row = Sheets.STAMP_KEYS.indexOf("layout");
    return workbook.getSheet(Sheets.STAMP).getRow(row).getCell(1).getStringCellValue();
  }

  /** Every field's value as shown; what LibreOffice shows it had to calculate. */
  private Map<String, String> shown(byte[] xlsx) throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    Map<String, String> shown = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = open(xlsx)) {
      for (Field field : form.fields()) {
        XSSFCell cell = Filler.cell(workbook, field);
        shown.put(field.id(), kind(cell) + " " + formatter.formatCellValue(cell));
      }
    }
    return shown;
  }

  private static String kind(XSSFCell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType kind = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return (formula ? "=" : "") + kind;
  }

  @Test
  void openpyxlReadsEveryValidationAndName() throws IOException {
    Path file = Files.write(folder.resolve("blank.xlsx"), writer.blank());
    String script =
        """
        import sys, warnings, openpyxl
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(sys.argv[1])
        print(len(book.sheetnames), len(book.defined_names.definedName) if hasattr(
            book.defined_names, "definedName") else len(book.defined_names))
        print(sum(len(sheet.data_validations.dataValidation) for sheet in book))
        print(all(sheet.protection.sheet for sheet in book))
        """;
    String said = LibreOffice.run(List.of("/usr/bin/python3", "-c", script, file.toString()));
    List<String> lines = said.lines().toList();
    assertEquals(form.tables().size() + 4, Integer.parseInt(lines.get(0).split(" ")[0]));
    assertTrue(Integer.parseInt(lines.get(1)) >= form.tables().size(), said);
    assertEquals("True", lines.get(2));
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
