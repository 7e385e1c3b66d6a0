package dev.gouji.testkit;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Return;
import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
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
import dev.gouji.year.level.LastYearValues;
import dev.gouji.year.level.Scope;
import dev.gouji.year.level.Totals;
import dev.gouji.year.level.TotalsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A year made by code: governments on two levels and their units, files of every outcome, findings
 * of every severity, last year's values. The same call gives the same year.
 */
public final class SampleYear {
  public static final int YEAR = 2024;
  public static final String TOP = "320000";

  private static final List<String> NAMES =
      List.of(
          "发展和改革局",
          "教育体育局",
          "公安分局",
          "民政局",
          "司法局",
          "财政局",
          "人力资源和社会保障局",
          "住房和城乡建设局",
          "农业农村局",
          "文化和旅游局",
          "卫生健康局",
          "应急管理局",
          "审计局",
          "市场监督管理局");

  private final Form form;
  private final List<Unit> units = new ArrayList<>();
  private final List<FileOutcome> files = new ArrayList<>();
  private final List<CheckedReturn> counted = new ArrayList<>();
  private final Map<String, Values> prior = new HashMap<>();

  private SampleYear() {
    try {
      form = Forms.load(Optional.empty()).forYear(YEAR).orElseThrow();
    } catch (DefinitionException e) {
      throw new AssertionError(e);
    }
  }

  /** A district with this many units that are no governments. */
  public static Account of(int units) {
    SampleYear year = new SampleYear();
    year.roster(units, Map.of());
    return year.result();
  }

  /** A small district in which some units bear other names: by position from 0. */
  public static Account named(Map<Integer, String> names) {
    SampleYear year = new SampleYear();
    year.roster(14, names);
    return year.result();
  }

  /** Some dozen units. */
  public static Account small() {
    return of(14);
  }

  private void roster(int leaves, Map<Integer, String> names) {
    units.add(unit(TOP, "示例区人民政府", "", Unit.Status.NORMAL));
    int towns = Math.max(2, leaves / 40);
    for (int t = 1; t <= towns; t++) {
      units.add(unit("T" + t, "第" + t + "镇人民政府", TOP, Unit.Status.NORMAL));
    }
    for (int i = 0; i < leaves; i++) {
      boolean inTown = i % 3 == 2;
      String fallback = i < NAMES.size() ? "示例区" + NAMES.get(i) : "示例区第" + (i + 1) + "单位";
      units.add(
          unit(
              String.valueOf(320001 + i),
              names.getOrDefault(i, inTown ? "第" + (i % towns + 1) + "镇第" + i + "办公室" : fallback),
              inTown ? "T" + (i % towns + 1) : TOP,
              i % 50 == 13 ? Unit.Status.EXEMPT : Unit.Status.NORMAL));
    }
  }

  private static Unit unit(String code, String name, String parent, Unit.Status status) {
    return new Unit(code, name, parent, "", "否", status, "", "办公室值班员", "0000-" + code);
  }

  private Account result() {
    Roster roster = Roster.of(units);
    int i = 0;
    for (Unit unit : units) {
      if (unit.code().equals(TOP)) {
        own(unit);
      } else if (!roster.isGovernment(unit.code())) {
        leaf(unit, i++);
      } else {
        file(unit, "", 0, Outcome.SKIPPED, List.of(), "上级政府可不单独报送");
      }
    }
    files.add(
        new FileOutcome(
            "来历不明.xlsx",
            "",
            "",
            "",
            "",
            0,
            Outcome.REFUSED,
            0,
            0,
            0,
            "封面单位代码「999999」不在单位名录里，名称也对不上；请核对代码后重新报送",
            digest("x"),
            ""));
    files.sort(Comparator.comparing(FileOutcome::file).thenComparing(FileOutcome::unitCode));
    return new Account(
        new Subject(
            YEAR,
            form,
            roster,
            new Office(
                "示例区人民政府办公室", "政务公开科", "0000-12345678", Optional.of(LocalDate.of(2025, 1, 20))),
            overrides(),
            Optional.of(LocalDate.of(2025, 1, 25))),
        new Arrived(files, List.of(), List.of(), List.of(), List.of()),
        new Account.Returns(counted, List.of(), tallies()),
        new Account.Levels(scopes(roster), List.of()),
        new Account.LastYear(
            prior, new LastYearValues(form, roster, prior, Set.of(), true), "上年输出"));
  }

  private void own(Unit unit) {
    Values values = SampleValues.of(form, 1);
    counted(unit, unit.code() + ".xlsx", 1, values, new SampleFindings(form, TOP).explained());
  }

  private void leaf(Unit unit, int i) {
    SampleFindings findings = new SampleFindings(form, unit.code());
    String file = unit.code() + ".xlsx";
    if (!unit.isDue()) {
      file(unit, "", 0, Outcome.SKIPPED, List.of(), "名录状态为免报");
      return;
    }
    prior.put(unit.code(), SampleValues.of(form, i + 7000));
    Values values = SampleValues.of(form, i + 100);
    switch (i % 10) {
      case 2 -> counted(unit, file, 1, values, findings.hard());
      case 3 ->
          file(unit, file, 0, Outcome.REFUSED, List.of(), "文件有密码，无法打开；请用 WPS 取消密码，另存为 .xlsx 后重新报送");
      case 4 -> file(unit, "", 0, Outcome.MISSING, List.of(), "没有收到文件");
      case 5 -> {
        file(
            unit, "旧/" + file, 1, Outcome.SUPERSEDED, List.of(), "同一单位第 2 轮的「" + file + "」更新，以它为准");
        counted(unit, file, 2, values, findings.balanced());
      }
      case 6 -> counted(unit, file, 1, values, findings.explained());
      case 7 -> counted(unit, file, 1, values, findings.open());
      default -> counted(unit, file, 1, values, i % 2 == 0 ? findings.balanced() : List.of());
    }
  }

  private void counted(Unit unit, String file, int round, Values values, List<Finding> found) {
    Received.Read read =
        new Received.Read(
            file,
            digest(file),
            FileKind.XLSX,
            form,
            Map.of(),
            Stamp.NONE,
            Optional.empty(),
            List.of(),
            List.of());
    CheckedReturn checked =
        new CheckedReturn(
            new Return(unit, YEAR, round, values, read),
            found,
            Map.of("X3", new RuleTally(1, 0, Map.of(), 0)));
    counted.add(checked);
    file(
        unit,
        file,
        round,
        checked.isAccepted() ? Outcome.ACCEPTED : Outcome.RETURNED,
        found,
        checked.isAccepted() ? "" : "有必改或未说明的问题");
  }

  private void file(
      Unit unit, String file, int round, Outcome outcome, List<Finding> found, String reason) {
    boolean read = round > 0;
    files.add(
        new FileOutcome(
            file,
            unit.code(),
            unit.name(),
            read ? String.valueOf(YEAR) : "",
            read ? form.edition().id() : "",
            round,
            outcome,
            count(found, Severity.HARD),
            count(found, Severity.SOFT),
            count(found, Severity.INFO),
            reason,
            file.isEmpty() ? "" : digest(file),
            outcome == Outcome.RETURNED ? "退回/" + unit.code() + "_第" + round + "轮 #1.xlsx" : ""));
  }

  private static int count(List<Finding> found, Severity severity) {
    return (int) found.stream().filter(f -> f.severity() == severity).count();
  }

  private static String digest(String text) {
    return "%064x".formatted(text.hashCode() & 0xffffffffL);
  }

  private List<Scope> scopes(Roster roster) {
    List<Scope> scopes = new ArrayList<>();
    List<Unit> all =
        units.stream().filter(u -> !roster.isGovernment(u.code()) && u.isDue()).toList();
    scopes.add(scope("*", "全部填报单位", 0, all));
    for (Unit unit : units) {
      if (roster.isGovernment(unit.code())) {
        List<Unit> below = roster.leavesBelow(unit.code()).stream().filter(Unit::isDue).toList();
        scopes.add(scope(unit.code(), unit.name(), roster.above(unit).size() + 1, below));
      }
    }
    return scopes;
  }

  private Scope scope(String code, String name, int depth, List<Unit> below) {
    Set<String> codes = below.stream().map(Unit::code).collect(Collectors.toSet());
    List<CheckedReturn> returns =
        counted.stream().filter(c -> codes.contains(c.of().unit().code())).toList();
    return new Scope(
        code,
        name,
        depth,
        below,
        sum(returns.stream().filter(CheckedReturn::isAccepted).toList()),
        sum(returns),
        counted.stream().filter(c -> c.of().unit().code().equals(code)).findFirst());
  }

  private Totals sum(List<CheckedReturn> returns) {
    return TotalsOf.of(form, returns.stream().map(c -> c.of().values()).toList());
  }

  private Map<String, RuleTally> tallies() {
    Map<String, RuleTally> tallies = new LinkedHashMap<>();
    for (Rule rule : form.rules()) {
      int n = rule.instances().size() * counted.size();
      int fail =
          (int)
              counted.stream()
                  .flatMap(c -> c.findings().stream())
                  .filter(f -> f.rule().equals(rule.id()))
                  .count();
      Map<String, Integer> not =
          rule.needsPrior()
              ? Map.of("没有该单位上年的数", n / 3, "上年未通过", n / 10)
              : rule.needsChildren() ? Map.of("所辖单位有未报或退回的", n / 2) : Map.of();
      int rest = n - not.values().stream().mapToInt(Integer::intValue).sum();
      tallies.put(rule.id(), new RuleTally(rest - fail, fail, not, rule.id().equals("R9") ? 1 : 0));
    }
    return tallies;
  }

  private List<RuleOverride> overrides() {
    return List.of(
        new RuleOverride(
            "R12", "", RuleOverride.Action.OFF, "本区统一减免信息处理费，不发收费通知", "区政府办公室", "2025-01-05"),
        new RuleOverride(
            "X1", "320001", RuleOverride.Action.INFO, "机构改革，年初数有划转", "区政府办公室", "2025-01-06"));
  }
}
