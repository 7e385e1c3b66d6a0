package dev.gouji.check;

import dev.gouji.check.rule.Evaluator;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Value;
import dev.gouji.finding.Location;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.grid.RawCell;
import dev.gouji.repair.solve.Shown;
import java.math.BigDecimal;
import java.util.Optional;

/** One judged return as the search for the wrong cells sees it. */
record ShownReturn(Return of, Facts facts) implements Shown {
  /** The return with nothing to compare it with. */
  static ShownReturn alone(Return of) {
    return new ShownReturn(of, Facts.alone(of.unit(), of.values()));
  }

  @Override
  public Optional<BigDecimal> number(Expr.Scope scope, Field field) {
    return facts.lacks(scope).isEmpty() && facts.value(scope, field) instanceof Value.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  @Override
  public boolean isUnread(Field field) {
    return of.values().of(field) instanceof Value.Unread;
  }

  @Override
  public boolean isLive(Field field) {
    return of.values().isLive(field);
  }

  @Override
  public boolean holds(Expr condition) {
    return new Evaluator(of.form(), facts).holds(condition);
  }

  @Override
  public Location location(Field field) {
    RawCell raw = of.source().cells().get(field);
    return raw == null ? Location.of(field) : Location.at(raw.sheet(), raw.cell(), field);
  }
}
