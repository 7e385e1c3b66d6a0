package dev.gouji.form.load;

import dev.gouji.csv.CsvTable;
import dev.gouji.digest.Digests;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Chart;
import dev.gouji.form.Edition;
import dev.gouji.form.Exercise;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Figure;
import dev.gouji.form.Form;
import dev.gouji.form.Labels;
import dev.gouji.form.Proposal;
import dev.gouji.form.Provisions;
import dev.gouji.form.Relations;
import dev.gouji.form.Rule;
import dev.gouji.form.Statement;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads one edition: its layout at once, what else it provides at once or when asked for. */
final class EditionLoader {
  private final DefinitionFiles files;
  private final FieldLoader fields;
  private final List<Table> tables;
  private final Edition edition;
  private final Labels labels;

  /** Reads the layout; its faults are told by what is asked for next. */
  EditionLoader(String id, DefinitionFiles files) {
    this.files = files;
    fields = new FieldLoader(files);
    tables = fields.tables();
    edition = edition(id, pairs("edition.csv", "key", "value"));
    labels = new Labels(pairs("aliases.csv", "variant", "official"));
  }

  /** The edition with everything it provides. */
  Form whole() throws DefinitionException {
    Provisions provisions = provisions();
    return new Form(edition, tables, labels, () -> provisions);
  }

  /** The edition whose rules and the like are read when they are asked for: for one in the jar. */
  Form layoutFirst() throws DefinitionException {
    files.throwIfFaulty();
    return new Form(edition, tables, labels, this::builtInProvisions);
  }

  private Provisions builtInProvisions() {
    try {
      return provisions();
    } catch (DefinitionException e) {
      throw new IllegalStateException("edition " + edition.id() + " in the jar is faulty", e);
    }
  }

  private Provisions provisions() throws DefinitionException {
    boolean laidOut = !tables.isEmpty();
    List<Field> all = List.copyOf(fields.fields().values());
    RuleLoader ruleLoader = new RuleLoader(files, fields.fields(), files.isSound());
    List<Rule> rules = ruleLoader.rules();
    Map<Field, Expr> definitions = new Definitions(files, ruleLoader.places()).of(all, rules);
    Map<String, CatalogueEntry> catalogue = new CatalogueLoader(files).catalogue();
    FigureLoader figureLoader = new FigureLoader(files, all, laidOut);
    Map<String, Chart> charts = figureLoader.charts();
    List<Figure> figures = figureLoader.figures(charts);
    Relations relations = new RelationLoader(files, all, laidOut).relations();
    List<Exercise> exercises = new ExerciseLoader(files, fields.fields(), laidOut).exercises();
    List<Proposal> proposals = new ProposalLoader(files, all, laidOut).proposals();
    List<Statement> statements = new StatementLoader(files, fields.fields(), laidOut).statements();
    List<String> guide = guide();
    new FormContract(files, edition, ruleLoader.places())
        .check(tables, all, rules, definitions, catalogue);
    files.throwIfFaulty();
    return new Provisions(
        rules,
        Provisions.Computed.of(definitions),
        catalogue,
        guide,
        figures,
        List.copyOf(charts.values()),
        relations,
        exercises,
        proposals,
        statements,
        layoutDigest(),
        files.digest());
  }

  private List<String> guide() {
    List<String> guide = new ArrayList<>();
    for (CsvTable csv : files.tables("guide.csv", List.of("text"), List.of())) {
      csv.rows().forEach(row -> guide.add(csv.cell(row, "text")));
    }
    return guide;
  }

  private Edition edition(String id, Map<String, String> facts) {
    String first = facts.getOrDefault("first_year", "");
    String last = facts.getOrDefault("last_year", "");
    boolean sound = first.matches("[0-9]{4}") && last.matches("([0-9]{4})?");
    if (!sound) {
      files.fault("edition.csv", 0, "first_year 应是四位年份，last_year 应是四位年份或留空", "");
    }
    return new Edition(
        id,
        sound ? Integer.parseInt(first) : 0,
        sound && !last.isEmpty() ? Integer.parseInt(last) : Integer.MAX_VALUE,
        facts.getOrDefault("notice", ""),
        Edition.Parts.of(facts));
  }

  private String layoutDigest() {
    MessageDigest digest = Digests.sha256();
    digest.update(edition.id().getBytes(StandardCharsets.UTF_8));
    for (Table table : tables) {
      for (Field field : table.fields()) {
        String line = field.id() + "|" + field.type().id() + "|" + field.computed();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((field.sheet() + field.area().a1()).getBytes(StandardCharsets.UTF_8));
      }
      for (GridCell.Label label : table.grid().labels()) {
        digest.update((label.text() + label.area().a1()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Digests.of(digest).substring(0, 16);
  }

  private Map<String, String> pairs(String name, String key, String value) {
    Map<String, String> pairs = new HashMap<>();
    for (CsvTable csv : files.tables(name, List.of(key, value), List.of())) {
      csv.rows().forEach(row -> pairs.put(csv.cell(row, key), csv.cell(row, value)));
    }
    return pairs;
  }
}
