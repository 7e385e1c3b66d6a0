package dev.gouji.template;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.SelfCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The live self-check says what the import will say. */
class SelfCheckTest {
  private final Form form = Editions.form2021();
  private final TemplateWriter writer = new TemplateWriter(form);

  @TestFactory
  Stream<DynamicTest> cases() {
    CsvTable csv = Published.csv("/template/self-check.csv");
    return csv.rows().stream()
        .map(row -> dynamicTest(csv.cell(row, "case"), () -> judge(csv, row)));
  }

  private void judge(CsvTable csv, CsvRow row) {
    SelfCheck shown = SelfCheck.of(form, Samples.filledCase(writer, form, csv, row));
    List<String> expected =
        Arrays.stream(csv.cell(row, "failures").split("\\|", -1))
            .filter(failure -> !failure.isEmpty())
            .sorted()
            .toList();
    assertAll(
        () -> assertEquals(csv.cell(row, "state"), shown.state()),
        () -> assertEquals(expected, shown.failures().stream().sorted().toList()));
  }

  @Test
  void lastYearIsComparedWhereItIsKnown() {
    Unit unit = Samples.unit("SQ", "宿迁市人民政府", "是");
    byte[] template =
        writer.forUnit(unit, 2024, Optional.of(Samples.values(form, Published.suqian(2023))));
    Map<String, String> values = new HashMap<>(Published.suqian(2024));
    values.keySet().removeIf(id -> form.field(id).computed());
    SelfCheck shown = SelfCheck.of(form, Filler.fill(template, form, values));
    assertEquals("可以报送", shown.state());
    assertEquals("通过", shown.status().get("X1"));
    assertEquals("通过", shown.status().get("X2"));
    values.put("requests.carried_in.natural_person", "117");
    values.put("requests.received.natural_person", "3441");
    values.put("proactive.fees", "727012578");
    SelfCheck broken = SelfCheck.of(form, Filler.fill(template, form, values));
    assertTrue(broken.failures().contains("X1 requests.carried_in.natural_person"));
    assertTrue(broken.failures().contains("X1 requests.carried_in.total"));
    assertTrue(broken.failures().contains("R9 proactive.fees"));
    assertEquals("不符 2 处", broken.status().get("X1"));
    assertEquals("有 3 处需要核实：改正或写明原因", broken.state());
  }

  @Test
  void whatTheTemplateCannotKnowIsLeftToTheImport() {
    SelfCheck blank = SelfCheck.of(form, writer.blank());
    for (String rule : List.of("U1", "X1", "X2", "X3", "R7", "R9")) {
      assertEquals("导入时核对", blank.status().get(rule), rule);
    }
    SelfCheck unit =
        SelfCheck.of(form, writer.forUnit(Samples.unit("A1", "某单位", ""), 2021, Optional.empty()));
    assertEquals("未核对", unit.status().get("R7"), "the roster does not say");
    assertEquals("导入时核对", unit.status().get("X1"));
    assertEquals(form.rules().size(), blank.status().size());
  }

  @Test
  void nothingIsWrongWithAWorkbookInWhichNothingWasTyped() {
    SelfCheck fresh =
        SelfCheck.of(form, writer.forUnit(Samples.unit("A1", "某单位", ""), 2021, Optional.empty()));
    assertEquals("还没有填完", fresh.state());
    fresh.status().forEach((rule, status) -> assertFalse(status.contains("不符"), rule));
    Map<String, String> values = withCover(Samples.base(form, "zero"));
    values.put("text.problems", "");
    SelfCheck filled = SelfCheck.of(form, Filler.fill(writer.blank(), form, values));
    assertEquals(
        "不符 1 处", filled.status().get("R10"), "advice comes when the tables are filled in");
  }

  @Test
  void whatLastYearLeftIsNoFaultBeforeAnythingWasTyped() {
    assertAll(Editions.all().stream().map(edition -> () -> isUnfinishedWithLastYears(edition)));
  }

  /** Last year left something everywhere, so that it stands in this year's totals too. */
  private static void isUnfinishedWithLastYears(Form form) {
    Map<String, String> ones = new HashMap<>();
    form.fields().stream().filter(Field::isNumeric).forEach(field -> ones.put(field.id(), "1"));
    int year = form.edition().firstYear() + 1;
    byte[] fresh =
        new TemplateWriter(form)
            .forUnit(Samples.unit("A1", "某单位", ""), year, Optional.of(Samples.values(form, ones)));
    SelfCheck shown = SelfCheck.of(form, fresh);
    assertEquals("还没有填完", shown.state(), form.edition().id());
    shown.status().forEach((rule, status) -> assertFalse(status.contains("不符"), rule + status));
  }

  @Test
  void anExplainedSoftFailureIsNoLongerOpen() throws IOException {
    Map<String, String> values = Samples.base(form, "zero");
    values.put("figures.lawsuits", "3");
    byte[] filled = Filler.fill(writer.blank(), form, withCover(values));
    assertEquals("有 1 处需要核实：改正或写明原因", SelfCheck.of(form, filled).state());
    SelfCheck explained = SelfCheck.of(form, withExplanation(filled, "X-T3", "口径不同：台账含撤诉。"));
    assertEquals("可以报送", explained.state());
    assertEquals("已说明", explained.status().get("X-T3"));
  }

  @Test
  void aSoftRuleTurnsHardFarBeyond() {
    Map<String, String> values = withCover(Samples.base(form, "zero"));
    for (String part : List.of("upheld", "corrected", "other", "pending")) {
      values.put("review." + part, "");
      values.put("suit_direct." + part, "");
    }
    SelfCheck shown = SelfCheck.of(form, Filler.fill(writer.blank(), form, values));
    assertEquals("必改", shown.weight().get("R6"));
    assertEquals("还有 1 处必改", shown.state());
  }

  private static Map<String, String> withCover(Map<String, String> values) {
    values.put("unit.code", "A1");
    values.put("unit.name", "某单位");
    values.put("unit.year", "2021");
    return values;
  }

  private static byte[] withExplanation(byte[] xlsx, String rule, String reason)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Row row : workbook.getSheet(Sheets.SELF_CHECK)) {
        Cell id = row.getCell(2);
        if (id != null && id.getStringCellValue().equals(rule)) {
          row.getCell(6).setCellValue(reason);
        }
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
