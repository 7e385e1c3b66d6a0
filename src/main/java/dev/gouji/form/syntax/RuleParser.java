package dev.gouji.form.syntax;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.grid.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves a rule's text. Grammar, loosest first: {@code a implies b}, {@code or}, {@code and},
 * comparison, {@code + -}, {@code *}, then numbers, quoted texts, field ids with an optional {@code
 * prior.} or {@code children.}, {@code unit.} attributes, {@code sum(a : b)}, {@code filled(a :
 * b)}, {@code blanks(a : b)}, {@code max(x, y)}, {@code whole(x)}, {@code least(x)}, {@code
 * contains(text, "words")} and brackets. {@code ;} parts clauses.
 */
public final class RuleParser {
  private enum Type {
    NUMBER,
    TEXT,
    CONDITION
  }

  /** Evaluation follows the nesting, so that an endless text must not get through. */
  private static final int MAX_LENGTH = 4000;

  private static final int MAX_DEPTH = 50;

  /** Longer numbers are refused when they are read. */
  private static final BigDecimal NO_LIMIT = new BigDecimal("-999999999999999");

  private record Typed(Expr expr, Type type) {}

  private final RuleNames names;
  private final RulePatterns patterns;
  private RuleWords words = new RuleWords(List.of());
  private int depth;

  public RuleParser(Map<String, Field> fields) {
    this.names = new RuleNames(fields);
    this.patterns = new RulePatterns(fields);
  }

  /** The conditions the text stands for, clause by clause, each once for each binding. */
  public List<List<Expr>> clauses(String text) throws RuleTextException {
    if (text.length() > MAX_LENGTH) {
      throw new RuleTextException("表达式超过 " + MAX_LENGTH + " 个字符，请分成几条规则");
    }
    List<List<Expr>> clauses = new ArrayList<>();
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
    words = new RuleWords(clause);
    depth = 0;
    Typed result = implication();
    if (words.peek().kind() != RuleToken.Kind.END) {
      throw new RuleTextException("「" + words.peek().text() + "」处多出内容");
    }
    return require(result, Type.CONDITION, "表达式的结果应是一个判断（如 a = b）");
  }

  private Typed implication() throws RuleTextException {
    Typed left = disjunction();
    return words.take("implies") ? connect(Expr.Logic.IMPLIES, left, disjunction()) : left;
  }

  private Typed disjunction() throws RuleTextException {
    Typed left = conjunction();
    while (words.take("or")) {
      left = connect(Expr.Logic.OR, left, conjunction());
    }
    return left;
  }

  private Typed conjunction() throws RuleTextException {
    Typed left = comparison();
    while (words.take("and")) {
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
    Optional<Expr.Comparison> operator = words.peek().comparison();
    if (operator.isEmpty()) {
      return left;
    }
    words.next();
    Typed right = addition();
    boolean texts = left.type() == Type.TEXT && right.type() == Type.TEXT;
    boolean numbers = left.type() == Type.NUMBER && right.type() == Type.NUMBER;
    boolean equality = operator.get() == Expr.Comparison.EQ || operator.get() == Expr.Comparison.NE;
    if (!numbers && !(texts && equality)) {
      throw new RuleTextException("比较的两边类型不同，或文字用了大小比较");
    }
    return new Typed(new Expr.Compare(operator.get(), left.expr(), right.expr()), Type.CONDITION);
  }

  private Typed addition() throws RuleTextException {
    Typed left = multiplication();
    while (words.peek().is("+") || words.peek().is("-")) {
      Expr.Arithmetic operator =
          words.next().is("+") ? Expr.Arithmetic.PLUS : Expr.Arithmetic.MINUS;
      left = calculate(operator, left, multiplication());
    }
    return left;
  }

  private Typed multiplication() throws RuleTextException {
    Typed left = value();
    while (words.peek().is("*") || words.peek().is("×")) {
      words.next();
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
    RuleToken token = words.next();
    return switch (token.kind()) {
      case NUMBER -> new Typed(number(token.text()), Type.NUMBER);
      case TEXT -> new Typed(new Expr.Text(token.text()), Type.TEXT);
      case NAME -> words.peek().is("(") ? function(token.text()) : reference(token.text());
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
    words.expect(")");
    return inner;
  }

  private Typed function(String name) throws RuleTextException {
    words.expect("(");
    Typed result =
        switch (name) {
          case "sum" -> sum();
          case "filled" -> tally(Expr.Tally.FILLED);
          case "blanks" -> tally(Expr.Tally.BLANKS);
          case "max" -> max();
          case "whole" -> whole();
          case "least" -> least();
          case "contains" -> contains();
          case "dated" -> dated();
          case "repeated" -> repeated();
          default ->
              throw new RuleTextException(
                  "没有函数「"
                      + name
                      + "」，可用：sum、filled、blanks、max、whole、least、contains、dated、repeated");
        };
    words.expect(")");
    return result;
  }

  private Typed sum() throws RuleTextException {
    RuleNames.Named first = rangeStart();
    List<Field> range = names.range(first, words.next().text());
    if (range.stream().anyMatch(field -> !field.isNumeric())) {
      throw new RuleTextException("sum 的范围里有不是数的指标");
    }
    return new Typed(new Expr.Sum(first.scope(), range), Type.NUMBER);
  }

  private Typed tally(Expr.Tally tally) throws RuleTextException {
    RuleNames.Named first = rangeStart();
    return new Typed(
        new Expr.Count(tally, first.scope(), names.range(first, words.next().text())), Type.NUMBER);
  }

  private RuleNames.Named rangeStart() throws RuleTextException {
    RuleNames.Named first = names.named(words.next().text());
    words.expect(":");
    return first;
  }

  private Typed max() throws RuleTextException {
    Typed left = addition();
    words.expect(",");
    Typed right = addition();
    String mend = "max 的两个参数都应是数";
    return new Typed(
        new Expr.Max(require(left, Type.NUMBER, mend), require(right, Type.NUMBER, mend)),
        Type.NUMBER);
  }

  private Typed whole() throws RuleTextException {
    RuleNames.Named named = names.named(words.next().text());
    if (!named.field().isNumeric()) {
      throw new RuleTextException("whole 的参数应是数");
    }
    return new Typed(new Expr.Whole(new Expr.Ref(named.scope(), named.field())), Type.CONDITION);
  }

  /** The smallest number a field allows: no 15 digits are below the stand-in for none. */
  private Typed least() throws RuleTextException {
    RuleNames.Named named = names.named(words.next().text());
    if (!named.field().isNumeric()) {
      throw new RuleTextException("least 的参数应是数");
    }
    return new Typed(new Expr.Number(named.field().min().orElse(NO_LIMIT)), Type.NUMBER);
  }

  private Typed contains() throws RuleTextException {
    Expr text = textArgument("contains");
    return new Typed(new Expr.Contains(text, wordsArgument("contains")), Type.CONDITION);
  }

  private Typed dated() throws RuleTextException {
    Expr text = textArgument("dated");
    String sought = wordsArgument("dated");
    if (!sought.contains(Prose.YEAR)) {
      throw new RuleTextException("dated 的第二个参数里应有代表年份的「" + Prose.YEAR + "」");
    }
    words.expect(",");
    Expr year = require(addition(), Type.NUMBER, "dated 的第三个参数应是数");
    return new Typed(new Expr.Dated(text, sought, year), Type.CONDITION);
  }

  private Expr textArgument(String function) throws RuleTextException {
    Expr text = require(value(), Type.TEXT, function + " 的第一个参数应是文字指标");
    if (!(text instanceof Expr.Ref)) {
      throw new RuleTextException(function + " 的第一个参数应是文字指标");
    }
    words.expect(",");
    return text;
  }

  private String wordsArgument(String function) throws RuleTextException {
    RuleToken quoted = words.next();
    if (quoted.kind() != RuleToken.Kind.TEXT) {
      throw new RuleTextException(function + " 的第二个参数应是带引号的文字");
    }
    return quoted.text();
  }

  private Typed repeated() throws RuleTextException {
    RuleNames.Named first = rangeStart();
    List<Field> range = names.range(first, words.next().text());
    boolean prose = range.stream().allMatch(field -> field.type() == FieldType.TEXT);
    if (first.scope() != Expr.Scope.OWN || !prose) {
      throw new RuleTextException("repeated 的范围应是本年的文字指标");
    }
    return new Typed(new Expr.Repeated(range), Type.NUMBER);
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
}
