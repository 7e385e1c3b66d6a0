package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The office's decisions about rules, applied to what was found. */
final class Decisions {
  private final List<RuleOverride> overrides;

  Decisions(List<RuleOverride> overrides) {
    this.overrides = List.copyOf(overrides);
  }

  /**
   * Findings as decided.
   *
   * @param kept those that stand, some with another severity
   * @param waived those whose rule is off
   */
  record Decided(List<Finding> kept, List<Finding> waived) {}

  Decided apply(List<Finding> found, Unit unit) {
    List<Finding> kept = new ArrayList<>();
    List<Finding> waived = new ArrayList<>();
    for (Finding finding : found) {
      Optional<RuleOverride.Action> action = action(finding.rule(), unit);
      if (action.isEmpty()) {
        kept.add(finding);
        continue;
      }
      switch (action.get()) {
        case OFF -> waived.add(finding);
        case ON -> kept.add(finding);
        case HARD -> kept.add(finding.withSeverity(Severity.HARD));
        case SOFT -> kept.add(finding.withSeverity(Severity.SOFT));
        case INFO -> kept.add(finding.withSeverity(Severity.INFO));
      }
    }
    return new Decided(kept, waived);
  }

  boolean isOff(String rule, Unit unit) {
    return action(rule, unit).filter(action -> action == RuleOverride.Action.OFF).isPresent();
  }

  /** What the last line says that speaks of the rule and the unit. */
  private Optional<RuleOverride.Action> action(String rule, Unit unit) {
    return overrides.stream()
        .filter(o -> o.rule().equals(rule))
        .filter(o -> o.unit().isEmpty() || o.unit().equals(unit.code()))
        .reduce((first, second) -> second)
        .map(RuleOverride::action);
  }
}
