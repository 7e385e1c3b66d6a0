package dev.gouji.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an edition provides beside its layout: what is asked of a return and what is made of it.
 *
 * @param rules the rules, in the order of their file
 * @param computed how the computed fields come about
 * @param catalogue the words for reading faults and batch faults, by id
 * @param guide the filling guide, one paragraph each
 * @param figures the numbers people ask for first, in the order they are shown
 * @param charts what shows the figures
 * @param relations how the edition relates to the others
 * @param exercises workbooks for training, each with one fault planted
 * @param proposals standard sentences of the published report, in its order
 * @param statements how sentences of a report state figures
 * @param layoutDigest SHA-256 over what decides the layout: tables, fields and labels, not rules
 * @param digest SHA-256 over every definition file
 */
public record Provisions(
    List<Rule> rules,
    Computed computed,
    Map<String, CatalogueEntry> catalogue,
    List<String> guide,
    List<Figure> figures,
    List<Chart> charts,
    Relations relations,
    List<Exercise> exercises,
    List<Proposal> proposals,
    List<Statement> statements,
    String layoutDigest,
    String digest) {

  public Provisions {
    rules = List.copyOf(rules);
    catalogue = Map.copyOf(catalogue);
    guide = List.copyOf(guide);
    figures = List.copyOf(figures);
    charts = List.copyOf(charts);
    exercises = List.copyOf(exercises);
    proposals = List.copyOf(proposals);
    statements = List.copyOf(statements);
  }

  /**
   * How the computed fields of an edition come about.
   *
   * @param definitions what each is the value of
   * @param operands what each is made of, in reading order
   * @param inTurn sums of entry cells before sums of sums
   */
  public record Computed(
      Map<Field, Expr> definitions, Map<Field, List<Field>> operands, List<Field> inTurn) {
    public Computed {
      definitions = Map.copyOf(definitions);
      operands = Map.copyOf(operands);
      inTurn = List.copyOf(inTurn);
    }

    public static Computed of(Map<Field, Expr> definitions) {
      Map<Field, List<Field>> operands = new HashMap<>();
      definitions.forEach((field, by) -> operands.put(field, Operands.own(by)));
      List<Field> inTurn =
          definitions.keySet().stream()
              .sorted(
                  Comparator.<Field>comparingInt(field -> depth(field, operands))
                      .thenComparingInt(Field::index))
              .toList();
      return new Computed(definitions, operands, inTurn);
    }

    private static int depth(Field field, Map<Field, List<Field>> operands) {
      return operands.getOrDefault(field, List.of()).stream()
          .mapToInt(operand -> 1 + depth(operand, operands))
          .max()
          .orElse(0);
    }
  }
}
