package dev.gouji.year;

/** Why the office talks to a unit; in the order of urgency. */
public enum Situation {
  LATE("逾期未交"),
  MISSING("未交"),
  REFUSED("拒收"),
  WRONG_YEAR("交错年度"),
  DUPLICATE("重复交"),
  PENDING("已交待改"),
  WRONG_UNIT("疑交错单位"),
  WAITING("待核"),
  ACCEPTED("已通过");

  private final String chinese;

  Situation(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }
}
