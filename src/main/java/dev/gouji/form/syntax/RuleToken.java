package dev.gouji.form.syntax;

import dev.gouji.form.Expr;
import java.util.Optional;

/**
 * A word of a rule's text.
 *
 * @param kind what it is
 * @param text as written; a quoted text without its quotes
 */
record RuleToken(Kind kind, String text) {
  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    SIGN,
    END
  }

  static final RuleToken END = new RuleToken(Kind.END, "");

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }

  /** The comparison it stands for; empty if it stands for none. */
  Optional<Expr.Comparison> comparison() {
    if (kind != Kind.SIGN) {
      return Optional.empty();
    }
    return switch (text) {
      case "=" -> Optional.of(Expr.Comparison.EQ);
      case "≠", "!=", "<>" -> Optional.of(Expr.Comparison.NE);
      case "<" -> Optional.of(Expr.Comparison.LT);
      case "<=", "≤" -> Optional.of(Expr.Comparison.LE);
      case ">" -> Optional.of(Expr.Comparison.GT);
      case ">=", "≥" -> Optional.of(Expr.Comparison.GE);
      default -> Optional.empty();
    };
  }

  /** Whether it is a field pattern that stands for several fields. */
  boolean isPattern() {
    return kind == Kind.NAME && (text.indexOf('*') >= 0 || text.indexOf('{') >= 0);
  }
}
