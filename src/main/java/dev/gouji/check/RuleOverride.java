package dev.gouji.check;

/**
 * One line of 规则停用.csv: an office's decision about a rule, or about reasons given for it.
 *
 * @param rule the rule's id
 * @param unit the unit it is for; empty for all
 * @param action what is decided
 * @param reason why
 * @param decidedBy who decided
 * @param date when, as written
 * @param words the reason that is refused; empty for whatever the unit wrote
 */
public record RuleOverride(
    String rule,
    String unit,
    Action action,
    String reason,
    String decidedBy,
    String date,
    String words) {

  /** How a reason begins that the office wrote and not the unit. */
  public static final String BY_TELEPHONE = "经电话核实：";

  /** A decision about a rule itself. */
  public RuleOverride(
      String rule, String unit, Action action, String reason, String decidedBy, String date) {
    this(rule, unit, action, reason, decidedBy, date, "");
  }

  /** Why, by whom and when, for the unit. */
  String why() {
    String when = date.isEmpty() ? "" : "，" + date;
    return reason + "（" + decidedBy + when + "）";
  }

  /** Whether it refuses these words. */
  boolean refuses(String text) {
    return action == Action.REFUSED
        && (words.isEmpty() || Reasons.level(words).equals(Reasons.level(text)));
  }

  /** 处理. */
  public enum Action {
    OFF("停用"),
    ON("启用"),
    HARD("必改"),
    SOFT("核实"),
    INFO("提示"),
    REFUSED("不采纳说明"),
    /** The office asked the unit itself, and the numbers are right as they are. */
    VERIFIED("已电话核实");

    private final String chinese;

    Action(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
