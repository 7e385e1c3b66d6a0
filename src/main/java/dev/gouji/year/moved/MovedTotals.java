package dev.gouji.year.moved;

import dev.gouji.check.CheckedReturn;
import dev.gouji.form.Field;
import dev.gouji.reported.Reported;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.level.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the totals of a year with those that were sent up, and finds who moved them. */
public final class MovedTotals {
  private final Account year;
  private final Reported reported;
  private final Map<String, CheckedReturn> accepted = new HashMap<>();

  private MovedTotals(Account year, Reported reported) {
    this.year = year;
    this.reported = reported;
    year.counted().stream()
        .filter(CheckedReturn::isAccepted)
        .forEach(one -> accepted.put(one.of().unit().code(), one));
  }

  /** Every total that moved, level by level; none if nothing was sent up. */
  public static List<Moved> of(Account year) {
    return year.reported().map(sent -> new MovedTotals(year, sent).all()).orElse(List.of());
  }

  private List<Moved> all() {
    List<Moved> moved = new ArrayList<>();
    for (Scope scope : year.scopes()) {
      if (reported.has(scope.code())) {
        Map<String, Unit> units = units(scope);
        for (Field field : year.form().nationalNumbers()) {
          Optional<BigDecimal> was = reported.total(scope.code(), field);
          Optional<BigDecimal> now = scope.accepted().sum(field);
          if (!same(was, now)) {
            moved.add(new Moved(scope, field, was, now, by(units, field)));
          }
        }
      }
    }
    return List.copyOf(moved);
  }

  /** The units of a level, and for everything also those that are not in the roster any more. */
  private Map<String, Unit> units(Scope scope) {
    Map<String, Unit> units = new LinkedHashMap<>();
    scope.units().forEach(unit -> units.put(unit.code(), unit));
    if (scope.code().equals(Scope.EVERYTHING)) {
      reported.units().keySet().stream()
          .filter(code -> year.roster().find(code).isEmpty())
          .sorted()
          .forEach(code -> units.put(code, Unit.unlisted(code, code)));
    }
    return units;
  }

  private List<Moved.By> by(Map<String, Unit> units, Field field) {
    List<Moved.By> by = new ArrayList<>();
    units.forEach(
        (code, unit) -> {
          Optional<BigDecimal> was = reported.unit(code, field);
          Optional<BigDecimal> now =
              Optional.ofNullable(accepted.get(code))
                  .flatMap(one -> one.of().values().number(field));
          if (!same(was, now)) {
            by.add(new Moved.By(unit, was, now));
          }
        });
    return by;
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && one.map(number -> number.compareTo(other.get()) == 0).orElse(true);
  }
}
