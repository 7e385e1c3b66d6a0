package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.digest.Digests;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Chart;
import dev.gouji.form.Edition;
import dev.gouji.form.EditionRules;
import dev.gouji.form.Exercise;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Figure;
import dev.gouji.form.Form;
import dev.gouji.form.Labels;
import dev.gouji.form.Proposal;
import dev.gouji.form.Relations;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every edition known, loaded and found sound.
 *
 * @param byEdition the forms, oldest first
 */
public record Forms(List<Form> byEdition) {
  private static final String OWN = "自定义报表";

  public Forms {
    byEdition = List.copyOf(byEdition);
  }

  /** What is in the jar, which cannot change while the program runs: read once, when asked for. */
  private record BuiltInForms(List<Form> sound, List<DefinitionFault> faults) {
    private static final BuiltInForms ONCE = read();

    private static BuiltInForms read() {
      try {
        return new BuiltInForms(Forms.read(Optional.empty()).byEdition(), List.of());
      } catch (DefinitionException e) {
        return new BuiltInForms(List.of(), e.faults());
      }
    }
  }

  /**
   * Loads the built-in editions and those of the office.
   *
   * @param own a folder shaped like the built-in one that extends or overrides it
   * @throws DefinitionException listing every fault of every file
   */
  public static Forms load(Optional<Path> own) throws DefinitionException {
    if (own.isPresent()) {
      return read(own);
    }
    if (!BuiltInForms.ONCE.faults().isEmpty()) {
      throw new DefinitionException(BuiltInForms.ONCE.faults());
    }
    return new Forms(BuiltInForms.ONCE.sound());
  }

  private static Forms read(Optional<Path> own) throws DefinitionException {
    List<String> builtIn = BuiltIn.editions();
    Set<String> ids = new LinkedHashSet<>(builtIn);
    if (own.isPresent()) {
      new OwnFolder(own.get())
          .editions().stream()
              .filter(id -> builtIn.contains(id) || hasEdition(own.get(), id))
              .forEach(ids::add);
    }
    List<Form> forms = new ArrayList<>();
    Set<DefinitionFault> faults = new LinkedHashSet<>();
    Set<String> grids = new TreeSet<>();
    // The editions know nothing of each other; most of a short run is spent here.
    String newest = newest(builtIn);
    List<Loaded> loaded =
        ids.parallelStream().map(edition -> Loaded.of(edition, own, newest)).toList();
    for (Loaded one : loaded) {
      one.form().ifPresent(forms::add);
      faults.addAll(one.faults());
      grids.addAll(one.grids());
    }
    if (own.isPresent()) {
      try {
        new OwnFolder(own.get()).check(builtIn, grids);
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    faults.addAll(FormYears.faults(forms));
    if (!faults.isEmpty()) {
      throw new DefinitionException(List.copyOf(faults));
    }
    return new Forms(FormYears.inTurn(forms));
  }

  /** What came of one edition. */
  private record Loaded(Optional<Form> form, List<DefinitionFault> faults, List<String> grids) {
    static Loaded of(String edition, Optional<Path> own, String newest) {
      List<String> grids = new ArrayList<>();
      try {
        DefinitionFiles files = DefinitionFiles.of(edition, own, newest);
        grids.addAll(grids(files));
        return new Loaded(Optional.of(load(edition, files)), List.of(), grids);
      } catch (DefinitionException e) {
        return new Loaded(Optional.empty(), e.faults(), grids);
      }
    }

    /** What the grids of an edition are called. */
    private static List<String> grids(DefinitionFiles files) {
      List<String> grids = new ArrayList<>();
      if (files.has("tables.csv")) {
        files.rows("tables.csv").forEach(row -> grids.addAll(row.cells()));
      }
      return grids.stream().filter(cell -> cell.endsWith(".csv")).toList();
    }
  }

  private static boolean hasEdition(Path own, String id) {
    return Files.isRegularFile(own.resolve(id).resolve("edition.csv"));
  }

  /** The edition to which an office's files belong that lie in no edition's folder. */
  private static String newest(List<String> builtIn) {
    return builtIn.stream().max(Comparator.naturalOrder()).orElse("");
  }

  /**
   * An office's own definitions that lie beside an inbox, as a double click cannot pass options.
   *
   * @return the folder, as it is named from where the inbox is
   */
  public static Optional<Path> beside(Path inbox) {
    Path absolute = inbox.toAbsolutePath().normalize().resolveSibling(OWN);
    return Files.isDirectory(absolute) ? Optional.of(inbox.resolveSibling(OWN)) : Optional.empty();
  }

  public Optional<Form> edition(String id) {
    return byEdition.stream().filter(form -> form.edition().id().equals(id)).findFirst();
  }

  /** The edition in which a report year is written. */
  public Optional<Form> forYear(int year) {
    return byEdition.stream().filter(form -> form.edition().describes(year)).findFirst();
  }

  private static Form load(String id, DefinitionFiles files) throws DefinitionException {
    Map<String, String> facts = pairs(files, "edition.csv", "key", "value");
    FieldLoader loader = new FieldLoader(files);
    List<Table> tables = loader.tables();
    RuleLoader ruleLoader = new RuleLoader(files, loader.fields(), files.isSound());
    List<Rule> rules = ruleLoader.rules();
    Map<Field, Expr> definitions =
        new Definitions(files, ruleLoader.places()).of(loader.fields().values(), rules);
    Labels labels = new Labels(pairs(files, "aliases.csv", "variant", "official"));
    List<String> guide = new ArrayList<>();
    for (CsvTable csv : files.tables("guide.csv", List.of("text"), List.of())) {
      csv.rows().forEach(row -> guide.add(csv.cell(row, "text")));
    }
    Map<String, CatalogueEntry> catalogue = catalogue(files);
    FigureLoader figureLoader =
        new FigureLoader(files, loader.fields().values(), !tables.isEmpty());
    Map<String, Chart> charts = figureLoader.charts();
    List<Figure> figures = figureLoader.figures(charts);
    Relations relations =
        new RelationLoader(files, loader.fields().values(), !tables.isEmpty()).relations();
    List<Exercise> exercises =
        new ExerciseLoader(files, loader.fields(), !tables.isEmpty()).exercises();
    List<Proposal> proposals =
        new ProposalLoader(files, loader.fields().values(), !tables.isEmpty()).proposals();
    List<Form.Statement> statements =
        new StatementLoader(files, loader.fields(), !tables.isEmpty()).statements();
    Edition edition = edition(id, facts, files, tables);
    new FormContract(files, edition, ruleLoader.places())
        .check(tables, loader.fields().values(), rules, definitions, catalogue);
    files.throwIfFaulty();
    return new Form(
        edition,
        tables,
        labels,
        rules,
        guide,
        definitions,
        catalogue,
        figures,
        List.copyOf(charts.values()),
        relations,
        exercises,
        proposals,
        statements);
  }

  private static Edition edition(
      String id, Map<String, String> facts, DefinitionFiles files, List<Table> tables) {
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
        EditionRules.of(facts),
        layoutDigest(id, tables),
        files.digest());
  }

  private static String layoutDigest(String id, List<Table> tables) {
    MessageDigest digest = Digests.sha256();
    digest.update(id.getBytes(StandardCharsets.UTF_8));
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

  private static Map<String, String> pairs(
      DefinitionFiles files, String name, String key, String value) {
    Map<String, String> pairs = new HashMap<>();
    for (CsvTable csv : files.tables(name, List.of(key, value), List.of())) {
      csv.rows().forEach(row -> pairs.put(csv.cell(row, key), csv.cell(row, value)));
    }
    return pairs;
  }

  private static Map<String, CatalogueEntry> catalogue(DefinitionFiles files) {
    Map<String, CatalogueEntry> catalogue = new LinkedHashMap<>();
    List<String> columns = List.of("id", "severity", "label", "instruction", "source");
    for (CsvTable csv : files.tables("catalogue.csv", columns, List.of("expected"))) {
      for (CsvRow row : csv.rows()) {
        Optional<Severity> severity = Severity.of(csv.cell(row, "severity"));
        String instruction = csv.cell(row, "instruction");
        if (severity.isEmpty()
            || instruction.isEmpty()
            || instruction.length() > RuleLoader.MAX_INSTRUCTION) {
          files.fault(csv.name(), row.line(), "severity 不认识，或 instruction 为空或过长", "");
          continue;
        }
        String id = csv.cell(row, "id");
        String expected = csv.cell(row, "expected");
        catalogue.put(
            id,
            new CatalogueEntry(
                id,
                severity.get(),
                csv.cell(row, "label"),
                instruction,
                csv.cell(row, "source"),
                expected.isEmpty() ? "应为" : expected));
      }
    }
    return catalogue;
  }
}
