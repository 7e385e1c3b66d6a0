package dev.gouji.template;

import dev.gouji.form.Expr;
import dev.gouji.form.Operands;
import dev.gouji.form.RuleInstance;

/** What a template knows beside its own cells, and so which rules it can check by itself. */
enum Knowledge {
  /** The blank template: nothing. */
  NOTHING,
  /** What the roster says about the unit. */
  UNIT,
  /** The roster and last year's numbers. */
  UNIT_AND_PRIOR;

  boolean suffices(RuleInstance instance) {
    Expr condition = instance.condition();
    boolean attribute =
        Operands.direct(condition).texts().stream().anyMatch(Expr.UnitAttribute.class::isInstance);
    // Last year's prose is not handed out with the template.
    return !Operands.readsPriorProse(condition)
        && !Operands.reads(condition, Expr.Scope.CHILDREN)
        && (this == UNIT_AND_PRIOR || !Operands.reads(condition, Expr.Scope.PRIOR))
        && (this != NOTHING || !attribute);
  }
}
