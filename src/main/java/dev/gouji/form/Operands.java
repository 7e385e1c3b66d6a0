package dev.gouji.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression reads. */
public final class Operands {
  private Operands() {}

  /**
   * What an expression takes the value of: the operands whose blanks a rule's policy is about. What
   * stands inside {@code filled}, {@code blanks} or {@code contains} is asked about its blankness
   * or words and may be blank under any policy.
   *
   * @param refs fields read, each once, in reading order
   * @param attributes words of the roster read, each once
   * @param repeated comparisons with last year's prose
   */
  public record Direct(
      List<Expr.Ref> refs, List<Expr.UnitAttribute> attributes, List<Expr.Repeated> repeated) {
    public Direct {
      refs = List.copyOf(refs);
      attributes = List.copyOf(attributes);
      repeated = List.copyOf(repeated);
    }

    /** The numbers among the fields. */
    public List<Expr.Ref> numbers() {
      return refs.stream().filter(ref -> ref.field().isNumeric()).toList();
    }

    /** The fields that hold words, and the words of the roster. */
    public List<Expr> texts() {
      List<Expr> texts = new ArrayList<>(attributes);
      refs.stream().filter(ref -> !ref.field().isNumeric()).forEach(texts::add);
      return List.copyOf(texts);
    }
  }

  /** Field references in reading order, each once; the fields of ranges and counts included. */
  public static List<Expr.Ref> of(Expr expr) {
    Collector collector = new Collector(true);
    expr.accept(collector);
    return List.copyOf(collector.refs);
  }

  /** The fields of this return that it reads, in reading order. */
  public static List<Field> own(Expr expr) {
    return of(expr).stream()
        .filter(ref -> ref.scope() == Expr.Scope.OWN)
        .map(Expr.Ref::field)
        .toList();
  }

  /** What it takes the value of. */
  public static Direct direct(Expr expr) {
    Collector collector = new Collector(false);
    expr.accept(collector);
    return new Direct(
        List.copyOf(collector.refs),
        collector.attributes.stream().map(Expr.UnitAttribute::new).toList(),
        collector.repeated.stream().map(Expr.Repeated::new).toList());
  }

  /** Whether it reads anything of the scope. */
  public static boolean reads(Expr expr, Expr.Scope scope) {
    return of(expr).stream().anyMatch(ref -> ref.scope() == scope);
  }

  /** Whether it reads last year's prose. */
  public static boolean readsPriorProse(Expr expr) {
    return of(expr).stream()
        .anyMatch(ref -> ref.scope() == Expr.Scope.PRIOR && ref.field().isProse());
  }

  private static final class Collector implements Expr.Visitor<Boolean> {
    private final boolean everything;
    private final Set<Expr.Ref> refs = new LinkedHashSet<>();
    private final Set<Expr.Attribute> attributes = new LinkedHashSet<>();
    private final Set<List<Field>> repeated = new LinkedHashSet<>();

    /**
     * Starts with nothing.
     *
     * @param everything whether fields that are only counted or searched are collected too
     */
    Collector(boolean everything) {
      this.everything = everything;
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
      return fields(node.scope(), node.fields());
    }

    @Override
    public Boolean count(Expr.Count node) {
      return !everything || fields(node.scope(), node.fields());
    }

    private boolean fields(Expr.Scope scope, List<Field> fields) {
      fields.forEach(field -> refs.add(new Expr.Ref(scope, field)));
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
      return !everything || node.text().accept(this);
    }

    @Override
    public Boolean dated(Expr.Dated node) {
      return both(node.text(), node.year());
    }

    @Override
    public Boolean repeated(Expr.Repeated node) {
      repeated.add(node.fields());
      return !everything
          || (fields(Expr.Scope.OWN, node.fields()) && fields(Expr.Scope.PRIOR, node.fields()));
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
