package dev.gouji.report.page;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Return;
import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.check.Value;
import dev.gouji.check.Values;
import dev.gouji.consolidate.FileOutcome;
import dev.gouji.consolidate.Office;
import dev.gouji.consolidate.Outcome;
import dev.gouji.consolidate.Scope;
import dev.gouji.consolidate.Totals;
import dev.gouji.consolidate.UnitRounds;
import dev.gouji.consolidate.YearResult;
import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.DefinitionException;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.intake.FileKind;
import dev.gouji.intake.Received;
import dev.gouji.intake.Stamp;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  public YearResult build() {
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
    return new YearResult(
        YEAR,
        form,
        roster,
        new Office("演练区政务公开办公室", "", "", ""),
        files,
        List.copyOf(counted.values()),
        List.of(),
        scopes,
        tallies,
        overrides,
        prior,
        prior.isEmpty() ? "" : "上年输出 values.csv",
        rounds,
        Optional.empty());
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

  /** A district in the midst of its season, with something of everything. */
  public static PageSample season() {
    PageSample sample = new PageSample();
    sample.unit("100", "演练市人民政府", "").unit("110", "演练一区人民政府", "100");
    sample.unit("120", "演练二区人民政府", "100").unit("101", "演练市人民政府办公室", "100");
    String[] names = {"教育局", "民政局", "财政局", "自然资源局", "住房和城乡建设局", "卫生健康局", "市场监督管理局", "城关街道办事处"};
    for (int i = 0; i < names.length; i++) {
      sample.unit("11" + (i + 1), "演练一区" + names[i], "110");
      sample.unit("12" + (i + 1), "演练二区" + names[i], "120");
    }
    sample.report("101", 3).priorYear("101", 9);
    for (int i = 1; i <= 8; i++) {
      sample.priorYear("11" + i, 40 + i).priorYear("12" + i, 70 + i);
      if (i != 4) {
        sample.report("11" + i, i, i % 3 == 0 ? sample.faults(i) : sample.remarks(i));
      }
      if (i < 6) {
        sample.report("12" + i, 20 + i, i == 2 ? sample.faults(i + 8) : sample.remarks(i + 8));
      }
    }
    sample.report(
        "110",
        77,
        sample.finding(
            "U1", Severity.SOFT, "requests.received.total", "本级填报 412 件，所辖单位合计 398 件，差 14"));
    sample.file("李庄/年报最终版(2).xlsx", Outcome.REFUSED, "封面的单位代码 999 不在单位名录里，请核对单位代码后重新报送");
    sample.file("扫描件.pdf", Outcome.REFUSED, "这是 PDF 文件，不是表格。请用空白表填报，保存为 .xlsx 后重新报送");
    sample.file("单位名录.csv", Outcome.SKIPPED, "配置文件");
    sample.file("113_第1轮.xlsx", Outcome.SUPERSEDED, "以第 2 轮的表为准");
    sample.override(
        new RuleOverride(
            "X-T8", "", RuleOverride.Action.OFF, "本年各单位统计口径不一，下年恢复", "市政务公开办", "2022-01-10"));
    sample.override(
        new RuleOverride(
            "R6", "121", RuleOverride.Action.INFO, "系统数据缺失，已电话核实", "市政务公开办", "2022-01-12"));
    sample.rounds(
        "113",
        step(1, 12, 0, 12, List.of()),
        step(2, 5, 8, 1, List.of()),
        step(
            3,
            3,
            3,
            1,
            List.of(new UnitRounds.CellChange("proactive.penalty", "行政处罚", "15", "150"))));
    sample.rounds("121", step(1, 4, 0, 4, List.of()), step(2, 0, 4, 0, List.of()));
    sample
        .form
        .rules()
        .forEach(
            rule ->
                sample.tally(
                    rule.id(),
                    rule.needsPrior()
                        ? new RuleTally(90, 2, Map.of("上年没有该单位的数", 14), 0)
                        : rule.id().startsWith("X-T")
                            ? new RuleTally(20, 1, Map.of("台账数未填", 31, "该格未能读出", 1), 0)
                            : new RuleTally(rule.instances().size() * 13, 1, Map.of(), 0)));
    return sample;
  }

  private static UnitRounds.Step step(
      int round, int open, int mended, int fresh, List<UnitRounds.CellChange> unasked) {
    int left = open - fresh;
    return new UnitRounds.Step(
        round, "第" + round + "轮.xlsx", open, mended, Math.max(0, left), 0, fresh, unasked);
  }

  private Finding[] faults(int seed) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        finding(
            "R1",
            Severity.HARD,
            "requests.received.natural_person",
            "新收 12 + 结转 3 = 15 ≠ 总计 14 + 结转下年 0 = 14，差 1"));
    findings.add(
        finding(
            "R3",
            Severity.HARD,
            "requests.granted.total",
            "自然人 4 + 商业企业 1 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 1 = 6 ≠ 总计 5，差 1"));
    if (seed % 2 == 0) {
      findings.add(
          finding(
              "R4",
              Severity.HARD,
              "review.total",
              "维持 10 + 纠正 1 + 其他结果 0 + 尚未审结 0 = 11 ≠ 总计 0，差 11"));
      findings.add(finding("I-TEXT", Severity.HARD, "proactive.penalty", "此格写的是「十二件左右」，不是数"));
    }
    findings.add(
        finding("X1", Severity.SOFT, "requests.carried_in.business", "上年结转 3 ≠ 上年年报的结转下年 2，差 1"));
    findings.addAll(List.of(remarks(seed)));
    return findings.toArray(Finding[]::new);
  }

  private Finding[] remarks(int seed) {
    if (seed % 2 == 0) {
      return new Finding[0];
    }
    return new Finding[] {
      finding("R6", Severity.SOFT, "proactive.regulations.issued", "第二部分表有 3 格空白")
          .withExplanation("本单位没有规章制定权，按惯例留空"),
      finding("I-READ", Severity.INFO, "requests.received.other", "写作「１２件」，按 12 读取")
    };
  }
}
