package dev.gouji.repair.solve;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the equations out of the rules that were evaluated. */
public final class Relations {
  private final Form form;
  private final Shown shown;
  private final Weights weights;
  private final Map<Field, Map<Field, BigDecimal>> parts = new HashMap<>();

  public Relations(Form form, Shown shown, Weights weights) {
    this.form = form;
    this.shown = shown;
    this.weights = weights;
  }

  /** The equations among the rules; those that say nothing about any cell are left out. */
  public List<Relation> of(List<Judged> judged) {
    List<Relation> relations = new ArrayList<>();
    for (Judged one : judged) {
      if (one.severity() != Severity.INFO && !followsFromParts(one, judged)) {
        relation(one).ifPresent(relations::add);
      }
    }
    return List.copyOf(relations);
  }

  /** What a cell is made of while the form's own formula stands in it; itself otherwise. */
  Map<Field, BigDecimal> parts(Field field) {
    Map<Field, BigDecimal> known = parts.get(field);
    if (known == null) {
      known =
          Optional.of(field)
              .filter(shown::isLive)
              .flatMap(form::definition)
              .flatMap(definition -> Linear.of(definition, shown, this::parts))
              .filter(sum -> sum.given().signum() == 0)
              .<Map<Field, BigDecimal>>map(Linear::coefficients)
              .orElse(Map.of(field, BigDecimal.ONE));
      parts.put(field, known);
    }
    return known;
  }

  /** A soft rule at a live total says nothing that it does not say at the parts already. */
  private boolean followsFromParts(Judged one, List<Judged> judged) {
    Field place = one.instance().place();
    if (one.severity() != Severity.SOFT || !shown.isLive(place)) {
      return false;
    }
    List<Field> operands = form.operands(place);
    long told =
        judged.stream()
            .filter(other -> other.instance().ruleId().equals(one.instance().ruleId()))
            .filter(other -> operands.contains(other.instance().place()))
            .count();
    return !operands.isEmpty() && told == operands.size();
  }

  private Optional<Relation> relation(Judged judged) {
    Expr condition = condition(judged.instance().condition());
    List<Linear> sums = sums(condition);
    boolean doubtful =
        sums.stream()
            .flatMap(sum -> sum.coefficients().keySet().stream())
            .anyMatch(shown::isUnread);
    if (sums.isEmpty() || doubtful || sums.stream().anyMatch(sum -> sum.coefficients().isEmpty())) {
      return Optional.empty();
    }
    int weight = judged.severity() == Severity.HARD ? 0 : weights.evidence(condition);
    return Optional.of(
        new Relation(judged.instance().ruleId(), judged.instance().place(), sums, weight));
  }

  /** What follows from an antecedent that is not about numbers and holds. */
  private Expr condition(Expr condition) {
    boolean conditional =
        condition instanceof Expr.Connective node
            && node.operator() == Expr.Logic.IMPLIES
            && Operands.of(node.left()).isEmpty()
            && shown.holds(node.left());
    return conditional ? ((Expr.Connective) condition).right() : condition;
  }

  private List<Linear> sums(Expr condition) {
    if (condition instanceof Expr.Compare compare && compare.operator() == Expr.Comparison.EQ) {
      return Linear.of(compare.left(), shown, this::parts)
          .flatMap(
              left ->
                  Linear.of(compare.right(), shown, this::parts).map(right -> left.plus(right, -1)))
          .stream()
          .toList();
    }
    if (condition instanceof Expr.Connective node && node.operator() == Expr.Logic.OR) {
      List<Linear> left = sums(node.left());
      List<Linear> right = sums(node.right());
      return left.isEmpty() || right.isEmpty()
          ? List.of()
          : Stream.concat(left.stream(), right.stream()).toList();
    }
    return List.of();
  }
}
