package dev.gouji.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves a rule's text. Grammar, loosest first: {@code a implies b}, {@code or}, {@code and},
 * comparison, {@code + -}, {@code *}, then numbers, quoted texts, field ids with an optional {@code
 * prior.} or {@code children.}, {@code unit.} attributes, {@code sum(a : b)}, {@code filled(a :
 * b)}, {@code blanks(a : b)}, {@code max(x, y)}, {@code whole(x)}, {@code contains(text, "words")}
 * and brackets. {@code ;} parts clauses.
 */
final class RuleParser {
  private enum Type {
    NUMBER,
    TEXT,
    CONDITION
  }

  /** Evaluation follows the nesting, so that an endless text must not get through. */
  private static final int MAX_LENGTH = 4000;

  private static final int MAX_DEPTH = 50;

  private record Typed(Expr expr, Type type) {}

  private final Map<String, Field> fields;
  private final RuleNames names;
  private List<RuleToken> tokens = List.of();
  private int at;
  private int depth;

  RuleParser(Map<String, Field> fields) {
    this.fields = fields;
    this.names = new RuleNames(fields);
  }

  /** The conditions the text stands for, clause by clause, each once for each binding. */
  List<List<Expr>> clauses(String text) throws RuleTextException {
    if (text.length() > MAX_LENGTH) {
      throw new RuleTextException("表达式超过 " + MAX_LENGTH + " 个字符，请分成几条规则");
    }
    List<List<Expr>> clauses = new ArrayList<>();
    RulePatterns patterns = new RulePatterns(fields);
    for (List<RuleToken> clause : split(RuleLexer.tokens(text))) {
      List<Expr> conditions = new ArrayList<>();
      for (List<RuleToken> expanded : patterns.expand(clause)) {
        conditions.add(condition(expanded));
      }
      clauses.add(List.copyOf(conditions));
    }
    return List.copyOf(clauses);
  }

  private static List<List<RuleToken>> split(List<RuleToken> all) throws RuleTextException {
    List<List<RuleToken>> clauses = new ArrayList<>();
    List<RuleToken> current = new ArrayList<>();
    for (RuleToken token : all) {
      if (token.is(";")) {
        clauses.add(List.copyOf(current));
        current.clear();
      } else {
        current.add(token);
      }
    }
    clauses.add(List.copyOf(current));
    if (clauses.stream().anyMatch(List::isEmpty)) {
      throw new RuleTextException("表达式为空");
    }
    return clauses;
  }

  private Expr condition(List<RuleToken> clause) throws RuleTextException {
    tokens = clause;
    at = 0;
    depth = 0;
    Typed result = implication();
    if (peek().kind() != RuleToken.Kind.END) {
      throw new RuleTextException("「" + peek().text() + "」处多出内容");
    }
    return require(result, Type.CONDITION, "表达式的结果应是一个判断（如 a = b）");
  }

  private Typed implication() throws RuleTextException {
    Typed left = disjunction();
    return take("implies") ? connect(Expr.Logic.IMPLIES, left, disjunction()) : left;
  }

  private Typed disjunction() throws RuleTextException {
    Typed left = conjunction();
    while (take("or")) {
      left = connect(Expr.Logic.OR, left, conjunction());
    }
    return left;
  }

  private Typed conjunction() throws RuleTextException {
    Typed left = comparison();
    while (take("and")) {
      left = connect(Expr.Logic.AND, left, comparison());
    }
    return left;
  }

  private static Typed connect(Expr.Logic logic, Typed left, Typed right) throws RuleTextException {
    String mend = "and、or、implies 两边都应是判断";
    return new Typed(
        new Expr.Connective(
            logic, require(left, Type.CONDITION, mend), require(right, Type.CONDITION, mend)),
        Type.CONDITION);
  }

  private Typed comparison() throws RuleTextException {
    Typed left = addition();
    Optional<Expr.Comparison> operator = comparisonSign(peek());
    if (operator.isEmpty()) {
      return left;
    }
    at++;
    Typed right = addition();
    boolean texts = left.type() == Type.TEXT && right.type() == Type.TEXT;
    boolean numbers = left.type() == Type.NUMBER && right.type() == Type.NUMBER;
    boolean equality = operator.get() == Expr.Comparison.EQ || operator.get() == Expr.Comparison.NE;
    if (!numbers && !(texts && equality)) {
      throw new RuleTextException("比较的两边类型不同，或文字用了大小比较");
    }
    return new Typed(new Expr.Compare(operator.get(), left.expr(), right.expr()), Type.CONDITION);
  }

  private static Optional<Expr.Comparison> comparisonSign(RuleToken token) {
    if (token.kind() != RuleToken.Kind.SIGN) {
      return Optional.empty();
    }
    return switch (token.text()) {
      case "=" -> Optional.of(Expr.Comparison.EQ);
      case "≠", "!=", "<>" -> Optional.of(Expr.Comparison.NE);
      case "<" -> Optional.of(Expr.Comparison.LT);
      case "<=", "≤" -> Optional.of(Expr.Comparison.LE);
      case ">" -> Optional.of(Expr.Comparison.GT);
      case ">=", "≥" -> Optional.of(Expr.Comparison.GE);
      default -> Optional.empty();
    };
  }

  private Typed addition() throws RuleTextException {
    Typed left = multiplication();
    while (peek().is("+") || peek().is("-")) {
      Expr.Arithmetic operator = next().is("+") ? Expr.Arithmetic.PLUS : Expr.Arithmetic.MINUS;
      left = calculate(operator, left, multiplication());
    }
    return left;
  }

  private Typed multiplication() throws RuleTextException {
    Typed left = value();
    while (peek().is("*") || peek().is("×")) {
      at++;
      left = calculate(Expr.Arithmetic.TIMES, left, value());
    }
    return left;
  }

  private static Typed calculate(Expr.Arithmetic operator, Typed left, Typed right)
      throws RuleTextException {
    String mend = "「" + operator.sign() + "」两边都应是数";
    return new Typed(
        new Expr.Binary(
            operator, require(left, Type.NUMBER, mend), require(right, Type.NUMBER, mend)),
        Type.NUMBER);
  }

  private Typed value() throws RuleTextException {
    RuleToken token = next();
    return switch (token.kind()) {
      case NUMBER -> new Typed(number(token.text()), Type.NUMBER);
      case TEXT -> new Typed(new Expr.Text(token.text()), Type.TEXT);
      case NAME -> peek().is("(") ? function(token.text()) : reference(token.text());
      case SIGN -> bracket(token);
      case END -> throw new RuleTextException("表达式不完整");
    };
  }

  private static Expr number(String text) throws RuleTextException {
    try {
      return new Expr.Number(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new RuleTextException("「" + text + "」不是数");
    }
  }

  private Typed bracket(RuleToken token) throws RuleTextException {
    if (!token.is("(")) {
      throw new RuleTextException("「" + token.text() + "」处应是数、指标或括号");
    }
    if (++depth > MAX_DEPTH) {
      throw new RuleTextException("括号套得太深");
    }
    Typed inner = implication();
    depth--;
    expect(")");
    return inner;
  }

  private Typed function(String name) throws RuleTextException {
    expect("(");
    Typed result =
        switch (name) {
          case "sum" -> sum();
          case "filled" -> tally(Expr.Tally.FILLED);
          case "blanks" -> tally(Expr.Tally.BLANKS);
          case "max" -> max();
          case "whole" -> whole();
          case "contains" -> contains();
          default ->
              throw new RuleTextException(
                  "没有函数「" + name + "」，可用：sum、filled、blanks、max、whole、contains");
        };
    expect(")");
    return result;
  }

  private Typed sum() throws RuleTextException {
    RuleNames.Named first = rangeStart();
    List<Field> range = names.range(first, next().text());
    if (range.stream().anyMatch(field -> !field.isNumeric())) {
      throw new RuleTextException("sum 的范围里有不是数的指标");
    }
    return new Typed(new Expr.Sum(first.scope(), range), Type.NUMBER);
  }

  private Typed tally(Expr.Tally tally) throws RuleTextException {
    RuleNames.Named first = rangeStart();
    return new Typed(
        new Expr.Count(tally, first.scope(), names.range(first, next().text())), Type.NUMBER);
  }

  private RuleNames.Named rangeStart() throws RuleTextException {
    RuleNames.Named first = names.named(next().text());
    expect(":");
    return first;
  }

  private Typed max() throws RuleTextException {
    Typed left = addition();
    expect(",");
    Typed right = addition();
    String mend = "max 的两个参数都应是数";
    return new Typed(
        new Expr.Max(require(left, Type.NUMBER, mend), require(right, Type.NUMBER, mend)),
        Type.NUMBER);
  }

  private Typed whole() throws RuleTextException {
    RuleNames.Named named = names.named(next().text());
    if (!named.field().isNumeric()) {
      throw new RuleTextException("whole 的参数应是数");
    }
    return new Typed(new Expr.Whole(new Expr.Ref(named.scope(), named.field())), Type.CONDITION);
  }

  private Typed contains() throws RuleTextException {
    Expr text = require(value(), Type.TEXT, "contains 的第一个参数应是文字指标");
    expect(",");
    RuleToken words = next();
    if (words.kind() != RuleToken.Kind.TEXT) {
      throw new RuleTextException("contains 的第二个参数应是带引号的文字");
    }
    return new Typed(new Expr.Contains(text, words.text()), Type.CONDITION);
  }

  private Typed reference(String name) throws RuleTextException {
    for (Expr.Attribute attribute : Expr.Attribute.values()) {
      if (name.equals("unit." + attribute.id())) {
        return new Typed(new Expr.UnitAttribute(attribute), Type.TEXT);
      }
    }
    RuleNames.Named named = names.named(name);
    return new Typed(
        new Expr.Ref(named.scope(), named.field()),
        named.field().isNumeric() ? Type.NUMBER : Type.TEXT);
  }

  private static Expr require(Typed typed, Type type, String mend) throws RuleTextException {
    if (typed.type() != type) {
      throw new RuleTextException("类型不符：" + mend);
    }
    return typed.expr();
  }

  private RuleToken peek() {
    return at < tokens.size() ? tokens.get(at) : RuleToken.END;
  }

  private RuleToken next() {
    RuleToken token = peek();
    at++;
    return token;
  }

  private boolean take(String word) {
    boolean found = peek().is(word);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String sign) throws RuleTextException {
    if (!take(sign)) {
      throw new RuleTextException("此处应有「" + sign + "」，而写的是「" + peek().text() + "」");
    }
  }
}
