package dev.gouji.year.level;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Form;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Last year's numbers as this year's are compared with them: a unit's own or, where others were
 * merged into it, the sum of them all. A new unit without such predecessors, one that was merged
 * into another and one that is abolished are compared with nothing.
 */
public final class LastYearValues {
  private final Form form;
  private final Roster roster;
  private final Map<String, Values> reported;
  private final Set<String> unaccepted;
  private final boolean known;

  /**
   * Of what was accepted last year.
   *
   * @param form the edition into whose fields the numbers were put
   * @param reported by unit code, as the units of last year reported
   * @param unaccepted the codes of units whose return of last year is known and was not accepted
   * @param known whether anything is known of last year at all
   */
  public LastYearValues(
      Form form,
      Roster roster,
      Map<String, Values> reported,
      Set<String> unaccepted,
      boolean known) {
    this.form = form;
    this.roster = roster;
    this.reported = Map.copyOf(reported);
    this.unaccepted = Set.copyOf(unaccepted);
    this.known = known;
  }

  /** What this year's numbers of the unit are compared with; empty if with nothing. */
  public Optional<Values> of(Unit unit) {
    return lack(unit).isEmpty() ? Optional.of(sum(predecessors(unit))) : Optional.empty();
  }

  /** Every unit of the roster that has such numbers, by its code. */
  public Map<String, Values> byUnit() {
    Map<String, Values> all = new HashMap<>();
    roster.units().forEach(unit -> of(unit).ifPresent(values -> all.put(unit.code(), values)));
    return Map.copyOf(all);
  }

  /** Why a unit is compared with nothing, in Chinese; empty if it is compared. */
  public String lack(Unit unit) {
    if (!known) {
      return "没有上年数据";
    }
    List<Unit> predecessors = predecessors(unit);
    if (predecessors.isEmpty()) {
      return switch (unit.status()) {
        case NEW -> "新设的单位没有上年的数";
        case ABOLISHED -> "撤销的单位不与上年比较";
        case EXEMPT -> "免报的单位不与上年比较";
        case NORMAL -> "并入别的单位，不与上年比较";
      };
    }
    return predecessors.stream()
        .filter(one -> !reported.containsKey(one.code()))
        .findFirst()
        .map(one -> missing(unit, one))
        .orElse("");
  }

  private String missing(Unit unit, Unit predecessor) {
    String who = predecessor.equals(unit) ? "该单位" : "并入的「" + predecessor.name() + "」";
    return unaccepted.contains(predecessor.code()) ? who + "上年的填报表还没有通过" : who + "上年没有通过的填报表";
  }

  /** Whose numbers of last year are those of the unit: its own, and of what was merged into it. */
  private List<Unit> predecessors(Unit unit) {
    List<Unit> all = new ArrayList<>();
    if (unit.isComparable()) {
      all.add(unit);
    }
    if (unit.isDue() && unit.mergedInto().isEmpty()) {
      all.addAll(roster.mergedInto(unit));
    }
    return all;
  }

  private Values sum(List<Unit> predecessors) {
    List<Values> all =
        predecessors.stream().map(one -> Objects.requireNonNull(reported.get(one.code()))).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    Totals totals = new Totals();
    all.forEach(values -> totals.add(form, values));
    return withUnread(totals.values(form), all);
  }

  /** What none of them has a number of is blank only if each of them was asked for it. */
  private Values withUnread(Values sums, List<Values> all) {
    return new Values(
        form.fields().stream()
            .map(
                field ->
                    sums.of(field) instanceof Value.Blank
                            && all.stream().anyMatch(one -> one.of(field) instanceof Value.Unread)
                        ? Value.UNREAD
                        : sums.of(field))
            .toList());
  }
}
