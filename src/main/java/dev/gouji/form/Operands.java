package dev.gouji.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression reads. */
public final class Operands {
  private Operands() {}

  /** Field references in reading order, each once; the fields of ranges included. */
  public static List<Expr.Ref> of(Expr expr) {
    Set<Expr.Ref> found = new LinkedHashSet<>();
    expr.accept(new Collector(found));
    return List.copyOf(found);
  }

  /** The fields of this return that it reads, in reading order. */
  public static List<Field> own(Expr expr) {
    List<Field> fields = new ArrayList<>();
    for (Expr.Ref ref : of(expr)) {
      if (ref.scope() == Expr.Scope.OWN) {
        fields.add(ref.field());
      }
    }
    return List.copyOf(fields);
  }

  /** Whether it reads anything of the scope. */
  public static boolean reads(Expr expr, Expr.Scope scope) {
    return of(expr).stream().anyMatch(ref -> ref.scope() == scope);
  }

  private record Collector(Set<Expr.Ref> found) implements Expr.Visitor<Boolean> {
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
      return found.add(node);
    }

    @Override
    public Boolean attribute(Expr.UnitAttribute node) {
      return true;
    }

    @Override
    public Boolean sum(Expr.Sum node) {
      node.fields().forEach(field -> found.add(new Expr.Ref(node.scope(), field)));
      return true;
    }

    @Override
    public Boolean count(Expr.Count node) {
      node.fields().forEach(field -> found.add(new Expr.Ref(node.scope(), field)));
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
      return node.text().accept(this);
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
}
