package dev.gouji.form.load;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each computed field is the value of, taken from the rules: the first rule that says {@code
 * field = sum(…)} defines it, so that the template's formula and the check cannot differ.
 */
final class Definitions {
  private final DefinitionFiles files;
  private final Map<String, RulePlace> places;
  private final Map<Field, Expr> byField = new LinkedHashMap<>();
  private final Map<Field, String> ruleOf = new HashMap<>();

  /**
   * Definitions of one edition.
   *
   * @param places where each rule stands, by id
   */
  Definitions(DefinitionFiles files, Map<String, RulePlace> places) {
    this.files = files;
    this.places = places;
  }

  Map<Field, Expr> of(Iterable<Field> fields, List<Rule> rules) {
    // A rule that was refused may be the one that defines a field.
    boolean complete = files.isSound();
    for (Rule rule : rules) {
      rule.instances().forEach(this::take);
    }
    for (Field field : fields) {
      if (complete && field.computed() && !byField.containsKey(field)) {
        files.fault(
            "rules.csv", 0, "计算指标「" + field.id() + "」没有规则定义它的算法", "加一条 " + field.id() + " = … 的规则");
      }
      if (field.computed()) {
        refuseCycle(field);
      }
    }
    return byField;
  }

  private void take(RuleInstance instance) {
    defined(instance.condition())
        .filter(definition -> !byField.containsKey(definition.field()))
        .ifPresent(
            definition -> {
              byField.put(definition.field(), definition.by());
              ruleOf.put(definition.field(), instance.ruleId());
            });
  }

  private RulePlace place(Field field) {
    return places.getOrDefault(ruleOf.getOrDefault(field, ""), RulePlace.RULES);
  }

  private record Definition(Field field, Expr by) {}

  private static Optional<Definition> defined(Expr condition) {
    if (condition instanceof Expr.Compare compare
        && compare.operator() == Expr.Comparison.EQ
        && compare.left() instanceof Expr.Ref ref
        && ref.scope() == Expr.Scope.OWN
        && ref.field().computed()
        && Operands.of(compare.right()).stream().allMatch(r -> r.scope() == Expr.Scope.OWN)) {
      return Optional.of(new Definition(ref.field(), compare.right()));
    }
    return Optional.empty();
  }

  private void refuseCycle(Field start) {
    Set<Field> seen = new HashSet<>();
    List<Field> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      Expr by = byField.get(open.remove(open.size() - 1));
      if (by == null) {
        continue;
      }
      for (Field operand : Operands.own(by)) {
        if (operand.equals(start)) {
          files.fault(
              place(start).file(),
              place(start).line(),
              "计算指标「" + start.id() + "」绕了一圈又用到自己",
              "请检查定义它的规则");
          return;
        }
        if (seen.add(operand)) {
          open.add(operand);
        }
      }
    }
  }
}
