package dev.gouji.check.rule;

import dev.gouji.check.value.Value;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.grid.Prose;
import dev.gouji.look.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates an expression exactly. Blanks count as 0 or the empty text here: whether they may is
 * decided before, by the rule's policy.
 */
public final class Evaluator implements Expr.Visitor<Evaluated> {
  private final Form form;
  private final Facts facts;
  private String lastText = "";
  private String lastLevelled = Prose.STOP;

  public Evaluator(Form form, Facts facts) {
    this.form = form;
    this.facts = facts;
  }

  public boolean holds(Expr condition) {
    return ((Evaluated.Truth) condition.accept(this)).value();
  }

  public BigDecimal number(Expr expr) {
    return ((Evaluated.Num) expr.accept(this)).value();
  }

  private String words(Expr expr) {
    return ((Evaluated.Words) expr.accept(this)).value();
  }

  @Override
  public Evaluated number(Expr.Number node) {
    return new Evaluated.Num(node.value());
  }

  @Override
  public Evaluated text(Expr.Text node) {
    return new Evaluated.Words(node.value());
  }

  @Override
  public Evaluated ref(Expr.Ref node) {
    return node.field().isNumeric()
        ? new Evaluated.Num(amount(node.scope(), node.field()))
        : new Evaluated.Words(textOf(facts.value(node)));
  }

  private static String textOf(Value value) {
    return value instanceof Value.Text text ? text.value() : "";
  }

  private BigDecimal amount(Expr.Scope scope, Field field) {
    return facts.value(scope, field) instanceof Value.Number number
        ? number.value()
        : BigDecimal.ZERO;
  }

  @Override
  public Evaluated attribute(Expr.UnitAttribute node) {
    return new Evaluated.Words(facts.attribute(node.attribute()));
  }

  @Override
  public Evaluated sum(Expr.Sum node) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Field field : node.fields()) {
      sum = sum.add(amount(node.scope(), field));
    }
    return new Evaluated.Num(sum);
  }

  @Override
  public Evaluated count(Expr.Count node) {
    int blanks = blanks(node).size();
    int count = node.tally() == Expr.Tally.BLANKS ? blanks : filled(node);
    return new Evaluated.Num(BigDecimal.valueOf(count));
  }

  private int filled(Expr.Count node) {
    int filled = 0;
    for (Field field : node.fields()) {
      filled += facts.value(node.scope(), field) instanceof Value.Blank ? 0 : 1;
    }
    return filled;
  }

  /** The blank fields of a count; a total is missing only if there is something to total. */
  public List<Field> blanks(Expr.Count node) {
    List<Field> blanks = new ArrayList<>();
    for (Field field : node.fields()) {
      if (facts.value(node.scope(), field) instanceof Value.Blank
          && (!field.computed() || hasOperand(node.scope(), field))) {
        blanks.add(field);
      }
    }
    return blanks;
  }

  private boolean hasOperand(Expr.Scope scope, Field computed) {
    return form.operands(computed).stream()
        .anyMatch(operand -> facts.value(scope, operand) instanceof Value.Number);
  }

  @Override
  public Evaluated max(Expr.Max node) {
    return new Evaluated.Num(number(node.left()).max(number(node.right())));
  }

  @Override
  public Evaluated binary(Expr.Binary node) {
    BigDecimal left = number(node.left());
    BigDecimal right = number(node.right());
    return new Evaluated.Num(
        switch (node.operator()) {
          case PLUS -> left.add(right);
          case MINUS -> left.subtract(right);
          case TIMES -> left.multiply(right);
        });
  }

  @Override
  public Evaluated compare(Expr.Compare node) {
    Evaluated left = node.left().accept(this);
    if (left instanceof Evaluated.Words words) {
      boolean same = words.value().equals(words(node.right()));
      return new Evaluated.Truth(same == (node.operator() == Expr.Comparison.EQ));
    }
    int order = ((Evaluated.Num) left).value().compareTo(number(node.right()));
    return new Evaluated.Truth(
        switch (node.operator()) {
          case EQ -> order == 0;
          case NE -> order != 0;
          case LT -> order < 0;
          case LE -> order <= 0;
          case GT -> order > 0;
          case GE -> order >= 0;
        });
  }

  @Override
  public Evaluated contains(Expr.Contains node) {
    return new Evaluated.Truth(words(node.text()).contains(node.words()));
  }

  @Override
  public Evaluated dated(Expr.Dated node) {
    return new Evaluated.Truth(levelled(words(node.text())).contains(sought(node)));
  }

  /** One condition asks several things about one text. */
  private String levelled(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastLevelled = Prose.levelled(text);
    }
    return lastLevelled;
  }

  /** The words that are looked for, with the year in them. */
  String sought(Expr.Dated node) {
    return node.words().replace(Prose.YEAR, Numbers.plain(number(node.year())));
  }

  @Override
  public Evaluated repeated(Expr.Repeated node) {
    return new Evaluated.Num(repetition(node).percent());
  }

  /** What of the texts stands in last year's. */
  public Repetition repetition(Expr.Repeated node) {
    return Repetition.of(node.fields(), facts.own(), facts.prior().orElseThrow());
  }

  @Override
  public Evaluated whole(Expr.Whole node) {
    boolean amount = node.number().field().type() == FieldType.AMOUNT;
    return new Evaluated.Truth(amount || number(node.number()).stripTrailingZeros().scale() <= 0);
  }

  @Override
  public Evaluated connective(Expr.Connective node) {
    boolean left = holds(node.left());
    return new Evaluated.Truth(
        switch (node.operator()) {
          case AND -> left && holds(node.right());
          case OR -> left || holds(node.right());
          case IMPLIES -> !left || holds(node.right());
        });
  }
}
