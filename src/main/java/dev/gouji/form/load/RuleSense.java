package dev.gouji.form.load;

import dev.gouji.form.Edition;
import dev.gouji.form.Expr;
import dev.gouji.form.FieldType;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells rules that no return could ever be judged by. */
final class RuleSense {
  private static final Map<Expr.Attribute, Set<String>> WORDS =
      Map.of(
          Expr.Attribute.MAY_ISSUE_REGULATIONS, Set.of("是", "否", ""),
          Expr.Attribute.STATUS, Set.of("正常", "新设", "撤销", "免报"));

  private final Edition edition;

  RuleSense(Edition edition) {
    this.edition = edition;
  }

  /** Why nothing will ever be judged by a rule, in Chinese; empty if something may be. */
  Optional<String> neverJudged(Rule rule) {
    if (rule.since() > edition.lastYear()) {
      return Optional.of("since 是 " + rule.since() + "，而本版式只用到 " + edition.lastYear() + " 年度");
    }
    for (RuleInstance instance : rule.instances()) {
      Optional<String> why = unknowable(instance.condition()).or(() -> words(instance.condition()));
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  /** The units below are known by their sums, and last year by numbers, choices and prose. */
  private static Optional<String> unknowable(Expr condition) {
    for (Expr.Ref ref : Operands.of(condition)) {
      if (ref.scope() == Expr.Scope.CHILDREN && !ref.field().national()) {
        return Optional.of("「" + ref.field().id() + "」不在国家表格里，没有所辖单位的合计");
      }
    }
    return Optional.empty();
  }

  /** Comparisons with a word that can never stand there. */
  private static Optional<String> words(Expr expr) {
    if (expr instanceof Expr.Connective both) {
      return words(both.left()).or(() -> words(both.right()));
    }
    if (expr instanceof Expr.Compare compare && compare.right() instanceof Expr.Text word) {
      return possible(compare.left())
          .filter(possible -> !possible.contains(word.value()))
          .map(possible -> "那里不会填「" + word.value() + "」，可填的是：" + String.join("、", possible));
    }
    return Optional.empty();
  }

  private static Optional<List<String>> possible(Expr side) {
    if (side instanceof Expr.Ref ref && ref.field().type() == FieldType.CHOICE) {
      return Optional.of(ref.field().choices());
    }
    return side instanceof Expr.UnitAttribute unit
        ? Optional.ofNullable(WORDS.get(unit.attribute()))
            .map(words -> words.stream().sorted().toList())
        : Optional.empty();
  }
}
