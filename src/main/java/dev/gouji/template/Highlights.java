package dev.gouji.template;

import dev.gouji.form.BlankPolicy;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.form.Table;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Rectangles;
import dev.gouji.look.Palette;
import dev.gouji.template.formula.FormulaText;
import dev.gouji.template.formula.Places;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/**
 * Colours what is wrong while it is typed: cells that hold no proper number, and sums that do not
 * tie out. Only what one sheet can tell: older programs know no conditions across sheets.
 */
final class Highlights {
  static final int RED = Palette.HARD.rgb();

  private Highlights() {}

  static void add(XSSFSheet sheet, Form form, Table table) {
    Map<Numbers, List<Field>> alike = new LinkedHashMap<>();
    for (Field field : table.fields()) {
      if (field.isNumeric() && !field.computed()) {
        Numbers numbers = new Numbers(field.type(), field.min());
        alike.computeIfAbsent(numbers, one -> new ArrayList<>()).add(field);
      }
    }
    alike.forEach((numbers, fields) -> improperNumbers(sheet, numbers, fields));
    for (Rule rule : form.rules()) {
      if (rule.severity() == Severity.HARD) {
        rule.instances().forEach(i -> unequal(sheet, form, table, i.condition()));
      }
    }
  }

  /** Which numbers alike cells may hold. */
  private record Numbers(FieldType type, Optional<BigDecimal> min) {
    /** The condition that a number in a cell is none of them. */
    String improper(String cell) {
      List<String> faults = new ArrayList<>();
      min.ifPresent(least -> faults.add(cell + "<" + least.toPlainString()));
      if (type == FieldType.COUNT) {
        faults.add("INT(" + cell + ")<>" + cell);
      }
      return faults.isEmpty() ? "1=0" : "OR(" + String.join(",", faults) + ")";
    }
  }

  private static void improperNumbers(XSSFSheet sheet, Numbers numbers, List<Field> cells) {
    List<CellRange> areas = Rectangles.of(cells.stream().map(Field::cell).toList());
    String cell = areas.get(0).first().a1();
    String improper = numbers.improper(cell);
    // Words are no number; an empty cell is not wrong yet.
    add(sheet, "IF(ISNUMBER(" + cell + ")," + improper + ",LEN(" + cell + ")>0)", areas);
  }

  /**
   * Waits until every number that the equation names is there: a half-filled column is no error.
   */
  private static void unequal(XSSFSheet sheet, Form form, Table table, Expr condition) {
    List<Field> named = named(condition);
    boolean ownSheet =
        Operands.of(condition).stream()
            .allMatch(r -> r.scope() == Expr.Scope.OWN && r.field().table().equals(table.id()));
    if (named.isEmpty() || !ownSheet) {
      return;
    }
    FormulaText text = new FormulaText(form, BlankPolicy.ZERO, Places.on(sheet.getSheetName()));
    List<CellRange> areas = Rectangles.of(named.stream().map(Field::cell).toList());
    List<Expr.Ref> refs = named.stream().map(field -> new Expr.Ref(Expr.Scope.OWN, field)).toList();
    String all = "COUNT(" + String.join(",", absolute(areas)) + ")=" + refs.size();
    add(sheet, "AND(" + all + ",NOT(" + absolute(condition.accept(text)) + "))", areas);
  }

  /** The fields that an equation of numbers names one by one; none if it is no such equation. */
  private static List<Field> named(Expr condition) {
    List<Field> named = new ArrayList<>();
    if (condition instanceof Expr.Compare compare && compare.operator() == Expr.Comparison.EQ) {
      collect(compare.left(), named);
      collect(compare.right(), named);
    }
    return named.stream().allMatch(Field::isNumeric) ? named : List.of();
  }

  private static void collect(Expr side, List<Field> named) {
    if (side instanceof Expr.Ref ref) {
      named.add(ref.field());
    } else if (side instanceof Expr.Binary binary) {
      collect(binary.left(), named);
      collect(binary.right(), named);
    }
  }

  /** Relative addresses would wander with the cell that is coloured. */
  private static String absolute(String formula) {
    return formula.replaceAll("\\b([A-Z]{1,3})([0-9]+)\\b(?!\\()", "\\$$1\\$$2");
  }

  private static List<String> absolute(List<CellRange> areas) {
    return areas.stream().map(area -> absolute(area.a1())).toList();
  }

  private static void add(XSSFSheet sheet, String formula, List<CellRange> areas) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
    var fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(Pen.color(RED));
    fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    formats.addConditionalFormatting(
        areas.stream().map(Pen::poi).toArray(CellRangeAddress[]::new), rule);
  }
}
