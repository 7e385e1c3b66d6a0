package dev.gouji.inbox;

import dev.gouji.check.RuleOverride;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.DefinitionFault;
import dev.gouji.form.load.Forms;
import dev.gouji.roster.CodeText;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 规则停用.csv: what the office decided about rules and about reasons.
 *
 * @param name the file's name, for messages
 * @param lines the decisions with the lines on which they stand
 */
record DecisionFile(String name, List<Line> lines) {
  static final DecisionFile NONE = new DecisionFile("", List.of());

  private static final List<String> REQUIRED = List.of("规则编号", "单位代码", "处理");
  private static final List<String> OPTIONAL = List.of("理由", "决定人", "日期", "说明");

  /** What decides which file counts is no rule to be lenient about: no number would stand. */
  private static final String CONFLICT = "I-CONFLICT";

  private static final Set<RuleOverride.Action> HARMLESS =
      Set.of(RuleOverride.Action.ON, RuleOverride.Action.HARD);

  private static final RuleOverride.Action REFUSED = RuleOverride.Action.REFUSED;

  /** A decision and where it stands. */
  record Line(int number, RuleOverride override) {}

  DecisionFile {
    lines = List.copyOf(lines);
  }

  /**
   * Reads it.
   *
   * @throws DefinitionException with every line that cannot be followed
   */
  static DecisionFile read(String name, List<CsvRow> rows, Forms forms) throws DefinitionException {
    CsvTable table = CsvTable.of(name, rows);
    List<DefinitionFault> faults = new ArrayList<>();
    table
        .headerFaults(REQUIRED, OPTIONAL)
        .forEach(what -> faults.add(new DefinitionFault(name, 1, what, "")));
    Set<String> known = ruleIds(forms);
    List<Line> lines = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      line(table, row, known, faults).ifPresent(lines::add);
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return new DecisionFile(name, lines);
  }

  private static Optional<Line> line(
      CsvTable table, CsvRow row, Set<String> known, List<DefinitionFault> faults) {
    String rule = table.cell(row, "规则编号");
    String action = table.cell(row, "处理");
    Optional<RuleOverride.Action> decided =
        Arrays.stream(RuleOverride.Action.values())
            .filter(a -> a.chinese().equals(action) || (action.equals("不采纳") && a == REFUSED))
            .findFirst();
    decided.ifPresent(one -> founded(one, table, row, faults));
    if (!known.contains(rule)) {
      faults.add(
          new DefinitionFault(
              table.name(), row.line(), "没有规则「" + rule + "」", "用 gouji rules 查看规则编号"));
    }
    if (rule.equals(CONFLICT) && decided.filter(HARMLESS::contains).isEmpty()) {
      faults.add(
          new DefinitionFault(
              table.name(),
              row.line(),
              "「" + CONFLICT + "」不能停用或改为核实、提示：两份数不相同，不知道以哪份为准，都没有计入",
              "删去这一行；移走其中一份，或请填报单位重报一份"));
    }
    if (decided.isEmpty()) {
      faults.add(
          new DefinitionFault(
              table.name(), row.line(), "处理「" + action + "」不认识", "可用：" + actions()));
      return Optional.empty();
    }
    return Optional.of(
        new Line(
            row.line(),
            new RuleOverride(
                rule,
                CodeText.level(table.cell(row, "单位代码")),
                decided.get(),
                table.cell(row, "理由"),
                table.cell(row, "决定人"),
                table.cell(row, "日期"),
                table.cell(row, "说明"))));
  }

  /** Who decides in place of a unit says why, and who did. */
  private static void founded(
      RuleOverride.Action decided, CsvTable table, CsvRow row, List<DefinitionFault> faults) {
    boolean unfounded = table.cell(row, "理由").isEmpty() || table.cell(row, "决定人").isEmpty();
    if (decided == REFUSED && unfounded) {
      faults.add(
          new DefinitionFault(table.name(), row.line(), "不采纳说明要写明「理由」和「决定人」，填报单位会看到", "补上后再运行"));
    }
    boolean nobodys = unfounded || table.cell(row, "单位代码").isBlank();
    if (decided == RuleOverride.Action.VERIFIED && nobodys) {
      faults.add(
          new DefinitionFault(
              table.name(), row.line(), "已电话核实要写明「单位代码」「理由」和「决定人」，作为这一条的说明", "补上后再运行"));
    }
  }

  private static String actions() {
    return Arrays.stream(RuleOverride.Action.values())
        .map(RuleOverride.Action::chinese)
        .collect(Collectors.joining("、"));
  }

  private static Set<String> ruleIds(Forms forms) {
    Set<String> ids = new HashSet<>();
    for (Form form : forms.byEdition()) {
      form.rules().forEach(rule -> ids.add(rule.id()));
      ids.addAll(form.catalogue().keySet());
    }
    return ids;
  }

  /** The decisions that concern somebody. */
  List<RuleOverride> effective(Optional<Roster> roster) {
    return lines.stream().map(Line::override).filter(one -> concerns(one, roster)).toList();
  }

  /** Without a roster a unit that sent nothing may still be there. */
  private static boolean concerns(RuleOverride one, Optional<Roster> roster) {
    return one.unit().isEmpty() || roster.isEmpty() || roster.get().find(one.unit()).isPresent();
  }

  /** The decisions for a unit that there is not, one sentence each, for the clerk. */
  List<String> forNobody(Optional<Roster> roster) {
    return lines.stream()
        .filter(line -> !concerns(line.override(), roster))
        .map(line -> new DefinitionFault(name, line.number(), nobody(line, roster), "").text())
        .toList();
  }

  private static String nobody(Line line, Optional<Roster> roster) {
    String code = line.override().unit();
    List<Unit> alike = roster.map(given -> given.alike(code)).orElse(List.of());
    String hint =
        alike.size() == 1
            ? "，如指「" + alike.get(0).name() + "」请把代码改为「" + alike.get(0).code() + "」"
            : "，请核对单位代码";
    return "没有代码为「" + code + "」的单位，这一行不起作用" + hint;
  }
}
