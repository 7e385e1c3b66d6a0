package dev.gouji.check;

import dev.gouji.form.Expr;
import dev.gouji.form.Operands;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a condition reads as a value. What stands inside {@code filled}, {@code blanks} or {@code
 * contains} is asked about its blankness or words and may be blank under any policy.
 */
final class DirectOperands implements Expr.Visitor<Boolean> {
  private final Set<Expr.Ref> refs = new LinkedHashSet<>();
  private final Set<Expr.Attribute> attributes = new LinkedHashSet<>();

  private DirectOperands() {}

  /** The values read, and the roster's words read. */
  record Read(List<Expr.Ref> refs, List<Expr.Attribute> attributes) {}

  static Read of(Expr condition) {
    DirectOperands operands = new DirectOperands();
    condition.accept(operands);
    return new Read(List.copyOf(operands.refs), List.copyOf(operands.attributes));
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
    return refs.add(node);
  }

  @Override
  public Boolean attribute(Expr.UnitAttribute node) {
    return attributes.add(node.attribute());
  }

  @Override
  public Boolean sum(Expr.Sum node) {
    return refs.addAll(Operands.of(node));
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
