package dev.gouji.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a computed cell is computed: the one grammar by which the template writes its formula and
 * reading knows it again. Sums, differences and numbers; blank as long as all operands are.
 *
 * @param by what the cell is the value of
 */
public record Formula(Expr by) {

  /** Where a field stands, and how a formula names the cells of several. */
  public interface Cells {
    /** One cell, as a formula names it. */
    String cell(Field field);

    /** The cells as few ranges, as a formula names them. */
    List<String> ranges(List<Field> fields);
  }

  /** Why an expression cannot be such a formula, in Chinese; empty if it can. */
  public static Optional<String> whyNot(Expr expr) {
    if (expr instanceof Expr.Number
        || (expr instanceof Expr.Sum sum && sum.scope() == Expr.Scope.OWN)
        || (expr instanceof Expr.Ref ref
            && ref.scope() == Expr.Scope.OWN
            && ref.field().isNumeric())) {
      return Optional.empty();
    }
    if (expr instanceof Expr.Binary binary && binary.operator() != Expr.Arithmetic.TIMES) {
      return whyNot(binary.left()).or(() -> whyNot(binary.right()));
    }
    return Optional.of("只能用本表各格的和与差");
  }

  /** The fields it reads, in reading order. */
  public List<Field> operands() {
    return Operands.own(by);
  }

  /** The formula that the template writes, without the equals sign. */
  public String text(Cells cells) {
    return "IF(COUNT("
        + String.join(",", cells.ranges(operands()))
        + ")=0,\"\","
        + bare(cells)
        + ")";
  }

  /** The same without the care for blanks, as people write it. */
  public String bare(Cells cells) {
    return text(by, cells);
  }

  private static String text(Expr expr, Cells cells) {
    if (expr instanceof Expr.Sum sum) {
      return "SUM(" + String.join(",", cells.ranges(sum.fields())) + ")";
    }
    if (expr instanceof Expr.Ref ref) {
      // The empty text of a computed blank cannot be added, a SUM of it is 0.
      return "SUM(" + cells.cell(ref.field()) + ")";
    }
    if (expr instanceof Expr.Binary binary) {
      String sign = binary.operator() == Expr.Arithmetic.PLUS ? "+" : "-";
      return "(" + text(binary.left(), cells) + sign + text(binary.right(), cells) + ")";
    }
    return ((Expr.Number) expr).value().toPlainString();
  }

  /**
   * The value.
   *
   * @param numbers the number of a field; empty where it is blank, which counts as 0
   */
  public Optional<BigDecimal> value(Function<Field, Optional<BigDecimal>> numbers) {
    List<Field> filled = new ArrayList<>(operands());
    filled.removeIf(field -> numbers.apply(field).isEmpty());
    return filled.isEmpty() ? Optional.empty() : Optional.of(value(by, numbers));
  }

  private static BigDecimal value(Expr expr, Function<Field, Optional<BigDecimal>> numbers) {
    if (expr instanceof Expr.Sum sum) {
      return sum.fields().stream()
          .map(field -> numbers.apply(field).orElse(BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    if (expr instanceof Expr.Ref ref) {
      return numbers.apply(ref.field()).orElse(BigDecimal.ZERO);
    }
    if (expr instanceof Expr.Binary binary) {
      BigDecimal left = value(binary.left(), numbers);
      BigDecimal right = value(binary.right(), numbers);
      return binary.operator() == Expr.Arithmetic.PLUS ? left.add(right) : left.subtract(right);
    }
    return ((Expr.Number) expr).value();
  }
}
