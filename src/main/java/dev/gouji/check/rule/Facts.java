package dev.gouji.check.rule;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.roster.Unit;
import java.util.Optional;

/**
 * What the rules may read when one return is judged.
 *
 * @param unit who reports
 * @param own this return
 * @param prior last year's values of the unit
 * @param noPrior why there are none, in Chinese; empty if there are
 * @param children the sums over the units below
 * @param noChildren why there are none, in Chinese; empty if there are
 */
public record Facts(
    Unit unit,
    Values own,
    Optional<Values> prior,
    String noPrior,
    Optional<Values> children,
    String noChildren) {

  /** Of a return that is compared with nothing. */
  public static Facts alone(Unit unit, Values own) {
    return new Facts(unit, own, Optional.empty(), "", Optional.empty(), "");
  }

  /** The value a reference reads; the scope must be there. */
  public Value value(Expr.Ref ref) {
    return switch (ref.scope()) {
      case OWN -> own.of(ref.field());
      case PRIOR -> prior.orElseThrow().of(ref.field());
      case CHILDREN -> children.orElseThrow().of(ref.field());
    };
  }

  public Value value(Expr.Scope scope, Field field) {
    return value(new Expr.Ref(scope, field));
  }

  /** What the roster says; empty if it says nothing. */
  String attribute(Expr.Attribute attribute) {
    return switch (attribute) {
      case MAY_ISSUE_REGULATIONS -> unit.mayIssueRegulations();
      case CATEGORY -> unit.category();
      case STATUS -> unit.status().chinese();
    };
  }

  /** Why a scope cannot be read; empty if it can. */
  public Optional<String> lacks(Expr.Scope scope) {
    return switch (scope) {
      case OWN -> Optional.empty();
      case PRIOR -> prior.isPresent() ? Optional.empty() : Optional.of(noPrior);
      case CHILDREN -> children.isPresent() ? Optional.empty() : Optional.of(noChildren);
    };
  }
}
