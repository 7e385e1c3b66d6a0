package dev.gouji.form;

import java.util.List;
import java.util.Map;

/**
 * What an edition provides beside its layout: what is asked of a return and what is made of it.
 *
 * @param rules the rules, in the order of their file
 * @param definitions what each computed field is the value of
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
    Map<Field, Expr> definitions,
    Map<String, CatalogueEntry> catalogue,
    List<String> guide,
    List<Figure> figures,
    List<Chart> charts,
    Relations relations,
    List<Exercise> exercises,
    List<Proposal> proposals,
    List<Form.Statement> statements,
    String layoutDigest,
    String digest) {

  public Provisions {
    rules = List.copyOf(rules);
    definitions = Map.copyOf(definitions);
    catalogue = Map.copyOf(catalogue);
    guide = List.copyOf(guide);
    figures = List.copyOf(figures);
    charts = List.copyOf(charts);
    exercises = List.copyOf(exercises);
    proposals = List.copyOf(proposals);
    statements = List.copyOf(statements);
  }
}
