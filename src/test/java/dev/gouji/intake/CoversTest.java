package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gouji.form.Field;
import dev.gouji.grid.Contents;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** What is taken for the sender's own where a workbook speaks of others too. */
class CoversTest {
  private static Received.Read read(Consumer<Workbook> change) {
    return (Received.Read) IntakeTest.INTAKE.read(Filled.xlsx(change), "a.xlsx");
  }

  private static String shown(Received.Read read, String id) {
    return Optional.ofNullable(read.cells().get(Filled.FORM.field(id)))
        .map(cell -> Contents.shown(cell.content()))
        .orElse("");
  }

  private static void nameOnly(Workbook workbook) {
    workbook.removeSheetAt(workbook.getSheetIndex("基本信息"));
    Sheet cover = workbook.createSheet("封面");
    Filled.texts(cover, 0, "单位名称", "测试单位");
    Filled.texts(cover, 1, "报告年度", "2024");
  }

  @Test
  void codesInAListAreNotThoseOfAReturnWithANameAlone() {
    Received.Read listed =
        read(
            workbook -> {
              nameOnly(workbook);
              Sheet list = workbook.createSheet("下属单位");
              Filled.texts(list, 0, "单位代码", "单位名称");
              Filled.texts(list, 1, "T88", "某中心");
              workbook.setSheetOrder("下属单位", 0);
            });
    assertEquals("", shown(listed, "unit.code"));
    assertEquals("测试单位", shown(listed, "unit.name"));
  }

  @Test
  void theNextHeadingIsNotTheCode() {
    Received.Read headed =
        read(
            workbook -> {
              nameOnly(workbook);
              Filled.texts(workbook.createSheet("人员"), 0, "单位代码", "人员编制");
            });
    assertEquals("", shown(headed, "unit.code"));
  }

  @Test
  void aSampleDoesNotTakeThePlaceOfACoverWithACodeAlone() {
    Received received =
        IntakeTest.INTAKE.read(
            Filled.xlsx(
                workbook -> {
                  workbook.removeSheetAt(workbook.getSheetIndex("基本信息"));
                  Filled.texts(workbook.createSheet("封面"), 0, "单位代码", "T01");
                  Sheet sample = workbook.createSheet("样例");
                  Filled.texts(sample, 0, "单位代码", "T99");
                  Filled.texts(sample, 1, "单位名称", "样例单位");
                  Filled.texts(sample, 2, "报告年度", "2024");
                  workbook.setSheetOrder("样例", 0);
                }),
            "a.xlsx");
    assertEquals(
        "文件里有两处单位代码不同：「样例」B1 是 T99，「封面」B1 是 T01，分不清是哪个单位的表。请只留一份封面后重新报送。",
        ((Received.Refused) received).reason());
  }

  @Test
  void aTitleTellsWhoAndWhenIfNothingElseDoes() {
    Received.Read titled =
        read(
            workbook -> {
              workbook.removeSheetAt(workbook.getSheetIndex("基本信息"));
              Filled.texts(workbook.createSheet("封面"), 0, "测试单位 2024年政府信息公开工作年度报告");
            });
    assertEquals("测试单位", shown(titled, "unit.name"));
    assertEquals("2024年", shown(titled, "unit.year"));
    assertEquals(List.of("I-READ"), titled.remarks().stream().map(Remark::id).toList());
  }

  @Test
  void aTitleBesideACoverIsNoMoreThanATitle() {
    Received.Read titled = read(w -> Filled.texts(w.createSheet("汇报"), 0, "某区2023年政府信息公开工作年度报告"));
    assertEquals("测试单位", shown(titled, "unit.name"));
    assertEquals(List.of(), titled.remarks());
  }

  @Test
  void aKeyFigureGivenTwiceIsTakenFromNeither() {
    Received.Read twice =
        (Received.Read)
            IntakeTest.INTAKE.read(OddLayouts.all().get("key-figures-twice").get(), "a.xlsx");
    Field trainings = Filled.FORM.field("figures.trainings");
    assertFalse(twice.cells().containsKey(trainings));
  }
}
