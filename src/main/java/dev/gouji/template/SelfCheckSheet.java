package dev.gouji.template;

import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Rectangles;
import dev.gouji.look.Palette;
import dev.gouji.template.formula.Judging;
import dev.gouji.template.formula.Reference;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The self-check: before sending, what the import will say. */
final class SelfCheckSheet {
  private static final List<Double> WIDTHS = List.of(13.0, 8.0, 8.0, 42.0, 30.0, 38.0, 40.0);
  private static final List<String> HEADINGS =
      List.of(
          Sheets.STATE_HEADING,
          Sheets.SEVERITY_HEADING,
          Sheets.RULE_HEADING,
          "要求",
          "第一处（点击前往）",
          Sheets.REMEDY_HEADING,
          Sheets.EXPLANATION_HEADING + "（核实项在此写明原因）");
  private static final int LAST_COLUMN = 6;
  private static final int RULE = 2;
  private static final double MIN_ROW = 24;
  private static final int GREEN = Palette.GOOD.rgb();
  private static final int AMBER = 0xFFE699;
  private static final int BLUE = Palette.INFO.rgb();
  private static final int GREY = Palette.BAND.rgb();
  private static final int LINK = Palette.LINK.rgb();

  private final List<CheckLine> lines;
  private final Pen pen;
  private final XSSFSheet sheet;
  private final HiddenColumns columns;
  private final PlaceTable places;

  SelfCheckSheet(List<CheckLine> lines, PlaceTable places, Pen pen, XSSFSheet sheet) {
    this.lines = lines;
    this.columns = new HiddenColumns(lines);
    this.places = places;
    this.pen = pen;
    this.sheet = sheet;
  }

  void write() {
    SheetSetup.widths(sheet, WIDTHS);
    // For the importer: people read what is demanded, not an id.
    sheet.setColumnHidden(RULE, true);
    SheetSetup.page(sheet, true, false);
    heading(0, "自检", Look.TITLE, 34);
    state();
    heading(2, "本页由公式自动算出。「必改」要改正；「核实」改正或在右边写明原因；「提示」看过即可。", Look.NOTE, 18);
    heading(3, "「未核对」是相关的格还没有填，「导入时核对」由主管部门收到后核对。", Look.NOTE, 18);
    headings();
    lines.forEach(this::line);
    colours();
    explanationPrompt();
    sheet.createFreezePane(0, CheckLine.FIRST_ROW);
    sheet.setRepeatingRows(new CellRangeAddress(4, 4, 0, LAST_COLUMN));
    SheetSetup.protect(sheet);
  }

  private void heading(int row, String text, Look look, double height) {
    pen.area(sheet, across(row), look);
    pen.text(sheet, new CellAddress(row, 0), text, look);
    sheet.getRow(row).setHeightInPoints((float) height);
  }

  private static CellRange across(int row) {
    return new CellRange(new CellAddress(row, 0), new CellAddress(row, LAST_COLUMN));
  }

  private void state() {
    Look look = Look.LABEL.type(Look.HEADING_FONT, 18).centred();
    pen.area(sheet, across(1), look);
    String hard = lists(ListsSheet.HARD);
    String soft = lists(ListsSheet.SOFT);
    String words = lists(ListsSheet.WORDS);
    String formula =
        ("IF(%s>0,\"单位代码或报告年度与下发时的不同：必改\",IF(%s>0,\"有 \"&%s&\" 格填的不是数：必改\","
                + "IF(%s>0,\"还没有填完\",IF(%s>0,\"还有 \"&%s&\" 处必改\","
                + "IF(%s>0,\"有 \"&%s&\" 处需要核实：改正或写明原因\",\"可以报送\")))))")
            .formatted(
                lists(ListsSheet.OTHER_COVER),
                words,
                words,
                lists(ListsSheet.UNFINISHED),
                hard,
                hard,
                soft,
                soft);
    pen.formula(sheet, new CellAddress(1, 0), formula, look);
    sheet.getRow(1).setHeightInPoints(40);
  }

  private static String lists(CellAddress cell) {
    return Reference.to(Sheets.LISTS, cell).fixedFrom(Sheets.SELF_CHECK);
  }

  private void headings() {
    Look look = Look.BAND_CELL.centred();
    for (int column = 0; column < HEADINGS.size(); column++) {
      pen.text(sheet, new CellAddress(4, column), HEADINGS.get(column), look);
    }
    sheet.getRow(4).setHeightInPoints(28);
  }

  private void line(CheckLine line) {
    int row = line.row();
    Look text = Look.LABEL;
    pen.text(sheet, at(row, RULE), line.rule().id(), text.centred());
    pen.text(sheet, at(row, 3), line.rule().label(), text);
    pen.text(sheet, at(row, 5), line.rule().instruction(), text);
    pen.blank(
        sheet,
        at(row, CheckLine.EXPLANATION_COLUMN),
        line.mayBeExplained() ? Look.ENTRY_CELL.type(Look.BODY_FONT, 10) : text);
    Look link = text.ink(LINK);
    Severity severity = line.rule().severity();
    if (line.isChecked()) {
      pen.formula(sheet, at(row, 0), status(severity), text.centred());
      pen.formula(sheet, at(row, 4), firstPlace(severity), link);
    } else {
      pen.text(sheet, at(row, 0), "导入时核对", text.centred());
      pen.blank(sheet, at(row, 4), link);
    }
    if (line.isChecked() && line.mayBeExplained()) {
      pen.formula(sheet, at(row, 1), weight(), text.centred());
    } else {
      pen.text(sheet, at(row, 1), severity.chinese(), text.centred());
    }
    sheet.getRow(row).setHeightInPoints((float) height(line));
  }

  private static double height(CheckLine line) {
    double label = TextHeight.points(line.rule().label(), WIDTHS.get(3), 10);
    double instruction = TextHeight.points(line.rule().instruction(), WIDTHS.get(5), 10);
    double places =
        line.instances().stream()
            .mapToDouble(i -> TextHeight.points(Judging.caption(i), WIDTHS.get(4), 10))
            .max()
            .orElse(0);
    return Math.max(MIN_ROW, Math.max(Math.max(label, instruction), places) + 4);
  }

  private static CellAddress at(int row, int column) {
    return new CellAddress(row, column);
  }

  private String of(HiddenColumns.Of column) {
    return columns.ofThisLine(column, Sheets.SELF_CHECK);
  }

  private String status(Severity severity) {
    String verdicts = columns.verdictsOfThisLine(Sheets.SELF_CHECK);
    String failed = of(HiddenColumns.Of.FAILED);
    String wrong = "\"" + Sheets.STATE_FAILED + " \"&" + failed + "&\" 处\"";
    if (severity == Severity.SOFT) {
      String open = of(HiddenColumns.Of.OPEN);
      String hard = of(HiddenColumns.Of.FAILED_HARD);
      String explained = "AND(" + open + "=0," + hard + "=0)";
      wrong = "IF(" + explained + ",\"" + Sheets.STATE_EXPLAINED + "\"," + wrong + ")";
    }
    return "IF(%1$s>0,%2$s,IF(COUNT(%3$s)=0,\"未核对\",IF(COUNT(%3$s)<COUNTA(%3$s),\"已填的通过\",\"通过\")))"
        .formatted(isTold(severity), wrong, verdicts);
  }

  /** More than 0 if the line says that something is wrong; advice waits until all is filled in. */
  private String isTold(Severity severity) {
    String failed = of(HiddenColumns.Of.FAILED);
    return severity == Severity.INFO
        ? "IF(" + lists(ListsSheet.UNFINISHED) + ">0,0," + failed + ")"
        : failed;
  }

  private String weight() {
    return "IF(%s>0,\"%s\",\"%s\")"
        .formatted(
            of(HiddenColumns.Of.FAILED_HARD), Severity.HARD.chinese(), Severity.SOFT.chinese());
  }

  private String firstPlace(Severity severity) {
    String table = places.sheet(of(HiddenColumns.Of.BLOCK));
    String link =
        "\"#'\"&SUBSTITUTE(%s,\"'\",\"''\")&\"'!\"&%s".formatted(table, of(HiddenColumns.Of.CELL));
    return "IF(%s=0,\"\",HYPERLINK(%s,%s))"
        .formatted(isTold(severity), link, of(HiddenColumns.Of.NAME));
  }

  private void colours() {
    int first = CheckLine.FIRST_ROW + 1;
    CellRange cells =
        new CellRange(
            at(CheckLine.FIRST_ROW, 0), at(CheckLine.FIRST_ROW + Math.max(1, lines.size()) - 1, 1));
    String wrong = "ISNUMBER(SEARCH(\"不符\",$A" + first + "))";
    colour(cells, "AND(" + wrong + ",$B" + first + "=\"必改\")", Highlights.RED);
    colour(cells, "AND(" + wrong + ",$B" + first + "=\"核实\")", AMBER);
    colour(cells, "AND(" + wrong + ",$B" + first + "=\"提示\")", BLUE);
    colour(cells, "OR($A" + first + "=\"通过\",$A" + first + "=\"已说明\")", GREEN);
    colour(cells, "OR($A" + first + "=\"未核对\",$A" + first + "=\"导入时核对\")", GREY);
    CellRange state = across(1);
    colour(state, "$A$2=\"可以报送\"", GREEN);
    colour(state, "ISNUMBER(SEARCH(\"必改\",$A$2))", Highlights.RED);
    colour(state, "ISNUMBER(SEARCH(\"核实\",$A$2))", AMBER);
    colour(state, "ISNUMBER(SEARCH(\"填完\",$A$2))", GREY);
  }

  private void colour(CellRange cells, String formula, int rgb) {
    Pen.colour(sheet, List.of(cells), formula, rgb);
  }

  private void explanationPrompt() {
    CellRangeAddressList cells = new CellRangeAddressList();
    List<CellAddress> explained =
        lines.stream()
            .filter(CheckLine::mayBeExplained)
            .map(line -> at(line.row(), CheckLine.EXPLANATION_COLUMN))
            .toList();
    if (explained.isEmpty()) {
      return;
    }
    Rectangles.of(explained).forEach(range -> cells.addCellRangeAddress(Pen.poi(range)));
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation check =
        helper.createValidation(
            helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "2000", null), cells);
    check.setShowErrorBox(true);
    check.createErrorBox("请核对", "说明请在 2000 字以内。");
    check.setShowPromptBox(true);
    check.createPromptBox("填写提示", "确认数字无误的，在这里写明原因；没有不符的不用填。");
    sheet.addValidationData(check);
  }
}
