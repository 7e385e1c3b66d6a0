package dev.gouji.report.page;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Return;
import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.FileKind;
import dev.gouji.received.Received;
import dev.gouji.received.Stamp;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.Arrived;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.Subject;
import dev.gouji.year.file.UnitRounds;
import dev.gouji.year.level.LastYearValues;
import dev.gouji.year.level.Scope;
import dev.gouji.year.level.Totals;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a year out of practice units, for tests of what is written from it. */
public final class PageSample {
  public static final int YEAR = 2021;

  private final Form form;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, CheckedReturn> counted = new LinkedHashMap<>();
  private final List<FileOutcome> extra = new ArrayList<>();
  private final List<RuleOverride> overrides = new ArrayList<>();
  private final Map<String, Values> prior = new LinkedHashMap<>();
  private final List<UnitRounds> rounds = new ArrayList<>();
  private final Map<String, RuleTally> tallies = new LinkedHashMap<>();
  private boolean rosterGiven = true;

  public PageSample() {
    try {
      form = Forms.load(Optional.empty()).edition("2021").orElseThrow();
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }

  public Form form() {
    return form;
  }

  public PageSample unit(String code, String name, String parent) {
    units.put(code, new Unit(code, name, parent, "", "否", Unit.Status.NORMAL, "", "", ""));
    return this;
  }

  /** A return with numbers that tie out, grown from a seed, and with these findings. */
  public PageSample report(String code, int seed, Finding... findings) {
    return report(code, grow(seed), findings);
  }

  public PageSample report(String code, Values values, Finding... findings) {
    Unit unit = units.get(code);
    Received.Read read =
        new Received.Read(
            code + ".xlsx",
            "ab".repeat(32),
            FileKind.XLSX,
            form,
            Map.of(),
            Stamp.NONE,
            Optional.empty(),
            List.of(),
            List.of());
    counted.put(
        code,
        new CheckedReturn(new Return(unit, YEAR, 1, values, read), List.of(findings), Map.of()));
    return this;
  }

  public PageSample priorYear(String code, int seed) {
    prior.put(code, grow(seed));
    return this;
  }

  public PageSample prior(String code, Values values) {
    prior.put(code, values);
    return this;
  }

  public PageSample file(String file, Outcome outcome, String reason) {
    extra.add(
        new FileOutcome(file, "", "", "", "", 0, outcome, 0, 0, 0, reason, "cd".repeat(32), ""));
    return this;
  }

  public PageSample override(RuleOverride override) {
    overrides.add(override);
    return this;
  }

  public PageSample rounds(String code, UnitRounds.Step... steps) {
    rounds.add(new UnitRounds(units.get(code), List.of(steps)));
    return this;
  }

  public PageSample tally(String rule, RuleTally tally) {
    tallies.put(rule, tally);
    return this;
  }

  public PageSample withoutRoster() {
    rosterGiven = false;
    return this;
  }

  /** A finding of a rule of the catalogue at a field. */
  public Finding finding(String rule, Severity severity, String field, String message) {
    Field at = form.field(field);
    String instruction =
        form.rules().stream()
            .filter(r -> r.id().equals(rule))
            .findFirst()
            .map(Rule::instruction)
            .orElseGet(() -> form.words(rule).instruction());
    return new Finding(
        rule,
        severity,
        Location.at(at.sheet(), at.cell(), at),
        List.of(),
        "14",
        "15",
        "-1",
        message,
        instruction,
        "",
        Fingerprint.of("x", rule, field, List.of("14")),
        "",
        "");
  }

  public Account build() {
    Roster roster = rosterGiven ? Roster.of(units.values()) : Roster.ofReporting(units.values());
    List<FileOutcome> files = new ArrayList<>();
    units.values().forEach(unit -> files.add(line(unit)));
    files.addAll(extra);
    List<Scope> scopes = new ArrayList<>();
    List<Unit> all =
        units.values().stream().filter(unit -> !roster.isGovernment(unit.code())).toList();
    scopes.add(scope(Scope.EVERYTHING, "全部", 0, all));
    for (Unit unit : units.values()) {
      if (roster.isGovernment(unit.code())) {
        int depth = roster.above(unit).size() + 1;
        scopes.add(scope(unit.code(), unit.name(), depth, roster.leavesBelow(unit.code())));
      }
    }
    return new Account(
        new Subject(
            YEAR,
            form,
            roster,
            new Office("演练区政务公开办公室", "", "", Optional.empty()),
            overrides,
            Optional.empty()),
        new Arrived(files, List.of(), List.of(), List.of(), rounds),
        new Account.Returns(List.copyOf(counted.values()), List.of(), tallies),
        new Account.Levels(scopes, List.of()),
        new Account.LastYear(
            prior,
            new LastYearValues(form, roster, prior, Set.of(), !prior.isEmpty()),
            prior.isEmpty() ? "" : "上年输出 values.csv"));
  }

  private FileOutcome line(Unit unit) {
    CheckedReturn checked = counted.get(unit.code());
    if (checked == null) {
      return new FileOutcome(
          "", unit.code(), unit.name(), "2021", "", 0, Outcome.MISSING, 0, 0, 0, "没有收到填报表", "", "");
    }
    boolean accepted = checked.isAccepted();
    return new FileOutcome(
        checked.of().file(),
        unit.code(),
        unit.name(),
        "2021",
        "2021",
        1,
        accepted ? Outcome.ACCEPTED : Outcome.RETURNED,
        checked.count(Severity.HARD),
        checked.count(Severity.SOFT),
        checked.count(Severity.INFO),
        accepted ? "" : "有未改正的问题",
        checked.of().source().sha256(),
        accepted ? "" : "退回/" + unit.code() + "_" + unit.name().replace('/', '_') + "_第1轮.xlsx");
  }

  private Scope scope(String code, String name, int depth, List<Unit> units) {
    Totals accepted = new Totals();
    Totals pending = new Totals();
    for (Unit unit : units) {
      CheckedReturn checked = counted.get(unit.code());
      if (checked != null) {
        add(pending, checked);
        if (checked.isAccepted()) {
          add(accepted, checked);
        }
      }
    }
    return new Scope(
        code, name, depth, units, accepted, pending, Optional.ofNullable(counted.get(code)));
  }

  /** Only the consolidation itself may add to totals, and this stands in for it. */
  private void add(Totals totals, CheckedReturn checked) {
    try {
      Method add = Totals.class.getDeclaredMethod("add", Form.class, Values.class);
      add.setAccessible(true);
      add.invoke(totals, form, checked.of().values());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Values in which every relation inside the tables holds. */
  public Values grow(int seed) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Field field : form.nationalNumbers()) {
      int weight = field.id().endsWith(".natural_person") ? 9 : 3;
      numbers.put(field.id(), Math.floorMod(field.id().hashCode() / 7 + seed * 31, weight));
    }
    for (String column : columns()) {
      int concluded =
          numbers.entrySet().stream()
              .filter(
                  e -> e.getKey().matches("requests\\.(granted|refused|unavail|declin|closed).*"))
              .filter(e -> e.getKey().endsWith("." + column))
              .mapToInt(Map.Entry::getValue)
              .sum();
      numbers.put("requests.concluded." + column, concluded);
      numbers.put("requests.carried_in." + column, Math.min(1, concluded));
      numbers.put(
          "requests.received." + column,
          concluded - Math.min(1, concluded) + numbers.get("requests.carried_out." + column));
    }
    addUp(numbers);
    return values(numbers);
  }

  private void addUp(Map<String, Integer> numbers) {
    for (Field field : form.nationalNumbers()) {
      if (field.id().endsWith(".total")) {
        String row = field.id().substring(0, field.id().length() - "total".length());
        int sum =
            numbers.entrySet().stream()
                .filter(e -> e.getKey().startsWith(row) && !e.getKey().equals(field.id()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        numbers.put(field.id(), sum);
      }
    }
  }

  public Values values(Map<String, Integer> numbers) {
    List<Value> values = new ArrayList<>();
    for (Field field : form.fields()) {
      Integer number = numbers.get(field.id());
      values.add(
          number == null
              ? Value.BLANK
              : new Value.Number(
                  field.id().equals("proactive.fees")
                      ? new BigDecimal(number).add(new BigDecimal("0.2500"))
                      : new BigDecimal(number)));
    }
    return new Values(values);
  }

  private static List<String> columns() {
    return List.of("natural_person", "business", "research", "welfare", "legal_service", "other");
  }
}
