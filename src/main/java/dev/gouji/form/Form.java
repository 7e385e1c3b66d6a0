package dev.gouji.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One edition of the national form, complete and consistent. Its layout is at hand; what else it
 * provides may be read when it is first asked for, as most runs meet returns of one edition only.
 */
public final class Form {
  private final Edition edition;
  private final List<Table> tables;
  private final List<Field> fields;
  private final Map<String, Field> byId;
  private final List<Field> nationalNumbers;
  private final Labels labels;
  private final Provided provided;

  /**
   * An edition of which the layout was read.
   *
   * @param provisions reads the rest; asked once, by whichever thread is the first to need it
   */
  public Form(Edition edition, List<Table> tables, Labels labels, Supplier<Provisions> provisions) {
    this(edition, tables, labels, new Provided(provisions));
  }

  private Form(Edition edition, List<Table> tables, Labels labels, Provided provided) {
    this.edition = edition;
    this.tables = List.copyOf(tables);
    this.fields = tables.stream().flatMap(table -> table.fields().stream()).toList();
    this.byId =
        fields.stream().collect(Collectors.toUnmodifiableMap(Field::id, Function.identity()));
    this.nationalNumbers = fields.stream().filter(Field::national).toList();
    this.labels = labels;
    this.provided = provided;
  }

  /** The same form, whose edition ends where another one begins. */
  public Form until(int year) {
    return new Form(edition.until(year), tables, labels, provided);
  }

  /** Has the rest of the edition read, if it was not asked for yet. */
  public void complete() {
    provided.provisions();
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
    return provided.provisions().rules();
  }

  /** A rule that must exist. */
  public Rule rule(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  /** How a computed field is computed; empty if it is none. */
  public Optional<Formula> formula(Field field) {
    return definition(field).map(Formula::new);
  }

  /** What a computed field is the value of: the other side of the first rule that defines it. */
  public Optional<Expr> definition(Field field) {
    return Optional.ofNullable(provided.provisions().computed().definitions().get(field));
  }

  /** The fields that a computed field is made of, in reading order; none if it is not computed. */
  public List<Field> operands(Field field) {
    return provided.provisions().computed().operands().getOrDefault(field, List.of());
  }

  /** The computed fields: sums of entry cells come before sums of sums. */
  public List<Field> computed() {
    return provided.provisions().computed().inTurn();
  }

  /** SHA-256 over what decides the layout: tables, fields and labels, not rules. */
  public String layoutDigest() {
    return provided.provisions().layoutDigest();
  }

  /** SHA-256 over every definition file. */
  public String digest() {
    return provided.provisions().digest();
  }

  /** The filling guide, one paragraph each. */
  public List<String> guide() {
    return provided.provisions().guide();
  }

  /**
   * The words for a reading fault or batch fault, by id ({@code I-…}, {@code U…}).
   *
   * @throws IllegalArgumentException if the catalogue has no such id
   */
  public CatalogueEntry words(String id) {
    CatalogueEntry words = catalogue().get(id);
    if (words == null) {
      throw new IllegalArgumentException("no catalogue entry " + id);
    }
    return words;
  }

  /** Every catalogue entry by id. */
  public Map<String, CatalogueEntry> catalogue() {
    return provided.provisions().catalogue();
  }

  /** Workbooks for training, each with one fault planted. */
  public List<Exercise> exercises() {
    return provided.provisions().exercises();
  }

  /** Standard sentences of the published report, in the order in which they stand in it. */
  public List<Proposal> proposals() {
    return provided.provisions().proposals();
  }

  /** How sentences of a report state figures. */
  public List<Statement> statements() {
    return provided.provisions().statements();
  }

  /** How the edition relates to the others. */
  public Relations relations() {
    return provided.provisions().relations();
  }

  /** The numbers people ask for first, in the order they are shown. */
  public List<Figure> figures() {
    return provided.provisions().figures();
  }

  /** The charts of a kind, in the order they are shown. */
  public List<Chart> charts(Chart.Kind kind) {
    return provided.provisions().charts().stream().filter(chart -> chart.kind() == kind).toList();
  }

  /** The figures that a chart shows. */
  public List<Figure> figures(Chart chart) {
    return figures().stream().filter(figure -> figure.chart().equals(chart.id())).toList();
  }

  /** What an edition provides: read once, when it is asked for; for several threads. */
  private static final class Provided {
    private final Supplier<Provisions> source;
    private volatile Optional<Provisions> read = Optional.empty();

    Provided(Supplier<Provisions> source) {
      this.source = source;
    }

    /** Asked for every cell that is judged: whoever finds it there does not wait for anybody. */
    Provisions provisions() {
      Optional<Provisions> there = read;
      return there.isPresent() ? there.get() : readOnce();
    }

    private synchronized Provisions readOnce() {
      if (read.isEmpty()) {
        read = Optional.of(source.get());
      }
      return read.get();
    }
  }

  @Override
  public String toString() {
    return "form " + edition.id();
  }
}
