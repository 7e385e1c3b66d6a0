package dev.gouji.template.formula;

import dev.gouji.form.BlankPolicy;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.form.Formula;
import dev.gouji.form.Operands;
import dev.gouji.grid.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an expression of the rule language into a spreadsheet formula with the same meaning, blanks
 * included. Only functions that every spreadsheet program has had for decades are used.
 */
public final class FormulaText implements Expr.Visitor<String> {
  /** What counts as a number of decimals that matters: amounts have six. */
  private static final int DECIMALS = 6;

  /**
   * The marks for nothing that people type, each as a spreadsheet sees it: it takes wide signs and
   * blanks for others. The import knows more of them.
   */
  private static final List<String> MARKS =
      List.of("/", "无", "—", "——", "-", "－", "／", "不适用", "　", " ");

  /** What stands for a number that last year's return left blank: it was asked for then. */
  public static final String BLANK_LAST_YEAR = MARKS.get(0);

  private final Form form;
  private final BlankPolicy policy;
  private final Places places;

  /**
   * A translator.
   *
   * @param form whose definitions tell what a computed cell is computed from
   * @param policy what blanks mean
   * @param places how it names cells
   */
  public FormulaText(Form form, BlankPolicy policy, Places places) {
    this.form = form;
    this.policy = policy;
    this.places = places;
  }

  /** Gives 0 where the condition holds, 1 where it fails, "" where it is not evaluated. */
  public String verdict(Expr condition) {
    Operands.Direct operands = Operands.direct(condition);
    String outcome = "IF(" + condition.accept(this) + ",0,1)";
    return switch (policy) {
      case SKIP -> guarded(anyBlank(operands), "\"\"", outcome);
      case ZERO -> guarded(noneFilled(operands), "\"\"", outcome);
      case FAULT ->
          guarded(wordsAmongNumbers(operands), "\"\"", guarded(anyBlank(operands), "1", outcome));
      case PRIOR_ZERO -> guarded(anyUnknown(operands), "\"\"", outcome);
    };
  }

  /** Whether it compares two numbers. */
  public static boolean comparesNumbers(Expr condition) {
    return condition instanceof Expr.Compare compare && isNumeric(compare);
  }

  /** Left minus right of a comparison of numbers. */
  public String deviation(Expr.Compare compare) {
    return difference(compare);
  }

  /** The value of a computed cell: blank as long as everything it is computed from is. */
  public String definition(Formula formula) {
    return formula.text(places);
  }

  private static String guarded(List<String> guards, String otherwise, String formula) {
    if (guards.isEmpty()) {
      return formula;
    }
    String guard = guards.size() == 1 ? guards.get(0) : "OR(" + String.join(",", guards) + ")";
    return "IF(" + guard + "," + otherwise + "," + formula + ")";
  }

  private List<String> anyBlank(Operands.Direct operands) {
    return anyBlank(operands.numbers(), operands.texts());
  }

  private List<String> anyBlank(List<Expr.Ref> numbers, List<Expr> texts) {
    List<String> guards = new ArrayList<>();
    if (!numbers.isEmpty()) {
      guards.add("COUNT(" + list(numbers) + ")<" + numbers.size());
    }
    texts.forEach(text -> guards.add("LEN(" + text.accept(this) + ")=0"));
    return guards;
  }

  /**
   * What is blank this year, or of which nothing is known for last year: what was left blank then
   * stands there as a mark ({@link #BLANK_LAST_YEAR}).
   */
  private List<String> anyUnknown(Operands.Direct operands) {
    List<Expr.Ref> numbers = operands.numbers();
    List<Expr.Ref> lastYears =
        numbers.stream().filter(ref -> ref.scope() == Expr.Scope.PRIOR).toList();
    List<Expr.Ref> others = numbers.stream().filter(ref -> !lastYears.contains(ref)).toList();
    List<String> guards = new ArrayList<>(anyBlank(others, operands.texts()));
    if (!lastYears.isEmpty()) {
      guards.add("COUNTA(" + list(lastYears) + ")<" + lastYears.size());
    }
    return guards;
  }

  private List<String> noneFilled(Operands.Direct operands) {
    List<String> guards = new ArrayList<>();
    if (!operands.numbers().isEmpty()) {
      guards.add("COUNT(" + list(operands.numbers()) + ")=0");
    }
    guards.addAll(wordsAmongNumbers(operands));
    return guards;
  }

  /** What is neither a number nor blank nor a mark for nothing. */
  private List<String> wordsAmongNumbers(Operands.Direct operands) {
    return operands.numbers().isEmpty()
        ? List.of()
        : List.of(words(places, operands.numbers()) + ">0");
  }

  /**
   * How many cells hold words where numbers are asked for. A computed blank is the empty text, and
   * a mark such as / or 无 says that there is nothing: both are blank.
   */
  public static String words(Places places, List<Expr.Ref> numbers) {
    List<String> ranges = places.refRanges(numbers);
    StringBuilder words = new StringBuilder("(" + numbers.size());
    words.append("-COUNT(").append(String.join(",", ranges)).append(')');
    for (String range : ranges) {
      words.append("-COUNTBLANK(").append(range).append(')');
      // One by one: not every program counts a list of criteria.
      for (String mark : MARKS) {
        words.append("-COUNTIF(").append(range).append(',').append(quoted(mark)).append(')');
      }
    }
    return words.append(')').toString();
  }

  private String list(List<Expr.Ref> refs) {
    return String.join(",", places.refRanges(refs));
  }

  @Override
  public String number(Expr.Number node) {
    return node.value().toPlainString();
  }

  @Override
  public String text(Expr.Text node) {
    return quoted(node.value());
  }

  /** A number goes through SUM where blanks are zero: a text, be it empty, cannot be added. */
  @Override
  public String ref(Expr.Ref node) {
    if (!node.field().isNumeric()) {
      return "TRIM(" + places.cell(node) + ")";
    }
    boolean blankIsZero =
        policy == BlankPolicy.ZERO
            || (policy == BlankPolicy.PRIOR_ZERO && node.scope() == Expr.Scope.PRIOR);
    return blankIsZero ? "SUM(" + places.cell(node) + ")" : places.cell(node);
  }

  @Override
  public String attribute(Expr.UnitAttribute node) {
    return "TRIM(" + places.attributeCell(node.attribute()) + ")";
  }

  @Override
  public String sum(Expr.Sum node) {
    return "SUM(" + list(refs(node.scope(), node.fields())) + ")";
  }

  @Override
  public String count(Expr.Count node) {
    List<Field> fields = node.fields();
    return switch (node.tally()) {
      case FILLED -> filled(node.scope(), fields);
      case BLANKS -> blanks(node.scope(), fields);
    };
  }

  private String filled(Expr.Scope scope, List<Field> fields) {
    List<Field> numbers = fields.stream().filter(Field::isNumeric).toList();
    List<String> parts = new ArrayList<>();
    if (!numbers.isEmpty()) {
      List<Expr.Ref> cells = refs(scope, numbers);
      parts.add("COUNT(" + list(cells) + ")");
      parts.add(words(places, cells));
    }
    for (Field field : fields) {
      if (!field.isNumeric()) {
        parts.add("IF(LEN(" + ref(new Expr.Ref(scope, field)) + ")>0,1,0)");
      }
    }
    return "(" + String.join("+", parts) + ")";
  }

  /** A computed cell is missed only where there is something to compute it from. */
  private String blanks(Expr.Scope scope, List<Field> fields) {
    List<Field> entries = fields.stream().filter(field -> !field.computed()).toList();
    StringBuilder formula = new StringBuilder("(" + entries.size());
    if (!entries.isEmpty()) {
      formula.append('-').append(filled(scope, entries));
    }
    for (Field field : fields) {
      if (field.computed()) {
        List<Field> from =
            form.definition(field).map(by -> Operands.direct(by).numbers()).stream()
                .flatMap(List::stream)
                .map(Expr.Ref::field)
                .toList();
        String cell = places.cell(new Expr.Ref(scope, field));
        formula.append("+(COUNT(").append(cell).append(")=0)*(COUNT(");
        formula.append(list(refs(scope, from))).append(")>0)");
      }
    }
    return formula.append(')').toString();
  }

  @Override
  public String max(Expr.Max node) {
    return "MAX(" + node.left().accept(this) + "," + node.right().accept(this) + ")";
  }

  @Override
  public String binary(Expr.Binary node) {
    String sign =
        switch (node.operator()) {
          case PLUS -> "+";
          case MINUS -> "-";
          case TIMES -> "*";
        };
    return "(" + node.left().accept(this) + sign + node.right().accept(this) + ")";
  }

  @Override
  public String compare(Expr.Compare node) {
    String sign =
        switch (node.operator()) {
          case EQ -> "=";
          case NE -> "<>";
          case LT -> "<";
          case LE -> "<=";
          case GT -> ">";
          case GE -> ">=";
        };
    return isNumeric(node)
        ? difference(node) + sign + "0"
        : node.left().accept(this) + sign + node.right().accept(this);
  }

  /** Rounded, because a spreadsheet adds decimals in binary. */
  private String difference(Expr.Compare node) {
    String left = node.left().accept(this);
    String right = node.right().accept(this);
    return "ROUND(" + left + "-" + right + "," + DECIMALS + ")";
  }

  @Override
  public String contains(Expr.Contains node) {
    return "ISNUMBER(FIND(" + quoted(node.words()) + "," + node.text().accept(this) + "))";
  }

  @Override
  public String dated(Expr.Dated node) {
    String levelled = quoted(Prose.STOP) + "&" + node.text().accept(this);
    for (Prose.Replacement one : Prose.REPLACEMENTS) {
      levelled = "SUBSTITUTE(" + levelled + "," + mark(one.from()) + "," + quoted(one.to()) + ")";
    }
    String sought =
        "SUBSTITUTE("
            + quoted(node.words())
            + ","
            + quoted(Prose.YEAR)
            + ","
            + node.year().accept(this)
            + ")";
    return "ISNUMBER(FIND(" + sought + "," + levelled + "))";
  }

  /** A formula cannot hold a line break or a tabulator as such. */
  private static String mark(String text) {
    boolean control = text.length() == 1 && text.charAt(0) < ' ';
    return control ? "CHAR(" + (int) text.charAt(0) + ")" : quoted(text);
  }

  @Override
  public String repeated(Expr.Repeated node) {
    throw new IllegalArgumentException("a template knows no prose of last year");
  }

  @Override
  public String whole(Expr.Whole node) {
    if (node.number().field().type() == FieldType.AMOUNT) {
      return "(1=1)";
    }
    String number = node.number().accept(this);
    return "INT(" + number + ")=" + number;
  }

  @Override
  public String connective(Expr.Connective node) {
    String left = node.left().accept(this);
    String right = node.right().accept(this);
    return switch (node.operator()) {
      case AND -> "AND(" + left + "," + right + ")";
      case OR -> "OR(" + left + "," + right + ")";
      case IMPLIES -> "OR(NOT(" + left + ")," + right + ")";
    };
  }

  private static List<Expr.Ref> refs(Expr.Scope scope, List<Field> fields) {
    return fields.stream().map(field -> new Expr.Ref(scope, field)).toList();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static boolean isNumeric(Expr.Compare node) {
    return !isText(node.left());
  }

  /** Both sides of a comparison are of one type, so one side tells. */
  private static boolean isText(Expr side) {
    return side instanceof Expr.Text
        || side instanceof Expr.UnitAttribute
        || (side instanceof Expr.Ref ref && !ref.field().isNumeric());
  }
}
