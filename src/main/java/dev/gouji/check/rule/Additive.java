package dev.gouji.check.rule;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;

/**
 * Tells equations that hold for a sum of returns if they hold for each: sums and differences of
 * this return's national numbers on both sides.
 */
public final class Additive {
  private Additive() {}

  /** Whether every place of a hard rule is such an equation. */
  public static boolean is(Rule rule) {
    return rule.severity() == Severity.HARD
        && rule.instances().stream().allMatch(instance -> isEquation(instance.condition()));
  }

  private static boolean isEquation(Expr condition) {
    return condition instanceof Expr.Compare compare
        && compare.operator() == Expr.Comparison.EQ
        && isSum(compare.left())
        && isSum(compare.right());
  }

  private static boolean isSum(Expr expr) {
    if (expr instanceof Expr.Ref ref) {
      return ref.scope() == Expr.Scope.OWN && ref.field().national();
    }
    if (expr instanceof Expr.Sum sum) {
      return sum.scope() == Expr.Scope.OWN && sum.fields().stream().allMatch(Field::national);
    }
    return expr instanceof Expr.Binary binary
        && binary.operator() != Expr.Arithmetic.TIMES
        && isSum(binary.left())
        && isSum(binary.right());
  }
}
