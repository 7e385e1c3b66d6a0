package dev.gouji.check;

import dev.gouji.check.rule.Arithmetic;
import dev.gouji.check.rule.Evaluator;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.rule.PreparedRule;
import dev.gouji.check.rule.Verdict;
import dev.gouji.check.value.Values;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What holds for every return holds for their sum, so that a sum that does not tie out tells of a
 * return below that does not. The rules are those by which returns are judged.
 */
public final class SumCheck {
  /**
   * A relation that does not hold for a sum.
   *
   * @param rule the id of the rule
   * @param place the field at which it is told
   * @param message the relation with the numbers
   */
  public record Fault(String rule, Field place, String message) {
    /** Whether both are about one place of one rule. */
    public boolean isLike(Fault other) {
      return rule.equals(other.rule) && place.equals(other.place);
    }
  }

  /**
   * What came of it.
   *
   * @param tally how often a relation held, did not hold, or had nothing to be judged by
   * @param faults those that did not hold
   */
  public record Result(RuleTally tally, List<Fault> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  private final Form form;
  private final List<PreparedRule> equations;
  private final Decisions decisions;

  SumCheck(Form form, List<PreparedRule> equations, Decisions decisions) {
    this.form = form;
    this.equations = List.copyOf(equations);
    this.decisions = decisions;
  }

  /** Judges the sum over the units below one, or the numbers of a single unit. */
  public Result of(Unit unit, Values numbers) {
    Facts facts = new Facts(unit, numbers, Optional.empty(), "", Optional.empty(), "");
    if (decisions.isOff(form.edition().parts().sums(), unit)) {
      return new Result(notEvaluated(RuleTally.OFF, equations.size()), List.of());
    }
    int pass = 0;
    TreeMap<String, Integer> reasons = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (PreparedRule one : equations) {
      Verdict verdict = one.judge(form, facts);
      if (verdict instanceof Verdict.Fail) {
        faults.add(fault(one, facts));
      } else if (verdict instanceof Verdict.NotEvaluated not) {
        reasons.merge(not.reason(), 1, Integer::sum);
      } else {
        pass++;
      }
    }
    return new Result(new RuleTally(pass, faults.size(), reasons, 0), faults);
  }

  private static RuleTally notEvaluated(String reason, int times) {
    return new RuleTally(0, 0, java.util.Map.of(reason, times), 0);
  }

  private Fault fault(PreparedRule one, Facts facts) {
    Expr condition = one.instance().condition();
    Arithmetic arithmetic = new Arithmetic(facts, new Evaluator(form, facts), condition);
    String message = arithmetic.shared() + arithmetic.failure(condition);
    return new Fault(one.rule().id(), one.instance().place(), message);
  }
}
