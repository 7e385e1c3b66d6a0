package dev.gouji.report.letter;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.look.Numbers;
import dev.gouji.report.paper.OfficialPaper;
import dev.gouji.report.paper.PaperTable;
import dev.gouji.year.Account;
import dev.gouji.year.UnitLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 与上年对比: what moved beyond the threshold, with the reason given. Only returns that are summed are
 * told of: what is to be corrected may yet change, and a government's numbers are its units'.
 */
final class ChangeSection {
  private static final int MAX_ROWS = 300;

  /** The id of the rule that tells what changed much; empty if the edition has none. */
  private final String moved;

  private final Account year;
  private final List<CheckedReturn> summed;

  ChangeSection(Account year) {
    this.year = year;
    this.moved = year.form().edition().parts().moved();
    this.summed =
        year.lines().stream()
            .filter(line -> line.included().equals(UnitLine.INCLUDED))
            .flatMap(line -> line.counted().stream())
            .toList();
  }

  void write(OfficialPaper paper) {
    paper.heading("三、与上年对比情况");
    Optional<Rule> rule =
        year.form().rules().stream().filter(one -> one.id().equals(moved)).findFirst();
    if (rule.isEmpty()) {
      paper.body("没有设置与上年对比的审核公式，未作对比。");
    } else if (year.prior().isEmpty()) {
      paper.body("没有上年的数据，未作对比。");
    } else {
      changes(paper, rule.get());
    }
  }

  private void changes(OfficialPaper paper, Rule rule) {
    List<CheckedReturn> off = summed.stream().filter(this::isOff).toList();
    List<CheckedReturn> compared =
        summed.stream().filter(one -> !isOff(one) && isCompared(one)).toList();
    if (compared.isEmpty()) {
      paper.body(
          off.isEmpty() ? "已通过的单位都没有可以对比的上年数据，未作对比。" : "「" + rule.label() + "」的审核公式已停用，未作对比。");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    Set<String> units = new HashSet<>();
    boolean asked = false;
    for (CheckedReturn checked : compared) {
      for (Finding finding : checked.findings()) {
        if (finding.rule().equals(moved)) {
          rows.add(row(checked, finding));
          units.add(checked.of().unit().code());
          asked |= finding.severity() != Severity.INFO;
        }
      }
    }
    String start = "已通过并有上年数的单位 " + compared.size() + " 个，与上年对比，";
    paper.body(start + found(rule, rows.size(), units.size(), asked));
    if (!off.isEmpty()) {
      paper.body("另有 " + off.size() + " 个单位停用了这一项审核，未作对比。");
    }
    if (!rows.isEmpty()) {
      table(paper, rows);
    }
  }

  private static String found(Rule rule, int rows, int units, boolean asked) {
    if (rows == 0) {
      return "没有增减超过规定幅度（" + rule.label() + "）的指标。";
    }
    String what = "增减超过规定幅度（" + rule.label() + "）的指标共 " + rows + " 项，涉及 " + units + " 个单位。";
    return asked ? what + "情况和原因如下：" : what + "这一项只作提示，没有要求单位说明，情况如下：";
  }

  private boolean isCompared(CheckedReturn one) {
    return tally(one).pass() + tally(one).fail() > 0;
  }

  private boolean isOff(CheckedReturn one) {
    return tally(one).notEvaluated().containsKey(RuleTally.OFF);
  }

  private RuleTally tally(CheckedReturn one) {
    return one.tallies().getOrDefault(moved, RuleTally.NONE);
  }

  private static void table(OfficialPaper paper, List<List<String>> rows) {
    PaperTable table = new PaperTable(paper, 22, 20, 11, 11, 36);
    table.head("单位", "指标", "上年", "本年", "单位说明");
    rows.subList(0, Math.min(MAX_ROWS, rows.size())).forEach(table::row);
    if (rows.size() > MAX_ROWS) {
      paper.body("其余 " + (rows.size() - MAX_ROWS) + " 项从略。");
    }
  }

  private List<String> row(CheckedReturn checked, Finding finding) {
    Optional<Field> field = finding.location().field();
    Optional<Values> before = year.compared().of(checked.of().unit());
    return List.of(
        checked.of().unit().name(),
        field.map(Field::shortName).orElse(""),
        field.flatMap(f -> before.flatMap(v -> v.number(f))).map(Numbers::plain).orElse(""),
        field
            .flatMap(f -> checked.of().values().number(f))
            .map(Numbers::plain)
            .orElse(finding.found()),
        finding.explanation());
  }
}
