package dev.gouji.template;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.roster.RosterTable;
import dev.gouji.roster.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The roster to fill in: 单位名录.xlsx with the columns that the reader knows. Every column is text, so
 * that no program cuts a code, takes it for a number or drops its leading zeros.
 */
public final class RosterTemplate {
  private static final int ROWS = 3_000;
  private static final double ROW_HEIGHT = 24;
  private static final double MARGIN = 16;
  private static final double TEXT_WIDTH = 78;
  private static final double SIZE = 12;

  /** Widths in characters, in the order of the reader's columns. */
  private static final List<Double> WIDTHS =
      List.of(18d, 40d, 18d, 12d, 12d, 10d, 18d, 12d, 18d, 26d);

  private static final List<String> GUIDE =
      List.of(
          "每个填报单位一行，从第二行起填写。填好后保存，再双击启动程序。",
          "单位代码：必填，各单位不能相同。可以用统一社会信用代码，也可以自己编，如 01、02。",
          "单位名称：填全称，与单位公章一致。",
          "上级代码：写上级单位的代码，用来逐级汇总；没有上级的留空。有下级的单位是一级政府，它自己的表与下级合计比对，不重复相加。",
          "类别：如 部门、镇街，只用于分类查看，可以留空。",
          "可制定规章：设区的市以上政府填“是”，其他填“否”。",
          "状态：留空或“正常”为应报；“新设”为今年新成立；“撤销”“免报”的不催报。",
          "并入单位：撤销的单位写并入到哪个单位的代码，用来比对上年结转。",
          "联系人、电话：用于催报，可以留空。",
          "邮箱：填了就为该单位生成可直接打开的邮件草稿，附好要发的文件；只写一个，可以留空。");

  private RosterTemplate() {}

  /**
   * The workbook as a file's bytes; the first sheet is the list, the second says how to fill it.
   */
  public static byte[] bytes() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Pen pen = new Pen(workbook);
      list(pen, workbook.createSheet("单位名录"));
      guide(pen, workbook.createSheet("怎么填"));
      return StableDocument.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void list(Pen pen, XSSFSheet sheet) {
    List<String> columns = RosterTable.columns();
    Look entry = Look.LABEL.type(Look.BODY_FONT, 11).format(Look.TEXT);
    for (int column = 0; column < columns.size(); column++) {
      pen.text(sheet, new CellAddress(0, column), columns.get(column), Look.BAND_CELL.centred());
      sheet.setDefaultColumnStyle(column, pen.style(entry));
    }
    sheet.getRow(0).setHeightInPoints((float) ROW_HEIGHT);
    SheetSetup.widths(sheet, WIDTHS);
    SheetSetup.page(sheet, true, false);
    sheet.createFreezePane(2, 1);
    choices(sheet, columns.indexOf("可制定规章"), List.of("是", "否"));
    choices(
        sheet,
        columns.indexOf("状态"),
        Arrays.stream(Unit.Status.values()).map(Unit.Status::chinese).toList());
  }

  private static void choices(XSSFSheet sheet, int column, List<String> words) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(words.toArray(String[]::new)),
            new CellRangeAddressList(1, ROWS, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox("请从列表里选", "可以填：" + String.join("、", words));
    sheet.addValidationData(validation);
  }

  private static void guide(Pen pen, XSSFSheet sheet) {
    SheetSetup.widths(sheet, List.of(MARGIN, TEXT_WIDTH));
    SheetSetup.page(sheet, false, true);
    Look look = Look.PLAIN.type(Look.BODY_FONT, SIZE);
    for (int row = 0; row < GUIDE.size(); row++) {
      pen.area(sheet, new CellRange(new CellAddress(row, 0), new CellAddress(row, 1)), look);
      pen.text(sheet, new CellAddress(row, 0), GUIDE.get(row), look);
      double height = TextHeight.points(GUIDE.get(row), MARGIN + TEXT_WIDTH, SIZE) + 8;
      sheet.getRow(row).setHeightInPoints((float) height);
    }
  }
}
