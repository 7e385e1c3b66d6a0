package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The office's decisions about rules, applied to what was found. */
final class Decisions {
  private static final Set<RuleOverride.Action> ABOUT_REASONS =
      EnumSet.of(RuleOverride.Action.REFUSED, RuleOverride.Action.VERIFIED);

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
        case REFUSED, VERIFIED -> kept.add(finding);
      }
    }
    return new Decided(kept, waived);
  }

  /** How much a rule weighs for a unit; empty if it is off. */
  Optional<Severity> severity(Rule rule, Unit unit) {
    Optional<RuleOverride.Action> action = action(rule.id(), unit);
    if (action.isEmpty()) {
      return Optional.of(rule.severity());
    }
    return switch (action.get()) {
      case OFF -> Optional.empty();
      case ON, REFUSED, VERIFIED -> Optional.of(rule.severity());
      case HARD -> Optional.of(Severity.HARD);
      case SOFT -> Optional.of(Severity.SOFT);
      case INFO -> Optional.of(Severity.INFO);
    };
  }

  boolean isOff(String rule, Unit unit) {
    return action(rule, unit).filter(action -> action == RuleOverride.Action.OFF).isPresent();
  }

  /** What is decided for the unit itself, else for all; of several such lines the last. */
  private Optional<RuleOverride.Action> action(String rule, Unit unit) {
    return last(rule, unit.code()).or(() -> last(rule, "")).map(RuleOverride::action);
  }

  /** The decision by which a reason for a finding of the rule is not accepted. */
  Optional<RuleOverride> refusal(String rule, Unit unit, String words) {
    return overrides.stream()
        .filter(o -> o.rule().equals(rule) && (o.unit().isEmpty() || o.unit().equals(unit.code())))
        .filter(o -> o.refuses(words))
        .reduce((first, second) -> second);
  }

  /** What the office found out itself about a question of the rule to the unit, in its words. */
  Optional<String> verified(String rule, Unit unit) {
    return overrides.stream()
        .filter(o -> o.action() == RuleOverride.Action.VERIFIED)
        .filter(o -> o.rule().equals(rule) && o.unit().equals(unit.code()))
        .reduce((first, second) -> second)
        .map(o -> RuleOverride.BY_TELEPHONE + o.why());
  }

  private Optional<RuleOverride> last(String rule, String unit) {
    return overrides.stream()
        .filter(o -> !ABOUT_REASONS.contains(o.action()))
        .filter(o -> o.rule().equals(rule) && o.unit().equals(unit))
        .reduce((first, second) -> second);
  }
}
