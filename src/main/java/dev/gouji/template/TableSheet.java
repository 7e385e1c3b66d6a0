package dev.gouji.template;

import dev.gouji.form.BlankPolicy;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.template.formula.FormulaText;
import dev.gouji.template.formula.Places;
import dev.gouji.template.formula.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One table of the form on its sheet, as it is printed. */
final class TableSheet {
  private static final double MIN_ROW = 22;
  private static final double NATIONAL_ROW = 28;
  private static final double TITLE_ROW = 34;

  /** Two lines: names of offices below a zone's administration are that long. */
  static final double NAME_ROW = 38;

  private static final double PROSE_ROW = 130;
  private static final int MAX_HEADING = 8;

  /** More rows than this are not put on one page. */
  private static final int LONG = 40;

  /** Two words of two characters, as most Chinese words have. */
  private static final int WORDS = 4;

  private static final Pattern ITEM = Pattern.compile("([0-9]+\\.|（|[一二三四五六七八九十]、).*");

  private final Form form;
  private final Table table;
  private final Pen pen;
  private final XSSFSheet sheet;
  private final Examples examples;
  private final FormulaText formulas;
  private final double[] heights;

  TableSheet(Form form, Table table, Pen pen, XSSFSheet sheet, Examples examples) {
    this.form = form;
    this.table = table;
    this.pen = pen;
    this.sheet = sheet;
    this.examples = examples;
    this.formulas = new FormulaText(form, BlankPolicy.SKIP, Places.on(table.sheet()));
    this.heights = new double[table.grid().rows()];
  }

  void write() {
    SheetSetup.widths(sheet, widths());
    SheetSetup.page(sheet, isWide(), table.national() && !isLong());
    Arrays.fill(heights, table.national() && !isLong() ? NATIONAL_ROW : MIN_ROW);
    title();
    for (GridCell cell : table.grid().cells()) {
      if (cell instanceof GridCell.Label label) {
        label(label);
      } else if (cell instanceof GridCell.Entry entry) {
        entry(form.field(entry.fieldId()));
      }
    }
    for (int row = 0; row < heights.length; row++) {
      sheet.getRow(table.origin().row() + row).setHeightInPoints((float) heights[row]);
    }
    SheetSetup.printOnly(sheet, new CellRange(new CellAddress(0, 0), lastOfSheet()));
    repeatHeadings();
    EntryChecks.add(sheet, form, table.fields(), examples);
    new Highlights(form, table, sheet).add();
    SheetSetup.protect(sheet);
  }

  /** A list of many items would be too small to read on one page. */
  private boolean isLong() {
    return table.grid().rows() > LONG;
  }

  /** The headings of a table on several pages stand on each of them. */
  private void repeatHeadings() {
    int first = table.origin().row();
    if (table.national() && isLong() && firstEntryRow() > 0) {
      sheet.setRepeatingRows(new CellRangeAddress(first, first, 0, lastCell().column()));
    }
  }

  private boolean isWide() {
    return table.national() && table.grid().columns() > table.grid().rows();
  }

  private CellAddress lastCell() {
    return table.origin().plus(table.grid().rows() - 1, table.grid().columns() - 1);
  }

  /** A sheet may hold several tables, one below the other. */
  private List<Table> tablesHere() {
    return form.tables().stream().filter(other -> other.sheet().equals(table.sheet())).toList();
  }

  private CellAddress lastOfSheet() {
    int row = 0;
    int column = 0;
    for (Table other : tablesHere()) {
      row = Math.max(row, other.origin().row() + other.grid().rows() - 1);
      column = Math.max(column, other.origin().column() + other.grid().columns() - 1);
    }
    return new CellAddress(row, column);
  }

  /** Each column as wide as the table needs it that needs most. */
  private List<Double> widths() {
    List<Double> widths = new ArrayList<>();
    for (Table other : tablesHere()) {
      for (int column = 0; column < other.widths().size(); column++) {
        double width = other.widths().get(column);
        if (column < widths.size()) {
          widths.set(column, Math.max(widths.get(column), width));
        } else {
          widths.add(width);
        }
      }
    }
    return widths;
  }

  /** The first of the two rows above the table. */
  private int titleRow() {
    return Math.max(0, table.origin().row() - 2);
  }

  private void title() {
    int last = lastCell().column();
    pen.area(sheet, row(titleRow(), last), Look.TITLE);
    pen.text(sheet, new CellAddress(titleRow(), 0), table.title(), Look.TITLE);
    sheet.getRow(titleRow()).setHeightInPoints((float) TITLE_ROW);
    if (table.national() && table.origin().row() > 1) {
      reporter(last);
    }
  }

  /** Says on the printed page whose table it is. */
  private void reporter(int lastColumn) {
    String name = cellOf(form.role(Role.NAME));
    String formula = "\"填报单位：\"&" + name + "&\"　　报告年度：\"&" + cellOf(form.role(Role.YEAR));
    CellRange line = row(titleRow() + 1, lastColumn);
    Look look = Look.PLAIN.type(Look.BODY_FONT, 10);
    pen.area(sheet, line, look);
    pen.formula(sheet, line.first(), formula, look);
    sheet.getRow(titleRow() + 1).setHeightInPoints((float) MIN_ROW);
  }

  private String cellOf(Field field) {
    return Reference.to(field.sheet(), field.cell()).from(table.sheet());
  }

  private static CellRange row(int row, int lastColumn) {
    return new CellRange(new CellAddress(row, 0), new CellAddress(row, lastColumn));
  }

  private void label(GridCell.Label label) {
    Look look = lookOf(label);
    CellRange area = onSheet(label.area());
    pen.area(sheet, area, look);
    if (!label.text().isEmpty()) {
      String text = brokenAtWords(label, look);
      pen.text(sheet, area.first(), text, look);
      fit(label.area(), TextHeight.points(text, width(label.area()), look.size()));
    }
  }

  /** A short heading in a narrow column breaks where a word ends; readers ignore line breaks. */
  private String brokenAtWords(GridCell.Label label, Look look) {
    String text = examples.in(label.text());
    boolean oneLine =
        TextHeight.points(text, width(label.area()), look.size())
            <= TextHeight.points("", width(label.area()), look.size());
    if (!table.national() || oneLine || text.length() > MAX_HEADING) {
      return text;
    }
    int bracket = text.indexOf('）') + 1;
    int at = bracket > 0 ? bracket : WORDS;
    return at < text.length() ? text.substring(0, at) + "\n" + text.substring(at) : text;
  }

  private Look lookOf(GridCell.Label label) {
    CellRange area = label.area();
    if (area.columns() == table.grid().columns()) {
      return table.national() ? Look.LABEL.centred() : Look.BAND_CELL;
    }
    if (!table.national()) {
      boolean remark = area.last().column() > lastEntryColumn() || isProseLabel(area);
      return remark ? Look.LABEL : Look.LABEL.centred();
    }
    boolean item =
        area.rows() == 1
            && area.first().row() >= firstEntryRow()
            && ITEM.matcher(label.text()).matches();
    boolean listed = isLong() && area.first().column() == 0 && area.first().row() > 0;
    return item || listed ? Look.LABEL : Look.LABEL.centred();
  }

  private boolean isProseLabel(CellRange area) {
    return table.grid().entries().stream()
        .anyMatch(e -> e.area().first().row() == area.first().row() && e.area().isMerge());
  }

  private int lastEntryColumn() {
    return table.grid().entries().stream().mapToInt(e -> e.area().last().column()).max().orElse(0);
  }

  private int firstEntryRow() {
    return table.grid().entries().stream().mapToInt(e -> e.area().first().row()).min().orElse(0);
  }

  private void entry(Field field) {
    pen.area(sheet, field.area(), lookOf(field));
    int row = field.cell().row() - table.origin().row();
    if (isProse(field)) {
      heights[row] = Math.max(heights[row], PROSE_ROW);
    }
    if (field.is(Role.NAME)) {
      heights[row] = Math.max(heights[row], NAME_ROW);
    }
    if (field.computed()) {
      form.formula(field)
          .ifPresent(
              by -> pen.formula(sheet, field.cell(), formulas.definition(by), lookOf(field)));
    }
  }

  private Look lookOf(Field field) {
    if (field.computed()) {
      return Look.COMPUTED_CELL.centred();
    }
    if (isProse(field)) {
      return Look.ENTRY_CELL.atTop();
    }
    Look look = isCover() ? Look.ENTRY_CELL : Look.ENTRY_CELL.centred();
    if (field.is(Role.YEAR)) {
      return look.format("0");
    }
    return field.type() == FieldType.TEXT ? look.format(Look.TEXT) : look;
  }

  private boolean isCover() {
    return table.fields().stream().anyMatch(field -> field.is(Role.CODE));
  }

  /** A text over several cells is written at length. */
  static boolean isProse(Field field) {
    return field.type() == FieldType.TEXT && field.area().isMerge();
  }

  private CellRange onSheet(CellRange area) {
    return area.plus(table.origin().row(), table.origin().column());
  }

  private double width(CellRange area) {
    double width = 0;
    for (int column = area.first().column(); column <= area.last().column(); column++) {
      width += column < table.widths().size() ? table.widths().get(column) : 8;
    }
    return width;
  }

  /** Makes the rows of a label high enough together. */
  private void fit(CellRange area, double points) {
    double each = Math.ceil(points / area.rows());
    for (int row = area.first().row(); row <= area.last().row(); row++) {
      heights[row] = Math.max(heights[row], each);
    }
  }
}
