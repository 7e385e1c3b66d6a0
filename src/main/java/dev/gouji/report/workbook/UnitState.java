package dev.gouji.report.workbook;

import dev.gouji.check.CheckedReturn;
import dev.gouji.roster.Unit;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import dev.gouji.year.level.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where one unit stands at the end: exactly one outcome for each unit that is due.
 *
 * @param unit the unit
 * @param outcome accepted, returned, refused or missing
 * @param summed whether the unit is one of those that are summed (a government's own return is not)
 * @param counted the return that counts; empty if there is none
 */
public record UnitState(
    Unit unit, Outcome outcome, boolean summed, Optional<CheckedReturn> counted) {

  /** The states of all units: accepted ones first, then returned, refused, missing. */
  public static List<UnitState> of(YearResult year) {
    Map<String, CheckedReturn> counted = new HashMap<>();
    year.counted().forEach(checked -> counted.put(checked.of().unit().code(), checked));
    Set<String> summed = new HashSet<>();
    year.everything().units().forEach(unit -> summed.add(unit.code()));
    Map<String, Outcome> fates = fates(year);
    Map<String, Unit> units = new LinkedHashMap<>();
    year.roster().units().forEach(unit -> units.put(unit.code(), unit));
    year.counted().forEach(c -> units.putIfAbsent(c.of().unit().code(), c.of().unit()));
    List<UnitState> states = new ArrayList<>();
    for (Outcome outcome :
        List.of(Outcome.ACCEPTED, Outcome.RETURNED, Outcome.REFUSED, Outcome.MISSING)) {
      for (Unit unit : units.values()) {
        if (outcome == fates.get(unit.code())) {
          states.add(
              new UnitState(
                  unit,
                  outcome,
                  summed.contains(unit.code()),
                  Optional.ofNullable(counted.get(unit.code()))));
        }
      }
    }
    return List.copyOf(states);
  }

  private static Map<String, Outcome> fates(YearResult year) {
    Map<String, Outcome> fates = new HashMap<>();
    for (FileOutcome file : year.files()) {
      boolean counts = !file.unitCode().isEmpty() && !year.isOfAnotherYear(file);
      if (counts && weight(file.outcome()) > 0) {
        fates.merge(file.unitCode(), file.outcome(), (a, b) -> weight(b) > weight(a) ? b : a);
      }
    }
    for (CheckedReturn checked : year.counted()) {
      fates.put(
          checked.of().unit().code(), checked.isAccepted() ? Outcome.ACCEPTED : Outcome.RETURNED);
    }
    return fates;
  }

  private static int weight(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> 4;
      case RETURNED -> 3;
      case REFUSED -> 2;
      case MISSING -> 1;
      case SUPERSEDED, SKIPPED -> 0;
    };
  }

  /** How its numbers enter the totals: 是, 待改 or 否. */
  String included() {
    if (!summed || counted.isEmpty()) {
      return NOT_INCLUDED;
    }
    return outcome == Outcome.ACCEPTED ? INCLUDED : PENDING;
  }

  /** The word in the outcome column; a government's own return is named as such. */
  String word() {
    return summed || counted.isEmpty() ? outcome.chinese() : outcome.chinese() + "（本级表）";
  }

  static final String INCLUDED = "是";
  static final String PENDING = "待改";
  static final String NOT_INCLUDED = "否";

  /** The government that a scope stands for, or what people call the whole. */
  static String scopeName(Scope scope) {
    return scope.code().equals(Scope.EVERYTHING) ? "全部填报单位" : scope.name();
  }
}
