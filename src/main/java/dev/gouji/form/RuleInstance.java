package dev.gouji.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rule for one row or column: what {@code *} stood for is put in.
 *
 * @param ruleId the rule it belongs to
 * @param place the field at which a finding is reported
 * @param condition what must hold
 * @param hardBeyond the deviation beyond which a soft rule turns hard; empty if it never does
 */
public record RuleInstance(
    String ruleId, Field place, Expr condition, Optional<BigDecimal> hardBeyond) {}
