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
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Rectangles;
import dev.gouji.look.Palette;
import dev.gouji.template.formula.FormulaText;
import dev.gouji.template.formula.Judged;
import dev.gouji.template.formula.OpenFormula;
import dev.gouji.template.formula.Reference;
import dev.gouji.template.formula.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Colours what is wrong while it is typed: cells that hold no proper number, and sums that do not
 * tie out. Only what one sheet can tell: older programs know no conditions across sheets.
 */
final class Highlights {
  static final int RED = Palette.HARD.rgb();

  private final Form form;
  private final Table table;
  private final XSSFSheet sheet;

  Highlights(Form form, Table table, XSSFSheet sheet) {
    this.form = form;
    this.table = table;
    this.sheet = sheet;
  }

  void add() {
    Map<Numbers, List<Field>> alike = new LinkedHashMap<>();
    for (Field field : table.fields()) {
      if (field.isNumeric() && !field.computed()) {
        Numbers numbers = new Numbers(field.type(), field.min());
        alike.computeIfAbsent(numbers, one -> new ArrayList<>()).add(field);
      }
    }
    alike.forEach(this::improperNumbers);
    for (Rule rule : form.rules()) {
      if (rule.severity() == Severity.HARD) {
        List<Equation> equations =
            rule.instances().stream().flatMap(i -> equation(i.condition()).stream()).toList();
        unequal(equations);
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

  private void improperNumbers(Numbers numbers, List<Field> cells) {
    List<CellRange> areas = Rectangles.of(cells.stream().map(Field::cell).toList());
    String cell = areas.get(0).first().a1();
    String improper = numbers.improper(cell);
    // Words are no number; an empty cell is not wrong yet.
    String wrong = "IF(ISNUMBER(" + cell + ")," + improper + ",LEN(" + cell + ")>0)";
    Pen.colour(sheet, areas, wrong, RED);
  }

  /**
   * An equation of this table.
   *
   * @param areas the cells that it names
   * @param unequal the formula that it does not hold, which names first these
   */
  private record Equation(List<CellRange> areas, OpenFormula unequal) {
    /** Programs do not agree from which cell they count where a lower one is named first. */
    boolean beginsInItsCorner() {
      CellAddress begin = areas.get(0).first();
      return areas.stream()
          .allMatch(
              area -> area.first().row() >= begin.row() && area.first().column() >= begin.column());
    }

    Judged judged(String sheet) {
      return new Judged(
          Reference.to(sheet, areas.get(0).first()), "", "", unequal, Optional.empty());
    }
  }

  /**
   * Waits until every number that the equation names is there: a half-filled column is no error.
   */
  private Optional<Equation> equation(Expr condition) {
    List<Field> named = named(condition);
    boolean ownSheet =
        Operands.of(condition).stream()
            .allMatch(r -> r.scope() == Expr.Scope.OWN && r.field().table().equals(table.id()));
    if (named.isEmpty() || !ownSheet) {
      return Optional.empty();
    }
    List<CellRange> areas = Rectangles.of(named.stream().map(Field::cell).toList());
    OpenFormula unequal =
        OpenFormula.of(
            places ->
                "AND(COUNT(%s)=%d,NOT(%s))"
                    .formatted(
                        String.join(",", places.ranges(named)),
                        named.size(),
                        condition.accept(new FormulaText(form, BlankPolicy.ZERO, places))));
    return Optional.of(new Equation(areas, unequal));
  }

  /** Equations of one column after the other, or one row below the other, are one. */
  private void unequal(List<Equation> equations) {
    List<Judged> judged = equations.stream().map(one -> one.judged(sheet.getSheetName())).toList();
    int next = 0;
    for (Run run : Run.of(judged)) {
      Equation first = equations.get(next);
      if (run.isCopied() && first.beginsInItsCorner()) {
        unequal(first, run);
      } else {
        run.eachAlone().forEach(alone -> unequal(first, alone));
      }
      next += run.judged().size();
    }
  }

  private void unequal(Equation first, Run run) {
    List<CellRange> cells = IntStream.range(0, first.areas().size()).mapToObj(run::all).toList();
    Pen.colour(sheet, cells, run.copied(), RED);
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
}
