package dev.gouji.check;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule came out how, counted over its rows and columns.
 *
 * @param pass it holds
 * @param fail it does not hold
 * @param notEvaluated how often it could not be evaluated, by reason in Chinese
 * @param fault how often evaluating it failed, which is our own fault
 */
public record RuleTally(int pass, int fail, Map<String, Integer> notEvaluated, int fault) {
  /** Why a rule that the office switched off is not evaluated. */
  public static final String OFF = "规则已停用";

  public static final RuleTally NONE = new RuleTally(0, 0, Map.of(), 0);

  public RuleTally {
    notEvaluated = java.util.Collections.unmodifiableMap(new TreeMap<>(notEvaluated));
  }

  /** Written out, as equals is: what records bring themselves takes long to be made ready. */
  @Override
  public int hashCode() {
    return 31 * (31 * (31 * pass + fail) + fault) + notEvaluated.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleTally tally
        && pass == tally.pass
        && fail == tally.fail
        && fault == tally.fault
        && notEvaluated.equals(tally.notEvaluated);
  }

  public int notEvaluatedTotal() {
    return notEvaluated.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Both together. */
  public RuleTally plus(RuleTally other) {
    Map<String, Integer> reasons = new TreeMap<>(notEvaluated);
    other.notEvaluated.forEach((reason, count) -> reasons.merge(reason, count, Integer::sum));
    return new RuleTally(pass + other.pass, fail + other.fail, reasons, fault + other.fault);
  }
}
