package dev.gouji.testkit;

import dev.gouji.check.Return;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.FileKind;
import dev.gouji.received.Received;
import dev.gouji.received.Stamp;
import dev.gouji.roster.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A case of a rule's case file. Every cell of the national tables is 0 and everything else blank,
 * but for what the case sets: {@code field=value}, an empty value for blank, {@code /} for a mark,
 * {@code ?} for a cell in doubt.
 *
 * @param name the sentence, beginning with the kind of case
 * @param set what it sets in this return
 * @param prior what last year's return says; empty if there is none
 * @param children what the units below sum to; empty if there are none
 * @param unit attribute of the roster
 * @param place the field at which the verdict is asked
 * @param expected PASS, FAIL, HARD or NOT_EVALUATED
 */
public record RuleCase(
    String name,
    String set,
    String prior,
    String children,
    String unit,
    String place,
    String expected) {
  private static final Path FOLDER = Path.of("src/test/resources/rules");

  /** The 2021 edition. */
  public static Form form() {
    try {
      return Forms.load(Optional.empty()).edition("2021").orElseThrow();
    } catch (DefinitionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** The cases of a rule: an edition's own, else those of the current one. */
  public static List<RuleCase> of(Form form, String rule) {
    Path own = FOLDER.resolve(form.edition().id()).resolve(rule + ".csv");
    try {
      Path file = Files.exists(own) ? own : FOLDER.resolve(rule + ".csv");
      CsvTable csv = CsvTable.of(rule, CsvReader.read(Files.readAllBytes(file)));
      return csv.rows().stream()
          .map(
              row ->
                  new RuleCase(
                      csv.cell(row, "case"),
                      csv.cell(row, "set"),
                      csv.cell(row, "prior"),
                      csv.cell(row, "children"),
                      csv.cell(row, "unit"),
                      csv.cell(row, "place"),
                      csv.cell(row, "expected")))
          .toList();
    } catch (IOException e) {
      throw new AssertionError("add a case file rules/" + rule + ".csv", e);
    } catch (CsvUnreadableException e) {
      throw new AssertionError(rule + ": " + e.reason(), e);
    }
  }

  /** The rules that have a case file in a folder: an edition's, or the current one's. */
  public static Set<String> files(String folder) throws IOException {
    try (var entries = Files.list(FOLDER.resolve(folder))) {
      return entries
          .filter(path -> path.toString().endsWith(".csv"))
          .map(path -> path.getFileName().toString().replace(".csv", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What the rules may read in this case. */
  public Facts facts(Form form) {
    return new Facts(
        reporter(),
        values(form, set, true),
        scope(form, prior),
        "没有上年数据",
        scope(form, children),
        "没有所辖单位");
  }

  private Unit reporter() {
    String mayIssue = unit.replace("may_issue_regulations=", "");
    return new Unit("U", "某单位", "", "", mayIssue, Unit.Status.NORMAL, "", "", "");
  }

  private static Optional<Values> scope(Form form, String assignments) {
    return assignments.isEmpty() ? Optional.empty() : Optional.of(values(form, assignments, true));
  }

  /** A return with these values and no file behind it. */
  public Return asReturn(Form form) {
    Received.Read read =
        new Received.Read(
            "case.csv",
            "",
            FileKind.CSV,
            form,
            Map.of(),
            Stamp.NONE,
            Optional.empty(),
            List.of(),
            List.of());
    return new Return(reporter(), 2021, 1, values(form, set, true), read);
  }

  /** What the case sets, by field. */
  public static Map<String, String> assignments(String text) {
    return Arrays.stream(text.split(" "))
        .filter(part -> part.contains("="))
        .collect(
            Collectors.toMap(
                part -> part.substring(0, part.indexOf('=')),
                part -> part.substring(part.indexOf('=') + 1)));
  }

  private static Values values(Form form, String text, boolean zeros) {
    Value[] values = new Value[form.fields().size()];
    for (Field field : form.fields()) {
      values[field.index()] =
          field.national() && zeros ? Value.number(BigDecimal.ZERO) : Value.BLANK;
    }
    assignments(text)
        .forEach((id, value) -> values[form.field(id).index()] = value(form.field(id), value));
    return new Values(Arrays.asList(values));
  }

  private static Value value(Field field, String text) {
    return switch (text) {
      case "" -> Value.BLANK;
      case "/" -> Value.MARK;
      case "?" -> Value.UNREAD;
      default -> field.isNumeric() ? Value.number(new BigDecimal(text)) : new Value.Text(text);
    };
  }
}
