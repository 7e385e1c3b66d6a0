package dev.gouji.template;

import dev.gouji.form.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an expression takes the value of: the operands whose blanks a rule's policy is about. What
 * is only counted or searched is none, since being blank is an answer there.
 */
final class FormulaOperands implements Expr.Visitor<Boolean> {
  private final Set<Expr.Ref> numbers = new LinkedHashSet<>();
  private final Set<Expr> texts = new LinkedHashSet<>();

  private FormulaOperands() {}

  static FormulaOperands of(Expr expr) {
    FormulaOperands operands = new FormulaOperands();
    expr.accept(operands);
    return operands;
  }

  /** Numbers read, each once. */
  List<Expr.Ref> numbers() {
    return List.copyOf(numbers);
  }

  /** Texts and unit attributes read, each once. */
  List<Expr> texts() {
    return new ArrayList<>(texts);
  }

  @Override
  public Boolean number(Expr.Number node) {
    return true;
  }

  @Override
  public Boolean text(Expr.Text node) {
    return true;
  }

  @Override
  public Boolean ref(Expr.Ref node) {
    return node.field().isNumeric() ? numbers.add(node) : texts.add(node);
  }

  @Override
  public Boolean attribute(Expr.UnitAttribute node) {
    return texts.add(node);
  }

  @Override
  public Boolean sum(Expr.Sum node) {
    node.fields().forEach(field -> numbers.add(new Expr.Ref(node.scope(), field)));
    return true;
  }

  @Override
  public Boolean count(Expr.Count node) {
    return true;
  }

  @Override
  public Boolean max(Expr.Max node) {
    return both(node.left(), node.right());
  }

  @Override
  public Boolean binary(Expr.Binary node) {
    return both(node.left(), node.right());
  }

  @Override
  public Boolean compare(Expr.Compare node) {
    return both(node.left(), node.right());
  }

  @Override
  public Boolean contains(Expr.Contains node) {
    return true;
  }

  @Override
  public Boolean whole(Expr.Whole node) {
    return node.number().accept(this);
  }

  @Override
  public Boolean connective(Expr.Connective node) {
    return both(node.left(), node.right());
  }

  private Boolean both(Expr left, Expr right) {
    left.accept(this);
    return right.accept(this);
  }
}
