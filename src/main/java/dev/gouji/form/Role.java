package dev.gouji.form;

import java.util.Arrays;
import java.util.Optional;

/** What a field of the cover tells about the return as a whole; each edition has one of each. */
public enum Role {
  /** The code of the reporting unit. */
  CODE("code", "单位代码"),
  /** Its name. */
  NAME("name", "单位名称"),
  /** The report year. */
  YEAR("year", "报告年度"),
  /** The day on which it was filled in. */
  DATE("date", "填报日期");

  private final String id;
  private final String chinese;

  Role(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }

  /** The word in column {@code role} of {@code fields.csv}. */
  public String id() {
    return id;
  }

  public String chinese() {
    return chinese;
  }

  /** The role with this id. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
