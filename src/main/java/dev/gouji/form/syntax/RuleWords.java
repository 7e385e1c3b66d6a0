package dev.gouji.form.syntax;

import java.util.List;

/** The words of one clause, read from left to right. */
final class RuleWords {
  private final List<RuleToken> tokens;
  private int at;

  RuleWords(List<RuleToken> tokens) {
    this.tokens = tokens;
  }

  /** The next word, which stays the next. */
  RuleToken peek() {
    return at < tokens.size() ? tokens.get(at) : RuleToken.END;
  }

  RuleToken next() {
    RuleToken token = peek();
    at++;
    return token;
  }

  /** Passes over a word if it is the next. */
  boolean take(String word) {
    boolean found = peek().is(word);
    at += found ? 1 : 0;
    return found;
  }

  /** Passes over a word that must be the next. */
  void expect(String sign) throws RuleTextException {
    if (!take(sign)) {
      throw new RuleTextException("此处应有「" + sign + "」，而写的是「" + peek().text() + "」");
    }
  }
}
