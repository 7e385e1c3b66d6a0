package dev.gouji.report.page;

import dev.gouji.check.RuleTally;
import dev.gouji.year.Account;
import dev.gouji.year.Findings;
import java.util.List;
import java.util.Map;

/** How each rule came out, so that silence is not taken for a pass. */
final class RulesSection {
  private RulesSection() {}

  static void write(Html html, Account year) {
    html.open("section", "id", "rules").leaf("h2", "核对了什么，没有核对什么");
    html.leaf("p", "每条规则按其涉及的行、列逐处计数；「未核对」不等于通过。", "class", "note");
    if (year.tallies().isEmpty()) {
      html.leaf("p", "没有可以核对的填报表。", "class", "none").close("section").line();
      return;
    }
    html.open("div", "class", "scroll").open("table", "class", "plain rules");
    Plain.head(html, List.of("规则", "内容", "通过", "不通过", "未核对", "未核对的原因"));
    html.open("tbody").line();
    Map<String, String> labels = Findings.labels(year.form());
    year.tallies()
        .forEach(
            (rule, tally) ->
                Plain.row(
                    html,
                    List.of(
                        rule,
                        labels.getOrDefault(rule, ""),
                        Figures.grouped(tally.pass()),
                        Figures.grouped(tally.fail()),
                        Figures.grouped(tally.notEvaluatedTotal() + tally.fault()),
                        reasons(tally))));
    html.close("tbody", "table", "div", "section").line();
  }

  private static String reasons(RuleTally tally) {
    StringBuilder reasons = new StringBuilder();
    tally
        .notEvaluated()
        .forEach(
            (reason, count) -> reasons.append(reason).append("：").append(count).append(" 处\n"));
    if (tally.fault() > 0) {
      reasons.append("程序未能计算，请告知维护人员：").append(tally.fault()).append(" 处\n");
    }
    return reasons.toString().strip();
  }
}
