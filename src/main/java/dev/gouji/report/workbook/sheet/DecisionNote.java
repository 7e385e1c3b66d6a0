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

  /** What was decided about rules and which numbers were corrected by telephone. */
  public static String text(Account year) {
    return rules(year) + corrections(year);
  }

  private static String corrections(Account year) {
    List<String> made = year.madeCorrections();
    if (made.isEmpty()) {
      return "";
    }
    String more = made.size() > LISTED ? "等，全部见《错误报告》" : "";
    String listed = String.join("；", made.subList(0, Math.min(LISTED, made.size())));
    return "电话订正 " + made.size() + " 处：" + listed + more + "。";
  }

  /** Such as 停用或调整规则 1 项：R7 停用（全部单位）。 Empty if there are none. */
  private static String rules(Account year) {
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
