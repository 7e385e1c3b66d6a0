package dev.gouji.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One edition of the national form, complete and consistent. */
public final class Form {
  private final Edition edition;
  private final List<Table> tables;
  private final List<Field> fields;
  private final Map<String, Field> byId;
  private final List<Field> nationalNumbers;
  private final Labels labels;
  private final List<Rule> rules;
  private final List<String> guide;
  private final Map<Field, Expr> definitions;
  private final Map<Field, List<Field>> operands;
  private final List<Field> computed;
  private final Map<String, CatalogueEntry> catalogue;
  private final List<Figure> figures;
  private final List<Chart> charts;
  private final Relations relations;
  private final List<Exercise> exercises;
  private final List<Proposal> proposals;
  private final List<Statement> statements;

  /**
   * How a sentence of a report states a figure.
   *
   * @param figure what it states
   * @param words what the sentence says; the first group is the number, if it is one
   * @param value what it says without a number; empty if the number is what it says
   * @param confirms the cell of a table that the same sentence confirms
   */
  public record Statement(Field figure, Pattern words, String value, Optional<Field> confirms) {}

  public Form(
      Edition edition,
      List<Table> tables,
      Labels labels,
      List<Rule> rules,
      List<String> guide,
      Map<Field, Expr> definitions,
      Map<String, CatalogueEntry> catalogue,
      List<Figure> figures,
      List<Chart> charts,
      Relations relations,
      List<Exercise> exercises,
      List<Proposal> proposals,
      List<Statement> statements) {
    this.edition = edition;
    this.tables = List.copyOf(tables);
    this.fields = tables.stream().flatMap(table -> table.fields().stream()).toList();
    this.byId =
        fields.stream().collect(Collectors.toUnmodifiableMap(Field::id, Function.identity()));
    this.nationalNumbers = fields.stream().filter(Field::national).toList();
    this.labels = labels;
    this.rules = List.copyOf(rules);
    this.guide = List.copyOf(guide);
    this.definitions = Map.copyOf(definitions);
    this.operands =
        definitions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, definition -> Operands.own(definition.getValue())));
    this.computed =
        fields.stream()
            .filter(Field::computed)
            .sorted(Comparator.comparingInt(this::depth))
            .toList();
    this.catalogue = Map.copyOf(catalogue);
    this.figures = List.copyOf(figures);
    this.charts = List.copyOf(charts);
    this.relations = relations;
    this.exercises = List.copyOf(exercises);
    this.proposals = List.copyOf(proposals);
    this.statements = List.copyOf(statements);
  }

  /** The same form, whose edition ends where another one begins. */
  public Form until(int year) {
    return new Form(
        edition.until(year),
        tables,
        labels,
        rules,
        guide,
        definitions,
        catalogue,
        figures,
        charts,
        relations,
        exercises,
        proposals,
        statements);
  }

  public Edition edition() {
    return edition;
  }

  public List<Table> tables() {
    return tables;
  }

  /** The table with this id; it must exist. */
  public Table table(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
  }

  /** Every field in form order; a field's index is its position here. */
  public List<Field> fields() {
    return fields;
  }

  public Optional<Field> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A field that must exist. */
  public Field field(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no field " + id));
  }

  /** The field that plays a part in every edition. */
  public Field role(Role role) {
    return fields.stream().filter(field -> field.is(role)).findFirst().orElseThrow();
  }

  /**
   * Whether a field of the cover tells about the sender and nothing about the numbers, as its words
   * and the roles do; a choice declares something about them.
   */
  public boolean isAboutSender(Field field) {
    return field.table().equals(role(Role.CODE).table())
        && (field.type() == FieldType.TEXT || field.role().isPresent());
  }

  /** The cells of the national tables in form order: what is consolidated. */
  public List<Field> nationalNumbers() {
    return nationalNumbers;
  }

  public Labels labels() {
    return labels;
  }

  public List<Rule> rules() {
    return rules;
  }

  /** A rule that must exist. */
  public Rule rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  /** How a computed field is computed; empty if it is none. */
  public Optional<Formula> formula(Field field) {
    return definition(field).map(Formula::new);
  }

  /** What a computed field is the value of: the other side of the first rule that defines it. */
  public Optional<Expr> definition(Field field) {
    return Optional.ofNullable(definitions.get(field));
  }

  /** The fields that a computed field is made of, in reading order; none if it is not computed. */
  public List<Field> operands(Field field) {
    return operands.getOrDefault(field, List.of());
  }

  /** The computed fields: sums of entry cells come before sums of sums. */
  public List<Field> computed() {
    return computed;
  }

  private int depth(Field field) {
    return operands(field).stream().mapToInt(operand -> 1 + depth(operand)).max().orElse(0);
  }

  /** The filling guide, one paragraph each. */
  public List<String> guide() {
    return guide;
  }

  /**
   * The words for a reading fault or batch fault, by id ({@code I-…}, {@code U…}).
   *
   * @throws IllegalArgumentException if the catalogue has no such id
   */
  public CatalogueEntry words(String id) {
    CatalogueEntry words = catalogue.get(id);
    if (words == null) {
      throw new IllegalArgumentException("no catalogue entry " + id);
    }
    return words;
  }

  /** Every catalogue entry by id. */
  public Map<String, CatalogueEntry> catalogue() {
    return catalogue;
  }

  /** Workbooks for training, each with one fault planted. */
  public List<Exercise> exercises() {
    return exercises;
  }

  /** Standard sentences of the published report, in the order in which they stand in it. */
  public List<Proposal> proposals() {
    return proposals;
  }

  /** How sentences of a report state figures. */
  public List<Statement> statements() {
    return statements;
  }

  /** How the edition relates to the others. */
  public Relations relations() {
    return relations;
  }

  /** The numbers people ask for first, in the order they are shown. */
  public List<Figure> figures() {
    return figures;
  }

  /** The charts of a kind, in the order they are shown. */
  public List<Chart> charts(Chart.Kind kind) {
    return charts.stream().filter(chart -> chart.kind() == kind).toList();
  }

  /** The figures that a chart shows. */
  public List<Figure> figures(Chart chart) {
    return figures.stream().filter(figure -> figure.chart().equals(chart.id())).toList();
  }

  @Override
  public String toString() {
    return "form " + edition.id();
  }
}
