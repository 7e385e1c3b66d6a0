package dev.gouji.report.letter;

import dev.gouji.check.RuleOverride;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.report.paper.OfficialPaper;
import dev.gouji.report.paper.PaperTable;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 审核公式的停用和新增: which rules the office does not apply, or applies on top, and why. */
final class RuleSection {
  private final Account year;

  RuleSection(Account year) {
    this.year = year;
  }

  void write(OfficialPaper paper) {
    paper.heading("四、审核公式的停用、调整和新增");
    corrections(paper);
    List<Rule> own = own();
    if (year.overrides().isEmpty() && own.isEmpty()) {
      paper.body("没有停用、调整或自行增加审核公式。");
      return;
    }
    if (!year.overrides().isEmpty()) {
      paper.body("停用或调整的审核公式 " + year.overrides().size() + " 项：");
      PaperTable table = new PaperTable(paper, 9, 33, 9, 16, 33);
      table.head("规则", "内容", "处理", "范围", "理由（决定人）");
      year.overrides().forEach(override -> table.row(row(override)));
    }
    if (!own.isEmpty()) {
      paper.body("自行增加的审核公式 " + own.size() + " 项：");
      PaperTable table = new PaperTable(paper, 12, 10, 44, 34);
      table.head("规则", "程度", "内容", "设置依据");
      own.forEach(
          rule ->
              table.row(
                  List.of(rule.id(), rule.severity().chinese(), rule.label(), rule.source())));
    }
  }

  private void corrections(OfficialPaper paper) {
    List<String> made = year.madeCorrections();
    if (!made.isEmpty()) {
      paper.body("经电话向填报单位核实，订正 " + made.size() + " 处：" + String.join("；", made) + "。");
    }
  }

  private List<String> row(RuleOverride override) {
    String label =
        year.form().rules().stream()
            .filter(rule -> rule.id().equals(override.rule()))
            .map(Rule::label)
            .findFirst()
            .orElse("");
    String unit =
        override.unit().isEmpty()
            ? "全部单位"
            : year.roster().find(override.unit()).map(Unit::name).orElse(override.unit());
    String by = override.decidedBy() + " " + override.date();
    return List.of(
        override.rule(),
        label,
        override.action().chinese(),
        unit,
        override.reason() + (by.isBlank() ? "" : "（" + by.strip() + "）"));
  }

  /** The rules that the built-in edition does not have. */
  private List<Rule> own() {
    Set<String> builtIn =
        builtIn()
            .map(form -> form.rules().stream().map(Rule::id).collect(Collectors.toSet()))
            .orElse(Set.of());
    return year.form().rules().stream().filter(rule -> !builtIn.contains(rule.id())).toList();
  }

  private Optional<Form> builtIn() {
    try {
      return Forms.load(Optional.empty()).edition(year.form().edition().id());
    } catch (DefinitionException e) {
      throw new IllegalStateException("the built-in forms are sound", e);
    }
  }
}
