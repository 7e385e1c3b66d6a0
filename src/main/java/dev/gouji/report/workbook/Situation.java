package dev.gouji.report.workbook;

/** Why the office talks to a unit; in the order of urgency. */
enum Situation {
  LATE("逾期未交", Style.HARD),
  MISSING("未交", Style.SOFT),
  REFUSED("拒收", Style.HARD),
  WRONG_YEAR("交错年度", Style.HARD),
  WRONG_UNIT("疑交错单位", Style.SOFT),
  PENDING("已交待改", Style.SOFT),
  DUPLICATE("重复交", Style.INFO),
  ACCEPTED("已通过", Style.GOOD);

  private final String chinese;
  private final Style look;

  Situation(String chinese, Style look) {
    this.chinese = chinese;
    this.look = look;
  }

  String chinese() {
    return chinese;
  }

  Style look() {
    return look;
  }
}
