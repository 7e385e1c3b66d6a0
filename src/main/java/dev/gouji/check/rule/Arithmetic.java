package dev.gouji.check.rule;

import dev.gouji.check.value.Value;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Operands;
import dev.gouji.grid.Prose;
import dev.gouji.look.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an expression out with the sender's numbers: 新收 12 + 上年结转 3 = 15. Fields are named by what
 * tells them apart; what they share stands once before the sentence.
 */
public final class Arithmetic implements Expr.Visitor<String> {
  private static final int MAX_TERMS = 8;
  private static final int MAX_NAMED = 3;

  /** How the fields of one condition are named. */
  private enum Naming {
    ROW,
    COLUMN,
    BOTH
  }

  private final Facts facts;
  private final Evaluator evaluator;
  private final Naming naming;
  private final String shared;

  public Arithmetic(Facts facts, Evaluator evaluator, Expr condition) {
    this.facts = facts;
    this.evaluator = evaluator;
    List<Field> fields = Operands.of(condition).stream().map(Expr.Ref::field).toList();
    Set<String> rows = fields.stream().map(Field::rowName).collect(Collectors.toSet());
    Set<String> columns = fields.stream().map(Field::columnName).collect(Collectors.toSet());
    boolean several = fields.stream().distinct().count() > 1;
    if (several && columns.size() == 1 && !fields.get(0).columnName().isEmpty()) {
      this.naming = Naming.ROW;
      this.shared = fields.get(0).columnName() + "：";
    } else if (several && rows.size() == 1 && columns.size() > 1) {
      this.naming = Naming.COLUMN;
      this.shared = fields.get(0).rowName() + "：";
    } else {
      this.naming = Naming.BOTH;
      this.shared = "";
    }
  }

  /** What all fields share, with a colon; empty if nothing. */
  public String shared() {
    return shared;
  }

  /** Why a condition does not hold, with the numbers. */
  public String failure(Expr condition) {
    if (condition instanceof Expr.Compare compare) {
      return comparison(compare);
    }
    if (condition instanceof Expr.Whole whole) {
      return whole.number().accept(this) + " 不是整数";
    }
    if (condition instanceof Expr.Contains contains) {
      return name(((Expr.Ref) contains.text()).field()) + "中没有「" + contains.words() + "」";
    }
    if (condition instanceof Expr.Dated dated) {
      return "没有写「" + sought(dated) + "」";
    }
    Expr.Connective node = (Expr.Connective) condition;
    return switch (node.operator()) {
      case IMPLIES ->
          jump(node).orElseGet(() -> statement(node.left()) + "，但 " + failure(node.right()));
      case OR -> failure(node.left()) + "；且 " + failure(node.right());
      case AND -> {
        List<String> parts = new ArrayList<>();
        for (Expr part : List.of(node.left(), node.right())) {
          if (!evaluator.holds(part)) {
            parts.add(failure(part));
          }
        }
        yield String.join("；", parts);
      }
    };
  }

  private String comparison(Expr.Compare compare) {
    if (compare.left() instanceof Expr.Count count
        && count.tally() == Expr.Tally.FILLED
        && count.fields().size() <= MAX_NAMED
        && evaluator.number(count).compareTo(evaluator.number(compare.right())) <= 0) {
      return unfilled(count) + "没有填写";
    }
    if (compare.left() instanceof Expr.Count count && count.tally() == Expr.Tally.BLANKS) {
      return "有 " + Numbers.plain(evaluator.number(count)) + " 格没有填数";
    }
    String text =
        withResult(compare.left())
            + " "
            + compare.operator().opposite().sign()
            + " "
            + withResult(compare.right());
    if (compare.left().accept(evaluator) instanceof Evaluated.Num left) {
      BigDecimal gap = left.value().subtract(evaluator.number(compare.right()));
      boolean equation = compare.operator() == Expr.Comparison.EQ;
      return equation ? text + "，差 " + Numbers.plain(gap) : text;
    }
    return text;
  }

  /** A number against last year's, where both are large enough: the two say enough. */
  private Optional<String> jump(Expr.Connective node) {
    if (node.left() instanceof Expr.Compare compare
        && compare.left() instanceof Expr.Max max
        && max.left() instanceof Expr.Ref now
        && max.right() instanceof Expr.Ref before
        && now.field().equals(before.field())) {
      String change =
          evaluator.number(now).compareTo(evaluator.number(before)) > 0 ? "，增加较多" : "，减少较多";
      return Optional.of(named(now) + "，上年为 " + valueText(before) + change);
    }
    return Optional.empty();
  }

  /** The names of the blank cells, which say more than how many are filled. */
  private String unfilled(Expr.Count count) {
    return count.fields().stream()
        .filter(field -> facts.value(count.scope(), field) instanceof Value.Blank)
        .map(field -> "「" + name(field) + "」")
        .collect(Collectors.joining("、"));
  }

  /** What a condition that holds says. */
  private String statement(Expr condition) {
    if (condition instanceof Expr.Dated dated) {
      return name(((Expr.Ref) dated.text()).field()) + "写着「" + sought(dated) + "」";
    }
    if (condition instanceof Expr.Connective node && node.operator() == Expr.Logic.OR) {
      return Stream.of(node.left(), node.right())
          .filter(evaluator::holds)
          .map(this::statement)
          .collect(Collectors.joining("、"));
    }
    if (condition instanceof Expr.Compare compare) {
      if (compare.operator() == Expr.Comparison.EQ && compare.right() instanceof Expr.Text) {
        // 「确无此项」 need not be said to equal itself.
        return compare.left().accept(this);
      }
      return compare.left().accept(this)
          + " "
          + compare.operator().sign()
          + " "
          + compare.right().accept(this);
    }
    return "前提成立";
  }

  /** The words looked for as people read them, without the marks around them. */
  private String sought(Expr.Dated node) {
    return evaluator.sought(node).replace(Prose.STOP, "").replace("，", "");
  }

  /** An expression with its result, where it is more than one value. */
  private String withResult(Expr expr) {
    String text = expr.accept(this);
    boolean compound =
        expr instanceof Expr.Binary || expr instanceof Expr.Sum || expr instanceof Expr.Max;
    return compound ? text + " = " + Numbers.plain(evaluator.number(expr)) : text;
  }

  private String name(Field field) {
    return switch (naming) {
      case ROW -> field.rowName();
      case COLUMN -> field.columnName();
      case BOTH -> field.shortName();
    };
  }

  private String valueText(Expr.Ref ref) {
    Value value = facts.value(ref);
    if (value instanceof Value.Number number) {
      return Numbers.plain(number.value());
    }
    return value instanceof Value.Text text ? "「" + text.value() + "」" : "（空）";
  }

  private String named(Expr.Ref ref) {
    String scope =
        switch (ref.scope()) {
          case OWN -> "";
          case PRIOR -> "上年报表的";
          case CHILDREN -> "所辖合计";
        };
    return scope + name(ref.field()) + " " + valueText(ref);
  }

  @Override
  public String number(Expr.Number node) {
    return Numbers.plain(node.value());
  }

  @Override
  public String text(Expr.Text node) {
    return "「" + node.value() + "」";
  }

  @Override
  public String ref(Expr.Ref node) {
    return named(node);
  }

  @Override
  public String attribute(Expr.UnitAttribute node) {
    return node.attribute().chinese() + "「" + facts.attribute(node.attribute()) + "」";
  }

  @Override
  public String sum(Expr.Sum node) {
    List<String> terms = new ArrayList<>();
    for (Field field : node.fields()) {
      Expr.Ref ref = new Expr.Ref(node.scope(), field);
      if (facts.value(ref) instanceof Value.Number number && number.value().signum() != 0) {
        terms.add(named(ref));
      }
    }
    if (terms.isEmpty()) {
      return "各项之和";
    }
    if (terms.size() > MAX_TERMS) {
      return String.join(" + ", terms.subList(0, MAX_TERMS)) + " + …（共 " + terms.size() + " 项）";
    }
    return String.join(" + ", terms);
  }

  @Override
  public String count(Expr.Count node) {
    return (node.tally() == Expr.Tally.BLANKS ? "未填的格数 " : "已填的格数 ")
        + Numbers.plain(evaluator.number(node));
  }

  @Override
  public String max(Expr.Max node) {
    return node.left().accept(this) + " 与 " + node.right().accept(this) + " 中大的";
  }

  @Override
  public String binary(Expr.Binary node) {
    return node.left().accept(this)
        + " "
        + node.operator().sign()
        + " "
        + node.right().accept(this);
  }

  @Override
  public String compare(Expr.Compare node) {
    return comparison(node);
  }

  @Override
  public String contains(Expr.Contains node) {
    return failure(node);
  }

  @Override
  public String dated(Expr.Dated node) {
    return failure(node);
  }

  @Override
  public String repeated(Expr.Repeated node) {
    return "与上年文字相同的占 " + Numbers.plain(evaluator.number(node)) + "%";
  }

  @Override
  public String whole(Expr.Whole node) {
    return failure(node);
  }

  @Override
  public String connective(Expr.Connective node) {
    return failure(node);
  }
}
