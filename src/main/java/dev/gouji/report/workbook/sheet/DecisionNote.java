package dev.gouji.report.workbook.sheet;

import dev.gouji.check.RuleOverride;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import java.util.List;
import java.util.stream.Collectors;

/** The office's decisions about rules in one sentence, for the head of a report. */
public final class DecisionNote {
  private static final int LISTED = 6;

  private DecisionNote() {}

  /** Such as 停用或调整规则 1 项：R7 停用（全部单位）。 Empty if there are none. */
  public static String text(Account year) {
    List<RuleOverride> all = year.overrides();
    if (all.isEmpty()) {
      return "";
    }
    String listed =
        all.stream()
            .limit(LISTED)
            .map(one -> one.rule() + " " + one.action().chinese() + "（" + unit(year, one) + "）")
            .collect(Collectors.joining("、"));
    String more = all.size() > LISTED ? "等，全部见《错误报告》" : "";
    return "停用或调整规则 " + all.size() + " 项：" + listed + more + "。";
  }

  /** The unit a decision is for, by its name. */
  public static String unit(Account year, RuleOverride one) {
    return one.unit().isEmpty()
        ? "全部单位"
        : year.roster().find(one.unit()).map(Unit::name).orElse(one.unit());
  }
}
