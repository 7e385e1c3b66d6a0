package dev.gouji.repair;

import dev.gouji.form.Expr;
import java.util.List;
import java.util.stream.Stream;

/** The counts over ranges of cells that a condition asks about. */
final class Counts {
  private Counts() {}

  static List<Expr.Count> of(Expr expr) {
    return in(expr).toList();
  }

  private static Stream<Expr.Count> in(Expr expr) {
    if (expr instanceof Expr.Count count) {
      return Stream.of(count);
    }
    if (expr instanceof Expr.Compare compare) {
      return Stream.concat(in(compare.left()), in(compare.right()));
    }
    if (expr instanceof Expr.Connective node) {
      return Stream.concat(in(node.left()), in(node.right()));
    }
    return Stream.empty();
  }
}
