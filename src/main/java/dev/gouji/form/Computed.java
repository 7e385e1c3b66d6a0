package dev.gouji.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the computed fields of an edition come about.
 *
 * @param definitions what each is the value of
 * @param operands what each is made of, in reading order
 * @param inTurn sums of entry cells before sums of sums
 */
record Computed(
    Map<Field, Expr> definitions, Map<Field, List<Field>> operands, List<Field> inTurn) {

  static Computed of(Map<Field, Expr> definitions) {
    Map<Field, List<Field>> operands = new HashMap<>();
    definitions.forEach((field, by) -> operands.put(field, Operands.own(by)));
    List<Field> inTurn =
        definitions.keySet().stream()
            .sorted(
                Comparator.<Field>comparingInt(field -> depth(field, operands))
                    .thenComparingInt(Field::index))
            .toList();
    return new Computed(Map.copyOf(definitions), Map.copyOf(operands), inTurn);
  }

  private static int depth(Field field, Map<Field, List<Field>> operands) {
    return operands.getOrDefault(field, List.of()).stream()
        .mapToInt(operand -> 1 + depth(operand, operands))
        .max()
        .orElse(0);
  }
}
