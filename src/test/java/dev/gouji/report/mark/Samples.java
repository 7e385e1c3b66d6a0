package dev.gouji.report.mark;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.CellAddress;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.roster.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as senders have them and findings as the check makes them. */
public final class Samples {
  static final Form FORM = form();
  static final String REQUESTS = "三、依申请公开";
  public static final ReturnNote NOTE =
      new ReturnNote(
          "371002007",
          "蔄山镇人民政府",
          2021,
          1,
          new Office("某区政务公开办", "张某", "0631-0000000", Optional.of(LocalDate.of(2022, 1, 25))));

  private Samples() {}

  private static Form form() {
    try {
      return Forms.load(Optional.empty()).forYear(2021).orElseThrow();
    } catch (dev.gouji.form.load.DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] xlsx() {
    return bytes(new XSSFWorkbook());
  }

  static byte[] xls() {
    return bytes(new HSSFWorkbook());
  }

  /** A filled return with all the things that must survive: see each method. */
  private static byte[] bytes(Workbook workbook) {
    try (workbook) {
      for (Table table : FORM.tables()) {
        table(workbook, table);
      }
      extras(workbook);
      stamp(workbook);
      workbook.setActiveSheet(2);
      workbook.setSelectedTab(2);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void table(Workbook workbook, Table table) {
    Sheet sheet = workbook.createSheet(table.sheet());
    for (int i = 0; i < table.widths().size(); i++) {
      sheet.setColumnWidth(table.origin().column() + i, (int) (table.widths().get(i) * 256));
    }
    CellStyle label = style(workbook, false);
    CellStyle entry = style(workbook, true);
    for (GridCell.Label cell : table.grid().labels()) {
      var area = cell.area().plus(table.origin().row(), table.origin().column());
      put(sheet, area.first(), label).setCellValue(cell.text());
      merge(sheet, area);
    }
    int value = 0;
    for (Field field : table.fields()) {
      Cell cell = put(sheet, field.cell(), entry);
      merge(sheet, field.area());
      if (field.isNumeric() && !field.id().equals("requests.closed_other.welfare")) {
        cell.setCellValue(value++ % 17);
      } else if (!field.isNumeric() && value % 2 == 0) {
        cell.setCellValue("文字 " + field.id());
      }
    }
    validation(sheet, table);
    page(workbook, sheet, table);
    sheet.protectSheet("");
    sheet.createFreezePane(0, table.origin().row());
  }

  private static CellStyle style(Workbook workbook, boolean entry) {
    CellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setWrapText(true);
    style.setLocked(!entry);
    if (entry) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
      style.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    }
    return style;
  }

  private static Cell put(Sheet sheet, CellAddress at, CellStyle style) {
    Row row = sheet.getRow(at.row());
    row = row == null ? sheet.createRow(at.row()) : row;
    Cell cell = row.createCell(at.column());
    cell.setCellStyle(style);
    return cell;
  }

  private static void merge(Sheet sheet, dev.gouji.grid.CellRange area) {
    if (area.isMerge()) {
      sheet.addMergedRegion(
          new CellRangeAddress(
              area.first().row(), area.last().row(), area.first().column(), area.last().column()));
    }
  }

  private static void validation(Sheet sheet, Table table) {
    if (!table.national()) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    CellAddress first = table.fields().get(0).cell();
    CellAddress last = table.fields().get(table.fields().size() - 1).cell();
    CellRangeAddressList where =
        new CellRangeAddressList(
            first.row(), last.row(), first.column(), Math.max(first.column(), last.column()));
    DataValidation validation =
        helper.createValidation(
            helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "99999999"), where);
    validation.createErrorBox("填报", "填不小于 0 的整数");
    sheet.addValidationData(validation);
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    var rule = formats.createConditionalFormattingRule("$A$1=\"never\"");
    rule.createFontFormatting().setFontStyle(true, false);
    formats.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(first.row(), last.row(), 0, 9)}, rule);
  }

  private static void page(Workbook workbook, Sheet sheet, Table table) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(table.widths().size() > 12);
    sheet.setFitToPage(true);
    int index = workbook.getSheetIndex(sheet);
    workbook.setPrintArea(index, 0, table.widths().size() - 1, 0, 40);
    sheet.setRepeatingRows(new CellRangeAddress(2, 3, -1, -1));
    sheet.getHeader().setCenter(table.title());
  }

  private static void extras(Workbook workbook) {
    Sheet requests = workbook.getSheet(REQUESTS);
    Cell total = requests.getRow(FORM.field("requests.received.total").cell().row()).getCell(9);
    total.setCellFormula("SUM(D6:I6)");
    comment(requests, FORM.field("requests.granted.business").cell(), "李会计", "台账第 7 页\n已核对");
    comment(requests, FORM.field("requests.granted.research").cell(), "李会计", "不相干的批注");
    Sheet own = workbook.createSheet("本单位'台账（附）");
    CreationHelper helper = workbook.getCreationHelper();
    Cell cell = own.createRow(0).createCell(0);
    cell.setCellValue("链接");
    var link = helper.createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.DOCUMENT);
    link.setAddress("'" + REQUESTS + "'!A1");
    cell.setHyperlink(link);
    own.createRow(3).createCell(3).setCellValue(1);
    own.createRow(4).createCell(3).setCellFormula("'" + REQUESTS + "'!D6+'四、复议诉讼'!A6");
    Name local = workbook.createName();
    local.setNameName("local_name");
    local.setSheetIndex(3);
    local.setRefersToFormula("'" + REQUESTS + "'!$D$6");
    Name global = workbook.createName();
    global.setNameName("global_name");
    global.setRefersToFormula("'" + REQUESTS + "'!$D$7");
  }

  private static void comment(Sheet sheet, CellAddress at, String author, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(at.column() + 1);
    anchor.setCol2(at.column() + 3);
    anchor.setRow1(at.row());
    anchor.setRow2(at.row() + 2);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAuthor(author);
    comment.setString(helper.createRichTextString(text));
    sheet.getRow(at.row()).getCell(at.column()).setCellComment(comment);
  }

  private static void stamp(Workbook workbook) {
    Sheet stamp = workbook.createSheet(Sheets.STAMP);
    List<String> values = List.of("2021", "abc", "371002007", "2021", "1");
    for (int i = 0; i < values.size(); i++) {
      Row row = stamp.createRow(i);
      row.createCell(0).setCellValue(Sheets.STAMP_KEYS.get(i));
      row.createCell(1).setCellValue(values.get(i));
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(stamp), SheetVisibility.VERY_HIDDEN);
  }

  public static Location at(String fieldId) {
    Field field = FORM.field(fieldId);
    return Location.at(field.sheet(), field.cell(), field);
  }

  public static Finding finding(
      String rule, Severity severity, Location location, Location... touches) {
    return new Finding(
        rule,
        severity,
        location,
        Arrays.asList(touches),
        "14",
        "15",
        "−1",
        "新收 12 + 结转 3 = 15 ≠ 总计 14 + 结转下年 0 = 14，差 1",
        "核对这一列的新收、上年结转、总计、结转下年四个数",
        rule.equals("R2") ? "15" : "",
        Fingerprint.of("371002007", rule, location.text(), List.of("14", "15")),
        "",
        "");
  }

  /** Findings of each kind: two on one cell, on a blank cell, on a comment of theirs, nowhere. */
  static List<Finding> findings() {
    return List.of(
        finding(
            "R1",
            Severity.HARD,
            at("requests.concluded.natural_person"),
            at("requests.received.natural_person"),
            at("requests.carried_in.natural_person"),
            at("requests.concluded.natural_person")),
        finding(
            "R2",
            Severity.HARD,
            at("requests.concluded.natural_person"),
            at("requests.granted.natural_person"),
            at("requests.concluded.natural_person")),
        finding("R5", Severity.HARD, at("requests.granted.business")),
        finding("R6", Severity.SOFT, at("requests.closed_other.welfare")),
        finding("X1", Severity.SOFT, at("requests.carried_in.total"))
            .withExplanation("机构改革划入")
            .withPriorExplanation("上年划出"),
        finding("R4", Severity.HARD, at("review.total")),
        finding("I-CONFLICT", Severity.HARD, Location.FILE),
        finding("R11", Severity.INFO, at("text.other")),
        finding("I-MISSING", Severity.HARD, Location.of(FORM.field("proactive.fees"))),
        finding("I-EXTRA", Severity.INFO, Location.at("本单位'台账（附）", new CellAddress(7, 5))));
  }
}
