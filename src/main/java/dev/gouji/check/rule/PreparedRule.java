package dev.gouji.check.rule;

import dev.gouji.check.value.Value;
import dev.gouji.form.BlankPolicy;
import dev.gouji.form.Expr;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import java.util.ArrayList;
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
  private static final String SOME_BLANK = "有格未填";

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
    List<Expr.Ref> blanks = new ArrayList<>();
    for (Expr.Ref ref : read.refs()) {
      Value value = facts.value(ref);
      if (value instanceof Value.Unread) {
        return new Verdict.NotEvaluated(ref.scope() == Expr.Scope.PRIOR ? "上年没有报这个数" : "有格没有读出数");
      }
      if (value instanceof Value.Blank) {
        blanks.add(ref);
      }
    }
    if (rule.whenBlank() == BlankPolicy.SKIP || rule.whenBlank() == BlankPolicy.PRIOR_ZERO) {
      for (Expr.UnitAttribute node : read.attributes()) {
        if (facts.attribute(node.attribute()).isEmpty()) {
          return new Verdict.NotEvaluated("名录未写明「" + node.attribute().chinese() + "」");
        }
      }
    }
    return byPolicy(form, facts, blanks);
  }

  private Verdict byPolicy(Form form, Facts facts, List<Expr.Ref> blanks) {
    int blankNumbers = (int) blanks.stream().filter(ref -> ref.field().isNumeric()).count();
    return switch (rule.whenBlank()) {
      case SKIP ->
          blanks.isEmpty() ? evaluate(form, facts, 0) : new Verdict.NotEvaluated(SOME_BLANK);
      case ZERO ->
          blankNumbers > 0 && blankNumbers == read.numbers().size()
              ? new Verdict.NotEvaluated("各格均未填")
              : evaluate(form, facts, blankNumbers);
      case FAULT -> blanks.isEmpty() ? evaluate(form, facts, 0) : new Verdict.Fail(0);
      case PRIOR_ZERO ->
          blanks.stream().allMatch(PreparedRule::isLastYearsNumber)
              ? evaluate(form, facts, blankNumbers)
              : new Verdict.NotEvaluated(SOME_BLANK);
    };
  }

  private static boolean isLastYearsNumber(Expr.Ref ref) {
    return ref.scope() == Expr.Scope.PRIOR && ref.field().isNumeric();
  }

  private Verdict evaluate(Form form, Facts facts, int blanks) {
    return new Evaluator(form, facts).holds(instance.condition())
        ? Verdict.PASS
        : new Verdict.Fail(blanks);
  }
}
