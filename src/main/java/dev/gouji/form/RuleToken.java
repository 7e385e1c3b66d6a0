package dev.gouji.form;

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

  /** Whether it is a field pattern that stands for several fields. */
  boolean isPattern() {
    return kind == Kind.NAME && (text.indexOf('*') >= 0 || text.indexOf('{') >= 0);
  }
}
