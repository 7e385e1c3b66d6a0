package dev.gouji.check.rule;

import dev.gouji.check.value.Value;
import dev.gouji.form.BlankPolicy;
import dev.gouji.form.Expr;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule at one place, with what it reads worked out once for all returns.
 *
 * @param rule the rule
 * @param instance the place
 * @param read what it reads as values
 * @param scopes whose values it reads
 */
public record PreparedRule(
    Rule rule, RuleInstance instance, Operands.Direct read, Set<Expr.Scope> scopes) {

  public static List<PreparedRule> of(Rule rule) {
    return rule.instances().stream().map(instance -> prepare(rule, instance)).toList();
  }

  private static PreparedRule prepare(Rule rule, RuleInstance instance) {
    Set<Expr.Scope> scopes = EnumSet.noneOf(Expr.Scope.class);
    Operands.of(instance.condition()).forEach(ref -> scopes.add(ref.scope()));
    return new PreparedRule(rule, instance, Operands.direct(instance.condition()), scopes);
  }

  public Verdict judge(Form form, Facts facts) {
    if (DeclaredNone.of(form, instance).filter(new Evaluator(form, facts)::holds).isPresent()) {
      return Verdict.PASS;
    }
    for (Expr.Scope scope : scopes) {
      Optional<String> lack = facts.lacks(scope);
      if (lack.isPresent()) {
        return new Verdict.NotEvaluated(lack.get());
      }
    }
    for (Expr.Repeated node : read.repeated()) {
      Optional<String> lack =
          Repetition.lack(node.fields(), facts.own(), facts.prior().orElseThrow());
      if (lack.isPresent()) {
        return new Verdict.NotEvaluated(lack.get());
      }
    }
    int blankNumbers = 0;
    int numbers = 0;
    int blankWords = 0;
    for (Expr.Ref ref : read.refs()) {
      Value value = facts.value(ref);
      if (value instanceof Value.Unread) {
        return new Verdict.NotEvaluated(ref.scope() == Expr.Scope.PRIOR ? "上年没有报这个数" : "有格没有读出数");
      }
      boolean blank = value instanceof Value.Blank;
      numbers += ref.field().isNumeric() ? 1 : 0;
      blankNumbers += blank && ref.field().isNumeric() ? 1 : 0;
      blankWords += blank && !ref.field().isNumeric() ? 1 : 0;
    }
    for (Expr.UnitAttribute node : read.attributes()) {
      Expr.Attribute attribute = node.attribute();
      if (facts.attribute(attribute).isEmpty() && rule.whenBlank() == BlankPolicy.SKIP) {
        return new Verdict.NotEvaluated("名录未写明「" + attribute.chinese() + "」");
      }
    }
    return byPolicy(form, facts, numbers, blankNumbers, blankWords);
  }

  private Verdict byPolicy(Form form, Facts facts, int numbers, int blankNumbers, int blankWords) {
    boolean anyBlank = blankNumbers + blankWords > 0;
    return switch (rule.whenBlank()) {
      case SKIP -> anyBlank ? new Verdict.NotEvaluated("有格未填") : evaluate(form, facts, 0);
      case ZERO ->
          numbers > 0 && blankNumbers == numbers
              ? new Verdict.NotEvaluated("各格均未填")
              : evaluate(form, facts, blankNumbers);
      case FAULT -> anyBlank ? new Verdict.Fail(0) : evaluate(form, facts, 0);
    };
  }

  private Verdict evaluate(Form form, Facts facts, int blanks) {
    return new Evaluator(form, facts).holds(instance.condition())
        ? Verdict.PASS
        : new Verdict.Fail(blanks);
  }
}
