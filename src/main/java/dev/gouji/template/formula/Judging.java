package dev.gouji.template.formula;

import dev.gouji.check.rule.DeclaredNone;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a workbook judges a rule by formulas.
 *
 * @param form the form
 * @param carriedOver the fields that may be filled in advance with what last year left
 */
public record Judging(Form form, Set<Field> carriedOver) {
  /** In place of a name, where what is counted over a table has no single place to look at. */
  public static final String ALL_CELLS = "表内各格";

  public Judging {
    carriedOver = Set.copyOf(carriedOver);
  }

  /**
   * One instance of a rule.
   *
   * @param verdict the cell in which its verdict will stand
   */
  public Judged judged(Rule rule, RuleInstance instance, Reference verdict) {
    Field place = instance.place();
    boolean many = isOfManyCells(instance);
    String column = many || place.rowName().isEmpty() ? "" : place.columnName();
    String name = name(instance);
    return new Judged(
        Reference.to(place.sheet(), place.cell()),
        name.substring(0, name.length() - column.length()),
        column,
        OpenFormula.of(places -> verdict(rule, instance, places)),
        hard(rule, instance, verdict));
  }

  private String verdict(Rule rule, RuleInstance instance, Places places) {
    FormulaText formulas = new FormulaText(form, rule.whenBlank(), places);
    String verdict = started(instance, formulas.verdict(instance.condition()), places);
    return DeclaredNone.of(form, instance)
        .map(declared -> "IF(" + declared.accept(formulas) + ",0," + verdict + ")")
        .orElse(verdict);
  }

  /**
   * Says nothing of a table in which nothing was typed, be it blank or holding what last year left:
   * a fresh workbook is not wrong, it is unfinished.
   */
  private String started(RuleInstance instance, String verdict, Places places) {
    boolean countsBlanks =
        instance.condition() instanceof Expr.Compare compare
            && compare.left() instanceof Expr.Count count
            && count.tally() == Expr.Tally.BLANKS;
    boolean readsLastYears =
        Operands.own(instance.condition()).stream().anyMatch(this::holdsLastYears);
    return countsBlanks || readsLastYears
        ? "IF(" + typed(instance.place().table(), places) + "=0,\"\"," + verdict + ")"
        : verdict;
  }

  /** Whether a field shows what last year left, by itself or in a sum. */
  private boolean holdsLastYears(Field field) {
    return carriedOver.contains(field)
        || form.operands(field).stream().anyMatch(this::holdsLastYears);
  }

  /** How many numbers of a table were typed. */
  public String typed(String table, Places places) {
    List<Expr.Ref> entries =
        form.fields().stream()
            .filter(field -> field.table().equals(table) && field.isNumeric() && !field.computed())
            .filter(field -> !carriedOver.contains(field))
            .map(field -> new Expr.Ref(Expr.Scope.OWN, field))
            .toList();
    return "COUNT(" + String.join(",", places.refRanges(entries)) + ")";
  }

  /** What the self-check shows of the place, as it puts it together. */
  public static String caption(RuleInstance instance) {
    Field place = instance.place();
    String name = name(instance);
    return place.sheet() + (name.equals(ALL_CELLS) ? "" : " " + place.cell().a1()) + "　" + name;
  }

  private static String name(RuleInstance instance) {
    return isOfManyCells(instance) ? ALL_CELLS : instance.place().shortName();
  }

  private static boolean isOfManyCells(RuleInstance instance) {
    return instance.condition() instanceof Expr.Compare compare
        && compare.left() instanceof Expr.Count count
        && count.fields().size() > 1;
  }

  /** Tells whether a soft failure is so far off that it counts as hard. */
  private Optional<OpenFormula> hard(Rule rule, RuleInstance instance, Reference verdict) {
    if (rule.severity() != Severity.SOFT || instance.hardBeyond().isEmpty()) {
      return Optional.empty();
    }
    String limit = instance.hardBeyond().get().toPlainString();
    return FormulaText.comparesNumbers(instance.condition())
        ? Optional.of(
            OpenFormula.of(
                places ->
                    "IF(%s=1,IF(ABS(%s)>%s,1,0),0)"
                        .formatted(
                            places.cell(verdict),
                            new FormulaText(form, rule.whenBlank(), places)
                                .deviation((Expr.Compare) instance.condition()),
                            limit)))
        : Optional.empty();
  }
}
