package dev.gouji.form;

import java.util.List;

/**
 * A relation that a return must satisfy, with everything people need to know about it.
 *
 * @param id the stable id, such as R1
 * @param severity how much a failure weighs
 * @param expression the text from which it was resolved
 * @param label what must hold, in one sentence
 * @param instruction what the clerk should do, at most 40 characters
 * @param whenBlank what blanks mean
 * @param since the report year from which it applies
 * @param source the notice, clause or practice it rests on
 * @param hardBeyond as it is written: the deviation beyond which each clause turns hard; may be
 *     empty
 * @param instances the rule for each row or column it speaks of
 */
public record Rule(
    String id,
    Severity severity,
    String expression,
    String label,
    String instruction,
    BlankPolicy whenBlank,
    int since,
    String source,
    String hardBeyond,
    List<RuleInstance> instances) {
  public Rule {
    instances = List.copyOf(instances);
  }

  /** Whether it needs last year's return. */
  public boolean needsPrior() {
    return instances.stream().anyMatch(i -> Operands.reads(i.condition(), Expr.Scope.PRIOR));
  }

  /** Whether it needs the units below. */
  public boolean needsChildren() {
    return instances.stream().anyMatch(i -> Operands.reads(i.condition(), Expr.Scope.CHILDREN));
  }

  /** Whether it needs last year's prose, which no template knows. */
  public boolean needsPriorProse() {
    return instances.stream().anyMatch(i -> Operands.readsPriorProse(i.condition()));
  }
}
