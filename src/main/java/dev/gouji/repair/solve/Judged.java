package dev.gouji.repair.solve;

import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;

/**
 * A rule that was evaluated at one place.
 *
 * @param instance the rule there
 * @param severity how much it weighs for this unit
 */
public record Judged(RuleInstance instance, Severity severity) {}
