package dev.gouji.form.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rule's text into words. A {@code *} where a value is expected belongs to a field pattern;
 * where an operator is expected it multiplies.
 */
final class RuleLexer {
  private static final String OPERATORS = "+-*×=≠<>≤≥(),:;";
  private static final String ALTERNATIVES = "[a-z0-9_]+(\\|[a-z0-9_]+)*";

  private final String text;
  private final List<RuleToken> tokens = new ArrayList<>();
  private int at;

  private RuleLexer(String text) {
    this.text = text;
  }

  static List<RuleToken> tokens(String text) throws RuleTextException {
    RuleLexer lexer = new RuleLexer(text);
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() throws RuleTextException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        quoted();
      } else if (c >= '0' && c <= '9') {
        take(RuleToken.Kind.NUMBER, RuleLexer::isNumberPart);
      } else if (isNameStart(c) && (c != '*' || expectsValue())) {
        name();
      } else {
        sign(c);
      }
    }
  }

  private boolean expectsValue() {
    if (tokens.isEmpty()) {
      return true;
    }
    RuleToken last = tokens.get(tokens.size() - 1);
    boolean word = last.is("and") || last.is("or") || last.is("implies");
    return word || (last.kind() == RuleToken.Kind.SIGN && !last.is(")"));
  }

  private void quoted() throws RuleTextException {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new RuleTextException("引号没有配对");
    }
    tokens.add(new RuleToken(RuleToken.Kind.TEXT, text.substring(at + 1, end)));
    at = end + 1;
  }

  private void name() throws RuleTextException {
    int start = at;
    while (at < text.length() && (isNameStart(text.charAt(at)) || isNumberPart(text.charAt(at)))) {
      if (text.charAt(at) == '{') {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw new RuleTextException("花括号没有配对");
        }
        if (!text.substring(at + 1, end).matches(ALTERNATIVES)) {
          throw new RuleTextException("花括号里应是用 | 隔开的指标编号的一段");
        }
        at = end;
      }
      at++;
    }
    tokens.add(new RuleToken(RuleToken.Kind.NAME, text.substring(start, at)));
  }

  private void sign(char c) throws RuleTextException {
    String two = at + 1 < text.length() ? text.substring(at, at + 2) : "";
    if (two.equals("<=") || two.equals(">=") || two.equals("!=") || two.equals("<>")) {
      tokens.add(new RuleToken(RuleToken.Kind.SIGN, two));
      at += 2;
    } else if (OPERATORS.indexOf(c) >= 0) {
      tokens.add(new RuleToken(RuleToken.Kind.SIGN, String.valueOf(c)));
      at++;
    } else {
      throw new RuleTextException("不认识的符号「" + c + "」");
    }
  }

  private interface CharTest {
    boolean accepts(char c);
  }

  private void take(RuleToken.Kind kind, CharTest test) {
    int start = at;
    while (at < text.length() && test.accepts(text.charAt(at))) {
      at++;
    }
    tokens.add(new RuleToken(kind, text.substring(start, at)));
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '*' || c == '{';
  }
}
