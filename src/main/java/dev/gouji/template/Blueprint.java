package dev.gouji.template;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.grid.CellAddress;
import dev.gouji.roster.Office;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds a template from nothing, before it is made out to a unit. */
final class Blueprint {
  private Blueprint() {}

  /**
   * Builds it.
   *
   * @param office to whom and by when the workbook goes back
   * @param year the report year that examples show
   */
  static XSSFWorkbook workbook(Form form, Office office, Knowledge knowledge, int year) {
    Examples examples = new Examples(year);
    Set<Field> carried =
        knowledge == Knowledge.UNIT_AND_PRIOR ? CarriedOver.of(form).keySet() : Set.of();
    XSSFWorkbook workbook = new XSSFWorkbook();
    Pen pen = new Pen(workbook);
    List<CheckLine> lines = CheckLine.of(form, knowledge);
    new GuideSheet(form, office, pen, workbook.createSheet(Sheets.GUIDE)).write();
    form.tables().stream().map(Table::sheet).distinct().forEach(workbook::createSheet);
    XSSFSheet check = workbook.createSheet(Sheets.SELF_CHECK);
    XSSFSheet lists = workbook.createSheet(Sheets.LISTS);
    if (knowledge == Knowledge.UNIT_AND_PRIOR) {
      prior(pen, workbook.createSheet(Sheets.PRIOR));
    }
    stamp(form, pen, workbook.createSheet(Sheets.STAMP));
    // Formulas may name any sheet, so all of them exist before the first formula is written.
    for (Table table : form.tables()) {
      new TableSheet(form, table, pen, workbook.getSheet(table.sheet()), examples).write();
    }
    ListsSheet hidden = new ListsSheet(form, lines, carried, pen, lists);
    hidden.write();
    new SelfCheckSheet(lines, hidden.places(), pen, check).write();
    hide(workbook, check);
    workbook.setForceFormulaRecalculation(true);
    return workbook;
  }

  private static void prior(Pen pen, XSSFSheet sheet) {
    pen.text(sheet, new CellAddress(0, 1), "上年", Look.PLAIN);
    SheetSetup.protect(sheet);
  }

  private static void stamp(Form form, Pen pen, XSSFSheet sheet) {
    for (int row = 0; row < Sheets.STAMP_KEYS.size(); row++) {
      pen.text(sheet, new CellAddress(row, 0), Sheets.STAMP_KEYS.get(row), Look.PLAIN);
      CellAddress value = new CellAddress(row, 1);
      switch (Sheets.STAMP_KEYS.get(row)) {
        case "edition" -> pen.text(sheet, value, form.edition().id(), Look.PLAIN);
        case "layout" -> pen.text(sheet, value, form.layoutDigest(), Look.PLAIN);
        case "unit" -> pen.text(sheet, value, "", Look.PLAIN.format(Look.TEXT));
        case "year" -> pen.blank(sheet, value, Look.PLAIN).setCellValue(0);
        case "round" -> pen.blank(sheet, value, Look.PLAIN).setCellValue(1);
        default -> throw new IllegalStateException("no value for the stamp's key");
      }
    }
    SheetSetup.protect(sheet);
  }

  /** Everything behind the self-check is for the programs only. */
  private static void hide(XSSFWorkbook workbook, XSSFSheet lastVisible) {
    for (int i = workbook.getSheetIndex(lastVisible) + 1; i < workbook.getNumberOfSheets(); i++) {
      workbook.setSheetVisibility(i, SheetVisibility.VERY_HIDDEN);
    }
    workbook.setActiveSheet(0);
  }
}
