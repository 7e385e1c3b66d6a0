package dev.gouji.check.rule;

import dev.gouji.form.Expr;
import dev.gouji.form.Form;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import java.util.Optional;

/**
 * When blanks need not be asked about: where the return declares, by a word that a hard rule knows,
 * that all these cells are 0.
 */
public final class DeclaredNone {
  private DeclaredNone() {}

  /** The declaration under which a rule about blanks asks nothing; empty if there is none. */
  public static Optional<Expr> of(Form form, RuleInstance instance) {
    if (!(instance.condition() instanceof Expr.Compare compare
        && compare.left() instanceof Expr.Count count
        && count.tally() == Expr.Tally.BLANKS)) {
      return Optional.empty();
    }
    return form.rules().stream()
        .filter(rule -> rule.severity() == Severity.HARD)
        .flatMap(rule -> rule.instances().stream())
        .map(RuleInstance::condition)
        .filter(condition -> declares(condition, count))
        .map(condition -> ((Expr.Connective) condition).left())
        .findFirst();
  }

  private static boolean declares(Expr condition, Expr.Count count) {
    return condition instanceof Expr.Connective node
        && node.operator() == Expr.Logic.IMPLIES
        && node.left() instanceof Expr.Compare word
        && word.operator() == Expr.Comparison.EQ
        && word.right() instanceof Expr.Text
        && node.right() instanceof Expr.Compare zero
        && zero.operator() == Expr.Comparison.EQ
        && zero.left() instanceof Expr.Sum sum
        && zero.right() instanceof Expr.Number number
        && number.value().signum() == 0
        && sum.fields().containsAll(count.fields());
  }
}
