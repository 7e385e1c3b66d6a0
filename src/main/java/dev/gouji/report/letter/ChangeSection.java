package dev.gouji.report.letter;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Values;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.year.YearResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 与上年对比: what moved beyond the threshold, with the reason given. */
final class ChangeSection {
  private static final int MAX_ROWS = 300;

  private final YearResult year;

  /** The rule that tells what changed much. */
  private final String rule;

  ChangeSection(YearResult year) {
    this.year = year;
    this.rule = year.form().edition().parts().moved();
  }

  void write(OfficialPaper paper) {
    paper.heading("三、与上年对比情况");
    if (year.prior().isEmpty()) {
      paper.body("没有上年的数据，未作对比。");
      return;
    }
    if (rule.isEmpty()) {
      paper.body("本版式没有与上年比较增减的规则，未作对比。");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    Set<String> units = new HashSet<>();
    for (CheckedReturn checked : year.counted()) {
      for (Finding finding : checked.findings()) {
        if (finding.rule().equals(rule)) {
          rows.add(row(checked, finding));
          units.add(checked.of().unit().code());
        }
      }
    }
    changes(paper, rows, units.size());
  }

  private void changes(OfficialPaper paper, List<List<String>> rows, int units) {
    String start = "与上年（" + year.priorSource() + "）对比，";
    if (rows.isEmpty()) {
      paper.body(start + "没有增减超过规定幅度的指标。");
      return;
    }
    String what = "增减超过规定幅度（" + threshold() + "）的指标共 " + rows.size() + " 项";
    paper.body(start + what + "，涉及 " + units + " 个单位，情况和原因如下：");
    table(paper, rows);
  }

  private String threshold() {
    return year.form().rules().stream()
        .filter(rule -> rule.id().equals(this.rule))
        .map(rule -> rule.label())
        .findFirst()
        .orElse(rule);
  }

  private static void table(OfficialPaper paper, List<List<String>> rows) {
    PaperTable table = new PaperTable(paper, 22, 20, 11, 11, 36);
    table.head("单位", "指标", "上年", "本年", "情况和原因");
    rows.subList(0, Math.min(MAX_ROWS, rows.size())).forEach(table::row);
    if (rows.size() > MAX_ROWS) {
      paper.body("其余 " + (rows.size() - MAX_ROWS) + " 项见《错误报告》「按规则」。");
    }
  }

  private List<String> row(CheckedReturn checked, Finding finding) {
    Optional<Field> field = finding.location().field();
    Optional<Values> before = Optional.ofNullable(year.prior().get(checked.of().unit().code()));
    String reason = finding.explanation().isEmpty() ? "（单位未说明）" : "单位说明：" + finding.explanation();
    return List.of(
        checked.of().unit().name(),
        field.map(Field::shortName).orElse(""),
        field.flatMap(f -> before.flatMap(v -> v.number(f))).map(ChangeSection::plain).orElse(""),
        field
            .flatMap(f -> checked.of().values().number(f))
            .map(ChangeSection::plain)
            .orElse(finding.found()),
        reason);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
