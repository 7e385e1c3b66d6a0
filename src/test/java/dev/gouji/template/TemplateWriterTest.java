package dev.gouji.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.look.FormulaStart;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Kept;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWriterTest {
  private final Form form = Editions.form2021();
  private final TemplateWriter writer = new TemplateWriter(form);
  private final Values suqian2023 = Samples.values(form, Published.suqian(2023));

  @Test
  void theCommittedBlankTemplateIsWhatIsWrittenToday() {
    for (Form one : Editions.all()) {
      Path file = Path.of("templates", one.edition().id() + "_空白表.xlsx");
      Kept.assertSame(file, new TemplateWriter(one).blank());
    }
  }

  @Test
  void twoWritersWriteTheSameParts() {
    TemplateWriter other = new TemplateWriter(form);
    Unit unit = Samples.unit("A1", "某单位", "否");
    assertEquals(List.of(), Zips.differences(writer.blank(), other.blank()));
    assertEquals(
        List.of(),
        Zips.differences(
            writer.forUnit(unit, 2024, Optional.of(suqian2023)),
            other.forUnit(unit, 2024, Optional.of(suqian2023))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"是", "否", ""})
  void theShortWayWritesWhatTheLongWayWrites(String mayIssue) {
    Unit unit =
        new Unit(
            "WH-LG-02", "威海临港经济技术开发区蔄山镇人民政府", "WH", "镇街", mayIssue, Unit.Status.NEW, "", "", "");
    assertTrue(UnitStencil.fits(unit));
    assertEquals(
        List.of(),
        Zips.differences(
            writer.madeOut(unit, 2021, Optional.empty()),
            writer.forUnit(unit, 2021, Optional.empty())));
  }

  @Test
  void aUnitsTemplateBearsItsCodeNameAndYear() throws IOException {
    Unit unit = Samples.unit("0012", "某某局", "否");
    try (XSSFWorkbook workbook = open(writer.forUnit(unit, 2023, Optional.empty()))) {
      assertEquals("0012", cell(workbook, "unit.code").getStringCellValue());
      assertEquals("某某局", cell(workbook, "unit.name").getStringCellValue());
      assertEquals(2023, cell(workbook, "unit.year").getNumericCellValue());
      assertEquals(List.of("2021", form.layoutDigest(), "0012", "2023", "1"), stamp(workbook));
    }
  }

  @Test
  void theBlankTemplateIsStampedForNobody() throws IOException {
    try (XSSFWorkbook workbook = open(writer.blank())) {
      assertEquals(List.of("2021", form.layoutDigest(), "", "0", "1"), stamp(workbook));
    }
  }

  @Test
  void whatWasCarriedOverStandsInTheFormAndItsTotals() throws IOException {
    Unit unit = Samples.unit("SQ", "宿迁市人民政府", "是");
    try (XSSFWorkbook workbook = open(writer.forUnit(unit, 2024, Optional.of(suqian2023)))) {
      assertEquals(118, cell(workbook, "requests.carried_in.natural_person").getNumericCellValue());
      assertEquals(3, cell(workbook, "requests.carried_in.business").getNumericCellValue());
      XSSFCell total = cell(workbook, "requests.carried_in.total");
      assertEquals(CellType.FORMULA, total.getCellType());
      assertEquals(121, total.getNumericCellValue());
      assertEquals(CellType.BLANK, cell(workbook, "requests.received.other").getCellType());
    }
  }

  @Test
  void aBlankOfLastYearIsNotCarriedOverAsZero() throws IOException {
    List<Value> values = new ArrayList<>(Collections.nCopies(form.fields().size(), Value.BLANK));
    Unit unit = Samples.unit("A1", "某单位", "否");
    try (XSSFWorkbook workbook =
        open(writer.forUnit(unit, 2024, Optional.of(new Values(values))))) {
      assertEquals(
          CellType.BLANK, cell(workbook, "requests.carried_in.natural_person").getCellType());
    }
  }

  @Test
  void aUnitThatIsComparedWithNothingHasNoLastYear() throws IOException {
    Unit unit = new Unit("A1", "某单位", "", "", "", Unit.Status.NEW, "", "", "");
    try (XSSFWorkbook workbook = open(writer.forUnit(unit, 2024, Optional.empty()))) {
      assertEquals(-1, workbook.getSheetIndex(Sheets.PRIOR));
      assertEquals(
          CellType.BLANK, cell(workbook, "requests.carried_in.natural_person").getCellType());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+甲",
        "-甲",
        "@甲",
        "＝甲",
        "甲&乙<丙>\"丁\"",
        " 甲 ",
        "甲\u0001乙",
        "甲\n乙",
        "stencil:code",
        "𠮷田局",
        "_x000D_"
      })
  void oddNamesDoNoHarm(String name) throws IOException {
    Unit unit = new Unit(name, name, "", name, name, Unit.Status.NORMAL, "", "", "");
    try (XSSFWorkbook workbook = open(writer.forUnit(unit, 2024, Optional.empty()))) {
      XSSFCell cell = cell(workbook, "unit.name");
      assertEquals(CellType.STRING, cell.getCellType());
      assertEquals(
          FormulaStart.isAt(name),
          cell.getCellStyle().getQuotePrefixed(),
          "marked as text: " + name);
      if (!name.contains("\u0001")) {
        assertEquals(name, cell.getStringCellValue());
      }
    }
  }

  @Test
  void aNameThatNoUnitHasIsCutShort() throws IOException {
    Unit unit = Samples.unit("A1", "长".repeat(40000), "");
    try (XSSFWorkbook workbook = open(writer.forUnit(unit, 2024, Optional.empty()))) {
      assertEquals(255, cell(workbook, "unit.name").getStringCellValue().length());
    }
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private XSSFCell cell(XSSFWorkbook workbook, String id) {
    Field field = form.field(id);
    return workbook
        .getSheet(field.sheet())
        .getRow(field.cell().row())
        .getCell(field.cell().column());
  }

  private static List<String> stamp(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet(Sheets.STAMP);
    List<String> values = new ArrayList<>();
    for (int row = 0; row < Sheets.STAMP_KEYS.size(); row++) {
      assertEquals(Sheets.STAMP_KEYS.get(row), sheet.getRow(row).getCell(0).getStringCellValue());
      XSSFCell value = sheet.getRow(row).getCell(1);
      values.add(
          value.getCellType() == CellType.NUMERIC
              ? String.valueOf((int) value.getNumericCellValue())
              : value.getStringCellValue());
    }
    return values;
  }
}
