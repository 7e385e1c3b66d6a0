package dev.gouji.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.load.DefinitionException;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rosters as offices and spreadsheets leave them: understood, told or stopped with the cell. */
class OddRostersTest {
  @TempDir private Path folder;

  /** Units as {@code code name<parent}, then the remarks; or the faults. */
  private String read(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      Roster roster = Configuration.roster(file);
      return roster.units().stream().map(OddRostersTest::shown).collect(Collectors.joining(" "))
          + "|"
          + String.join("|", roster.remarks());
    } catch (DefinitionException e) {
      return "FAULT " + e.getMessage();
    } catch (UsageException e) {
      return "FAULT " + e.reason();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(Unit unit) {
    return unit.code()
        + unit.name()
        + (unit.parent().isEmpty() ? "" : "<" + unit.parent())
        + (unit.category().isEmpty() ? "" : "=" + unit.category());
  }

  private record Csv(String what, String text, String begins, List<String> tells) {}

  private static final List<Csv> LISTS =
      List.of(
          new Csv("plain", "单位代码,单位名称\n1,甲\n", "1甲|", List.of()),
          new Csv("a title above", "某某区单位名录,\n单位代码,单位名称\n1,甲\n", "1甲|", List.of()),
          new Csv(
              "title, date and a blank line above",
              "名录,,\n2024年12月,,\n,,\n单位代码,单位名称,上级代码\n1,甲,\n",
              "1甲|",
              List.of()),
          new Csv("serial numbers in front", "序号,单位代码,单位名称\n1,A,甲\n2,B,乙\n", "A甲 B乙|", List.of()),
          new Csv("spaces and stars in headings", "单位 代码*,单位名称（必填）\n1,甲\n", "1甲|", List.of()),
          new Csv(
              "headings a line below", "单位代码,\nA,单位名称\n", "FAULT", List.of("第 1 行", "缺少列「单位名称」")),
          new Csv("only headings", "单位代码,单位名称\n", "FAULT", List.of("没有一个单位")),
          new Csv("only sums", "单位代码,单位名称\n合计,\n", "FAULT", List.of("没有一个单位")),
          new Csv(
              "scientific",
              "单位代码,单位名称\n1.13706E+17,甲\n1.23706E+17,乙\n",
              "FAULT",
              List.of("第 2 行：A2 的单位代码「1.13706E+17」是科学计数法", "第 3 行：A3", "设为文本")),
          new Csv("small scientific", "单位代码,单位名称\n1E+10,甲\n", "FAULT", List.of("A2", "科学计数法")),
          new Csv("a code with an E", "单位代码,单位名称\n1E10,甲\nE1,乙\n", "1E10甲 E1乙|", List.of()),
          new Csv(
              "errors",
              "单位代码,单位名称\n#N/A,甲\n#REF!,乙\n",
              "FAULT",
              List.of("A2 的单位代码「#N/A」", "A3 的单位代码「#REF!」")),
          new Csv(
              "dates",
              "单位代码,单位名称\n3月1日,甲\n2024/3/1,乙\n1-Mar,丙\n",
              "FAULT",
              List.of("A2", "A3", "A4", "是日期")),
          new Csv(
              "quoted",
              "单位代码,单位名称\n'001,甲\n\"=\"\"002\"\"\",乙\n",
              "001甲 002乙|",
              List.of("第 2 行：A2 的单位代码「'001」按「001」读取", "A3")),
          new Csv(
              "cut, once",
              "单位代码,单位名称\n113706130042615000,甲\n",
              "113706130042615000甲|",
              List.of("A2", "截短")),
          new Csv(
              "cut, twice",
              "单位代码,单位名称\n113706130042615000,甲\n113706130042615000,乙\n",
              "FAULT",
              List.of("第 3 行：A3 的单位代码「113706130042615000」重复：数字超过 15 位", "设为文本")),
          new Csv(
              "sum and signature",
              "单位代码,单位名称\nA,甲\n合计,1\n填表人：张某,\n,审核：李某\n注：以正式文件为准,\n",
              "A甲|",
              List.of("「合计」不是单位", "「填表人:张某」不是单位".replace(':', '：'), "「审核：李某」不是单位", "「注：")),
          new Csv(
              "sum in the column of serial numbers",
              "序号,单位代码,单位名称\n1,A,甲\n合计,,共 1 个单位\n",
              "A甲|",
              List.of("「合计」")),
          new Csv(
              "words in other columns only",
              "单位代码,单位名称,联系人\nA,甲,\n,,制表 王某\n",
              "A甲|",
              List.of("「制表 王某」")),
          new Csv("a unit called so", "单位代码,单位名称\nA,合计\nB,备注\n", "A合计 B备注|", List.of()),
          new Csv("no code", "单位代码,单位名称\n,甲\n", "FAULT", List.of("第 2 行", "单位代码为空")),
          new Csv(
              "parent lost its zeros",
              "单位代码,单位名称,上级代码\n001,区,\n002,甲,1\n",
              "001区 002甲<001|",
              List.of("第 3 行：C3 的上级代码「1」按「001」读取")),
          new Csv(
              "parent cut",
              "单位代码,单位名称,上级代码\n113706130042615816,区,\n002,甲,1.13706E+17\n",
              "FAULT",
              List.of("C3 的上级代码", "科学计数法")),
          new Csv(
              "unknown parent", "单位代码,单位名称,上级代码\n001,区,\n002,甲,9\n", "FAULT", List.of("「9」不在名录里")),
          new Csv(
              "words for regulations",
              "单位代码,单位名称,可制定规章\n1,甲,无\n2,乙,也许\n",
              "1甲 2乙|",
              List.of("第 3 行：可制定规章「也许」不认识")));

  @TestFactory
  List<DynamicTest> lists() {
    return LISTS.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.what(),
                    () -> {
                      String read =
                          read(
                              "r.csv",
                              one.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                      assertTrue(read.startsWith(one.begins()), read);
                      one.tells().forEach(word -> assertTrue(read.contains(word), read));
                      assertEquals(one.tells().isEmpty(), read.endsWith("|"), read);
                    }))
        .toList();
  }

  private String workbook(Consumer<XSSFWorkbook> content) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(book);
      book.write(out);
      return read("r.xlsx", out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFSheet sheet(XSSFWorkbook book, String name, String... rows) {
    XSSFSheet sheet = book.createSheet(name);
    for (String line : rows) {
      var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      String[] cells = line.split(",", -1);
      for (int i = 0; i < cells.length; i++) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
    return sheet;
  }

  private static void number(XSSFSheet sheet, int row, double value, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    sheet.getRow(row).getCell(0).setCellValue(value);
    sheet.getRow(row).getCell(0).setCellStyle(style);
  }

  @Test
  void aMergedParentSpeaksForEachOfItsRows() {
    String read =
        workbook(
            book -> {
              XSSFSheet sheet =
                  sheet(
                      book, "名录", "单位代码,单位名称,上级代码,类别", "QZ,区政府,,", "A,甲,QZ,部门", "B,乙,,", "C,丙,,街道");
              sheet.addMergedRegion(new CellRangeAddress(2, 4, 2, 2));
              sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            });
    assertEquals("QZ区政府 A甲<QZ=部门 B乙<QZ=部门 C丙<QZ=街道|", read);
  }

  @Test
  void aUnitOfTwoLinesIsOneUnit() {
    String read =
        workbook(
            book -> {
              XSSFSheet sheet = sheet(book, "名录", "单位代码,单位名称,联系人", "A,甲,王某", ",,李某", "B,乙,");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            });
    assertEquals("A甲 B乙|", read);
  }

  @TestFactory
  List<DynamicTest> theListThatPeopleSeeIsRead() {
    return List.of(SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN).stream()
        .map(
            visibility ->
                DynamicTest.dynamicTest(
                    visibility.toString(),
                    () -> {
                      String read =
                          workbook(
                              book -> {
                                sheet(book, "去年", "单位代码,单位名称", "OLD,旧");
                                sheet(book, "单位名录", "单位代码,单位名称", "A,甲");
                                book.setActiveSheet(1);
                                book.setSheetVisibility(0, visibility);
                              });
                      assertEquals("A甲|", read);
                    }))
        .toList();
  }

  @Test
  void aNoteInFrontIsPassedOverAndTwoListsAreTold() {
    String read =
        workbook(
            book -> {
              sheet(book, "说明", "请按名录填报");
              sheet(book, "名录", "名录", "单位代码,单位名称", "A,甲");
              sheet(book, "名录2", "单位代码,单位名称", "B,乙");
            });
    assertTrue(read.startsWith("A甲|") && read.contains("工作表「名录2」也像单位名录"), read);
  }

  @Test
  void onlyTheHiddenOneHoldsAList() {
    String read =
        workbook(
            book -> {
              sheet(book, "名录", "单位代码,单位名称", "A,甲");
              sheet(book, "Sheet2", "x");
              book.setActiveSheet(1);
              book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            });
    assertTrue(read.startsWith("A甲|") && read.contains("这个工作表是隐藏的"), read);
  }

  @Test
  void aCodeIsWhatItsFormatShows() {
    String read =
        workbook(
            book -> {
              XSSFSheet sheet = sheet(book, "名录", "单位代码,单位名称", ",甲", ",乙", ",丙", ",丁", ",戊");
              number(sheet, 1, 1, "000");
              number(sheet, 2, 12, "\"A\"000");
              number(sheet, 3, 345, "000-000");
              number(sheet, 4, 20240005, "0");
              number(sheet, 5, 7, "B-00;-0;0;@");
            });
    assertEquals("001甲 A012乙 000-345丙 20240005丁 B-07戊|", read);
  }

  @Test
  void numbersAndDatesInPlaceOfCodesAreStoppedWithTheirCells() {
    String read =
        workbook(
            book -> {
              XSSFSheet sheet = sheet(book, "名录", "单位代码,单位名称", ",甲", ",乙", ",丙");
              number(sheet, 1, 113706130042615816d, "0");
              number(sheet, 2, 45352, "m\"月\"d\"日\"");
              number(sheet, 3, 7, "General");
            });
    assertTrue(read.startsWith("FAULT"), read);
    for (String word :
        List.of("r.xlsx「名录」 第 2 行：A2", "1.13706130042616E+17", "A3", "是日期", "设为文本")) {
      assertTrue(read.contains(word), word + ": " + read);
    }
    assertTrue(!read.contains("A4"), read);
  }
}
