package dev.gouji.form;

import dev.gouji.grid.Prose;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resolved expression of the rule language: every field is known and every type fits. Evaluation,
 * printing and translation into a spreadsheet formula each implement {@link Visitor}, so that a new
 * kind of node cannot be forgotten anywhere.
 */
public sealed interface Expr {

  /** Whose value a reference reads. */
  enum Scope {
    /** This return. */
    OWN,
    /** The same unit's return of the year before. */
    PRIOR,
    /** The sum over the units below. */
    CHILDREN
  }

  /** What the roster knows about a unit. */
  enum Attribute {
    MAY_ISSUE_REGULATIONS("may_issue_regulations", "可制定规章"),
    CATEGORY("category", "类别"),
    STATUS("status", "状态");

    private final String id;
    private final String chinese;

    Attribute(String id, String chinese) {
      this.id = id;
      this.chinese = chinese;
    }

    public String id() {
      return id;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** Operators between two numbers. */
  enum Arithmetic {
    PLUS("+"),
    MINUS("-"),
    TIMES("×");

    private final String sign;

    Arithmetic(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** Comparisons; texts know only the first two. */
  enum Comparison {
    EQ("="),
    NE("≠"),
    LT("<"),
    LE("≤"),
    GT(">"),
    GE("≥");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** The sign of the opposite, for telling what was found instead. */
    public Comparison opposite() {
      return switch (this) {
        case EQ -> NE;
        case NE -> EQ;
        case LT -> GE;
        case LE -> GT;
        case GT -> LE;
        case GE -> LT;
      };
    }
  }

  /** Operators between two conditions. */
  enum Logic {
    AND,
    OR,
    IMPLIES
  }

  /** What is counted over a range of fields. */
  enum Tally {
    FILLED,
    BLANKS
  }

  /** A number of the rule's text. */
  record Number(BigDecimal value) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.number(this);
    }
  }

  /** A quoted text of the rule's text. */
  record Text(String value) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.text(this);
    }
  }

  /** The value of one field. */
  record Ref(Scope scope, Field field) implements Expr {
    /** Written out: references are compared by the thousand while an edition is loaded. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ref ref && scope == ref.scope && field.equals(ref.field);
    }

    @Override
    public int hashCode() {
      return field.hashCode() * 2 + (scope == Scope.OWN ? 0 : 1);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.ref(this);
    }
  }

  /** What the roster says about the unit; blank if it says nothing. */
  record UnitAttribute(Attribute attribute) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.attribute(this);
    }
  }

  /** {@code sum(a : b)}: the sum over fields in form order. */
  record Sum(Scope scope, List<Field> fields) implements Expr {
    public Sum {
      fields = List.copyOf(fields);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sum(this);
    }
  }

  /** {@code filled(a : b)} or {@code blanks(a : b)}: how many of the fields are so. */
  record Count(Tally tally, Scope scope, List<Field> fields) implements Expr {
    public Count {
      fields = List.copyOf(fields);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.count(this);
    }
  }

  /** {@code max(x, y)}. */
  record Max(Expr left, Expr right) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.max(this);
    }
  }

  /** Plus, minus or times. */
  record Binary(Arithmetic operator, Expr left, Expr right) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.binary(this);
    }
  }

  /** A comparison of two numbers or two texts. */
  record Compare(Comparison operator, Expr left, Expr right) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.compare(this);
    }
  }

  /** {@code contains(text, "words")}: the words stand in the text. */
  record Contains(Expr text, String words) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.contains(this);
    }
  }

  /**
   * {@code dated(text, "words", year)}: the words stand in the text, with the year put in for each
   * {@code #}. The text is levelled before, see {@link Prose#levelled}.
   */
  record Dated(Expr text, String words, Expr year) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dated(this);
    }
  }

  /** {@code repeated(a : b)}: which share of these texts, in percent, stands in last year's too. */
  record Repeated(List<Field> fields) implements Expr {
    public Repeated {
      fields = List.copyOf(fields);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.repeated(this);
    }
  }

  /** {@code whole(field)}: the number has no decimals; an amount may have them. */
  record Whole(Ref number) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.whole(this);
    }
  }

  /** And, or, implies. */
  record Connective(Logic operator, Expr left, Expr right) implements Expr {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.connective(this);
    }
  }

  /** Runs the visitor's method for this node. */
  <T> T accept(Visitor<T> visitor);

  /** One method per kind of node. */
  interface Visitor<T> {
    T number(Number node);

    T text(Text node);

    T ref(Ref node);

    T attribute(UnitAttribute node);

    T sum(Sum node);

    T count(Count node);

    T max(Max node);

    T binary(Binary node);

    T compare(Compare node);

    T contains(Contains node);

    T dated(Dated node);

    T repeated(Repeated node);

    T whole(Whole node);

    T connective(Connective node);
  }
}
