package dev.gouji.template;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which numbers of last year stand in this year's workbook before anything is typed. */
final class CarriedOver {
  private CarriedOver() {}

  /** What a rule says to be equal to another number of last year is known in advance. */
  static Map<Field, Field> of(Form form) {
    Map<Field, Field> carried = new LinkedHashMap<>();
    for (Rule rule : form.rules()) {
      for (RuleInstance instance : rule.instances()) {
        if (instance.condition() instanceof Expr.Compare compare
            && compare.operator() == Expr.Comparison.EQ
            && compare.left() instanceof Expr.Ref own
            && compare.right() instanceof Expr.Ref prior
            && own.scope() == Expr.Scope.OWN
            && prior.scope() == Expr.Scope.PRIOR
            && !own.field().computed()
            && !own.field().equals(prior.field())) {
          carried.putIfAbsent(own.field(), prior.field());
        }
      }
    }
    return carried;
  }
}
