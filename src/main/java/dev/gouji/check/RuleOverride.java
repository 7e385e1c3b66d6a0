package dev.gouji.check;

/**
 * One line of 规则停用.csv: an office's decision about a rule.
 *
 * @param rule the rule's id
 * @param unit the unit it is for; empty for all
 * @param action what is decided
 * @param reason why
 * @param decidedBy who decided
 * @param date when, as written
 */
public record RuleOverride(
    String rule, String unit, Action action, String reason, String decidedBy, String date) {

  /** 处理. */
  public enum Action {
    OFF("停用"),
    ON("启用"),
    HARD("必改"),
    SOFT("核实"),
    INFO("提示");

    private final String chinese;

    Action(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
