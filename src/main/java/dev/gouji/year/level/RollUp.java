package dev.gouji.year.level;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Values;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sums the returns of the units, level by level. A government's own return is compared with the sum
 * of its units and never added to it.
 */
public final class RollUp {
  private final Form form;
  private final Roster roster;
  private final Map<String, CheckedReturn> byUnit = new HashMap<>();

  public RollUp(Form form, Roster roster, List<CheckedReturn> counted) {
    this.form = form;
    this.roster = roster;
    counted.forEach(one -> byUnit.put(one.of().unit().code(), one));
  }

  /** Everything first, then each government from the top down in the order of the roster. */
  public List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    List<Unit> leaves =
        roster.units().stream().filter(unit -> !roster.isGovernment(unit.code())).toList();
    scopes.add(scope(Scope.EVERYTHING, "全部", 0, leaves));
    addGovernments(roster.below(""), 1, scopes);
    return List.copyOf(scopes);
  }

  private void addGovernments(List<Unit> units, int depth, List<Scope> scopes) {
    for (Unit unit : units) {
      if (roster.isGovernment(unit.code())) {
        scopes.add(scope(unit.code(), unit.name(), depth, roster.leavesBelow(unit.code())));
        addGovernments(roster.below(unit.code()), depth + 1, scopes);
      }
    }
  }

  private Scope scope(String code, String name, int depth, List<Unit> leaves) {
    Totals accepted = new Totals();
    Totals withPending = new Totals();
    for (Unit leaf : leaves) {
      CheckedReturn checked = byUnit.get(leaf.code());
      if (checked != null) {
        withPending.add(form, checked.of().values());
        if (checked.isAccepted()) {
          accepted.add(form, checked.of().values());
        }
      }
    }
    List<Unit> summed =
        leaves.stream().filter(u -> u.isDue() || byUnit.containsKey(u.code())).toList();
    return new Scope(
        code, name, depth, summed, accepted, withPending, Optional.ofNullable(byUnit.get(code)));
  }

  /** What a government waits for before its own return can be compared with its units. */
  private static final String NOT_ALL_IN = "所辖单位未报齐";

  private static final String SENT_BACK = "所辖单位有退回待改的";

  /**
   * What a government's return waits for before it can be compared with the units below; empty if
   * it was compared, or need not be.
   */
  public static Optional<String> waitsFor(CheckedReturn one) {
    return one.of().form().rules().stream()
        .filter(Rule::needsChildren)
        .map(rule -> one.tallies().getOrDefault(rule.id(), RuleTally.NONE).notEvaluated())
        .flatMap(reasons -> Stream.of(NOT_ALL_IN, SENT_BACK).filter(reasons::containsKey))
        .findFirst();
  }

  /** The accepted sums over the units below a government, as values of the form. */
  public Values sums(String government) {
    Totals totals = new Totals();
    for (Unit leaf : roster.leavesBelow(government)) {
      CheckedReturn checked = byUnit.get(leaf.code());
      if (checked != null && checked.isAccepted()) {
        totals.add(form, checked.of().values());
      }
    }
    return totals.values(form);
  }

  /**
   * Why a government's own return cannot be compared with its units yet; empty if it can. Until
   * every unit below is accepted the difference would be the office's, not the government's.
   */
  public Optional<String> incomplete(String government) {
    for (Unit unit : roster.leavesBelow(government)) {
      CheckedReturn checked = byUnit.get(unit.code());
      if (checked == null && unit.isDue()) {
        return Optional.of(NOT_ALL_IN);
      }
      if (checked != null && !checked.isAccepted()) {
        return Optional.of(SENT_BACK);
      }
    }
    return Optional.empty();
  }
}
