package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.BlankPolicy;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.form.syntax.RuleParser;
import dev.gouji.form.syntax.RuleTextException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Loads {@code rules.csv}; a rule of the office with a known id replaces the built-in one. */
final class RuleLoader {
  static final List<String> COLUMNS =
      List.of(
          "id", "severity", "expression", "label", "instruction", "when_blank", "since", "source");
  static final int MAX_INSTRUCTION = 40;
  private static final List<String> OPTIONAL = List.of("hard_beyond");
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

  private final DefinitionFiles files;
  private final RuleParser parser;
  private final boolean resolvable;
  private final Map<String, RulePlace> places = new HashMap<>();

  /**
   * A loader for the fields of one edition.
   *
   * @param resolvable whether the fields are sound: else expressions are left alone, as what they
   *     name may only seem to be missing, and no rule is returned
   */
  RuleLoader(DefinitionFiles files, Map<String, Field> fields, boolean resolvable) {
    this.files = files;
    this.parser = new RuleParser(fields);
    this.resolvable = resolvable;
  }

  /** Where each rule stands, by id. */
  Map<String, RulePlace> places() {
    return places;
  }

  List<Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (CsvTable csv : files.tables("rules.csv", COLUMNS, OPTIONAL)) {
      Set<String> seen = new HashSet<>();
      for (CsvRow row : csv.rows()) {
        if (!seen.add(csv.cell(row, "id"))) {
          fault(csv, row, "规则编号「" + csv.cell(row, "id") + "」重复", "每条规则用自己的编号");
        }
        rule(csv, row).ifPresent(rule -> rules.put(rule.id(), rule));
        places.put(csv.cell(row, "id"), new RulePlace(csv.name(), row.line()));
      }
    }
    return List.copyOf(rules.values());
  }

  private Optional<Rule> rule(CsvTable csv, CsvRow row) {
    String id = csv.cell(row, "id");
    if (!ID.matcher(id).matches() || id.startsWith("I-")) {
      fault(csv, row, "规则编号「" + id + "」不合规", "用大写字母、数字和连字符，且不以 I- 开头");
    }
    Optional<Severity> severity = Severity.of(csv.cell(row, "severity"));
    if (severity.isEmpty()) {
      fault(csv, row, "严重程度「" + csv.cell(row, "severity") + "」不认识", "可用：hard、soft、info");
    }
    Optional<BlankPolicy> policy = BlankPolicy.of(csv.cell(row, "when_blank"));
    if (policy.isEmpty()) {
      fault(
          csv,
          row,
          "when_blank「" + csv.cell(row, "when_blank") + "」不认识",
          "可用：" + BlankPolicy.words());
    }
    String instruction = csv.cell(row, "instruction");
    if (instruction.isEmpty() || instruction.length() > MAX_INSTRUCTION) {
      fault(csv, row, "instruction 为空或超过 " + MAX_INSTRUCTION + " 个字", "");
    }
    if (csv.cell(row, "label").isEmpty() || csv.cell(row, "source").isEmpty()) {
      fault(csv, row, "label 与 source 不能为空", "");
    }
    List<RuleInstance> instances = resolvable ? instances(csv, row, id) : List.of();
    if (severity.isEmpty() || policy.isEmpty() || instances.isEmpty()) {
      return Optional.empty();
    }
    Rule rule =
        new Rule(
            id,
            severity.get(),
            csv.cell(row, "expression"),
            csv.cell(row, "label"),
            instruction,
            policy.get(),
            since(csv, row),
            csv.cell(row, "source"),
            csv.cell(row, "hard_beyond"),
            instances);
    if (policy.get() == BlankPolicy.PRIOR_ZERO && !rule.needsPrior()) {
      fault(csv, row, "when_blank「prior_zero」只用于与上年比较的规则，这一条没有读 prior.", "改用 skip 或 zero");
    }
    return Optional.of(rule);
  }

  private int since(CsvTable csv, CsvRow row) {
    String since = csv.cell(row, "since");
    if (!since.matches("[12][0-9]{3}")) {
      fault(csv, row, "since「" + since + "」应是四位年份", "");
      return 0;
    }
    return Integer.parseInt(since);
  }

  private List<RuleInstance> instances(CsvTable csv, CsvRow row, String id) {
    List<RuleInstance> instances = new ArrayList<>();
    try {
      List<List<Expr>> clauses = parser.clauses(csv.cell(row, "expression"));
      List<Optional<BigDecimal>> limits = limits(csv.cell(row, "hard_beyond"), clauses.size());
      for (int i = 0; i < clauses.size(); i++) {
        List<Expr> repetitions = clauses.get(i);
        List<List<Field>> read = repetitions.stream().map(Operands::own).toList();
        Set<Field> common = common(read);
        for (int j = 0; j < repetitions.size(); j++) {
          Field place = place(read.get(j), common);
          instances.add(new RuleInstance(id, place, repetitions.get(j), limits.get(i)));
        }
      }
    } catch (RuleTextException e) {
      fault(csv, row, "表达式「" + csv.cell(row, "expression") + "」：" + e.getMessage(), "");
    }
    return instances;
  }

  /** What every repetition of a clause reads, which therefore tells none of them apart. */
  private static Set<Field> common(List<List<Field>> repetitions) {
    if (repetitions.size() == 1) {
      return Set.of();
    }
    Set<Field> common = new HashSet<>(repetitions.get(0));
    repetitions.forEach(fields -> common.retainAll(Set.copyOf(fields)));
    return common;
  }

  /** The first field named that tells which row or column is meant. */
  private static Field place(List<Field> own, Set<Field> common) throws RuleTextException {
    if (own.isEmpty()) {
      throw new RuleTextException("没有用到本年本单位的任何指标，无处标出问题");
    }
    return own.stream().filter(field -> !common.contains(field)).findFirst().orElse(own.get(0));
  }

  /** One limit a clause, parted by {@code ;}; an empty one never turns hard. */
  private static List<Optional<BigDecimal>> limits(String text, int clauses)
      throws RuleTextException {
    if (text.isEmpty()) {
      return java.util.Collections.nCopies(clauses, Optional.empty());
    }
    List<Optional<BigDecimal>> limits = new ArrayList<>();
    for (String limit : text.split(";", -1)) {
      if (!limit.strip().matches("[0-9]*")) {
        throw new RuleTextException("hard_beyond「" + text + "」应是用 ; 隔开的整数");
      }
      limits.add(limit.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(limit.strip())));
    }
    if (limits.size() != clauses) {
      throw new RuleTextException("hard_beyond 的个数与表达式的分句数不同");
    }
    return limits;
  }

  private void fault(CsvTable csv, CsvRow row, String what, String mend) {
    files.fault(csv.name(), row.line(), what, mend);
  }
}
