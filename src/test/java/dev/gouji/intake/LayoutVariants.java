package dev.gouji.intake;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Returns whose tables are not those of their year, or are more than those. */
final class LayoutVariants {
  private LayoutVariants() {}

  /** Each with the name by which the table of outcomes knows it. */
  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    all.put("2019-in-2022", () -> filled("2019", 2022, "0"));
    all.put("2019-in-2022-other-treatment", () -> filled("2019", 2022, "4"));
    all.put("2021-in-2020", () -> filled("2021", 2020, "4"));
    all.put("2014-in-2022", () -> filled("2014", 2022, "0"));
    all.put("2019-in-2017", () -> filled("2019", 2017, "0"));
    all.put("2021-in-2017", () -> filled("2021", 2017, "0"));
    all.put("three-of-2019-between-2021", () -> mixed("2021", 2022, "requests", "0"));
    all.put("three-of-2019-other-treatment", () -> mixed("2021", 2022, "requests", "4"));
    all.put("three-of-2021-in-2019", () -> mixed("2019", 2020, "requests", "4"));
    all.put("two-of-2019-over-2021", () -> mixed("2021", 2022, "proactive", "0"));
    all.put("headings-of-2019", () -> changed(LayoutVariants::headings));
    all.put("local-row", () -> changed(LayoutVariants::localRow));
    all.put("subtotal-rows", () -> changed(LayoutVariants::subtotalRows));
    all.put("subtotal-column", () -> changed(LayoutVariants::subtotalColumn));
    all.put("label-broken-over-two-rows", () -> changed(LayoutVariants::brokenLabel));
    return all;
  }

  /** The number in a field, the same in every edition that has it. */
  static String number(Field field, String treated) {
    if (field.id().startsWith("requests.closed")) {
      return treated;
    }
    return field.id().endsWith(".change") ? "-2" : String.valueOf(field.id().length() % 10);
  }

  private static byte[] filled(String edition, int year, String treated) {
    Form form = Editions.form(edition);
    Map<String, String> values = new HashMap<>();
    for (Field field : form.nationalNumbers()) {
      if (!field.computed()) {
        values.put(field.id(), number(field, treated));
      }
    }
    Unit unit = new Unit("T01", "测试单位", "", "", "是", Unit.Status.NORMAL, "", "", "");
    byte[] template = new TemplateWriter(form).forUnit(unit, year, Optional.empty());
    return Filler.fill(template, form, values);
  }

  /** A return with one table out of the other of two editions. */
  private static byte[] mixed(String edition, int year, String table, String treated) {
    String other = edition.equals("2021") ? "2019" : "2021";
    Table foreign = Editions.form(other).table(table);
    return edited(
        filled(edition, year, "0"),
        workbook -> {
          try (XSSFWorkbook from = open(filled(other, year, treated))) {
            replace(workbook.getSheet(foreign.sheet()), from.getSheet(foreign.sheet()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void replace(XSSFSheet into, XSSFSheet from) {
    while (into.getNumMergedRegions() > 0) {
      into.removeMergedRegion(0);
    }
    for (int row = into.getLastRowNum(); row >= 0; row--) {
      Optional.ofNullable(into.getRow(row)).ifPresent(into::removeRow);
    }
    for (Row row : from) {
      Row made = into.createRow(row.getRowNum());
      for (Cell cell : row) {
        Cell copy = made.createCell(cell.getColumnIndex());
        CellType type =
            cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType();
        if (type == CellType.NUMERIC) {
          copy.setCellValue(cell.getNumericCellValue());
        } else if (type == CellType.STRING) {
          copy.setCellValue(cell.getStringCellValue());
        }
      }
    }
    from.getMergedRegions().forEach(into::addMergedRegion);
  }

  private static byte[] changed(Consumer<XSSFWorkbook> change) {
    return edited(filled("2021", 2022, "0"), change);
  }

  /** Old headings and the old notice, as copied from the report of two years ago. */
  private static void headings(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet("二、主动公开");
    sheet.getRow(0).getCell(0).setCellValue("二、主动公开政府信息情况（国办公开办函〔2019〕60号）");
    workbook.getSheet("三、依申请公开").getRow(0).getCell(0).setCellValue("政府信息公开工作年度报告（试行）");
    workbook.setSheetName(workbook.getSheetIndex(sheet), "2019版二");
  }

  private static void localRow(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet("二、主动公开");
    insert(sheet, 6);
    Row row = sheet.getRow(6);
    row.createCell(0).setCellValue("其他主动公开文件");
    row.createCell(1).setCellValue(5);
    row.createCell(2).setCellValue(0);
    row.createCell(3).setCellValue(17);
  }

  /** As in layouts of 28 rows: a sum after each group of outcomes. */
  private static void subtotalRows(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet("三、依申请公开");
    for (int after : new int[] {27, 24, 19, 16}) {
      insert(sheet, after);
      Row row = sheet.getRow(after);
      row.createCell(2).setCellValue("小计");
      for (int column = 3; column < 10; column++) {
        row.createCell(column).setCellValue(21);
      }
    }
  }

  /** As in a document whose row is cut by the end of a page; then it looks like a row of 2019. */
  private static void brokenLabel(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet("三、依申请公开");
    int at = Editions.form2021().field("requests.received.natural_person").cell().row();
    while (!sheet.getRow(at).getCell(2).getStringCellValue().startsWith("1.申请人无正当理由")) {
      at++;
    }
    insert(sheet, at + 1);
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress area = sheet.getMergedRegion(i);
      if (area.getLastColumn() < 2 && area.getFirstRow() <= at && area.getLastRow() > at) {
        sheet.removeMergedRegion(i);
        area.setLastRow(area.getLastRow() + 1);
        sheet.addMergedRegion(area);
      }
    }
    String label = sheet.getRow(at).getCell(2).getStringCellValue();
    int end = label.length() - "申请".length();
    sheet.getRow(at).getCell(2).setCellValue(label.substring(0, end));
    Row rest = sheet.getRow(at + 1);
    rest.createCell(2).setCellValue(label.substring(end));
    for (int column = 3; column < 10; column++) {
      rest.createCell(column).setCellValue(0);
    }
  }

  private static void insert(XSSFSheet sheet, int at) {
    sheet.shiftRows(at, sheet.getLastRowNum(), 1);
    sheet.createRow(at);
  }

  private static void subtotalColumn(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet("三、依申请公开");
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress area = sheet.getMergedRegion(i);
      if (area.getFirstColumn() == 9) {
        sheet.removeMergedRegion(i);
      }
    }
    for (Row row : sheet) {
      Cell total = row.getCell(9);
      if (total != null && row.getRowNum() > 1) {
        Cell moved = row.createCell(10);
        if (total.getCellType() == CellType.FORMULA) {
          moved.setCellValue(total.getNumericCellValue());
          total.removeFormula();
          total.setCellValue(20);
        } else {
          moved.setCellValue(total.getStringCellValue());
          total.setBlank();
        }
      }
    }
    sheet.getRow(4).getCell(9).setCellValue("小计");
  }

  private static byte[] edited(byte[] xlsx, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = open(xlsx)) {
      change.accept(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook open(byte[] xlsx) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
  }
}
