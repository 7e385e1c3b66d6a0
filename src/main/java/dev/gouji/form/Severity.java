package dev.gouji.form;

import java.util.Arrays;
import java.util.Optional;

/** How much a finding weighs. The order is from heavy to light. */
public enum Severity {
  /** Must be mended; the return goes back. */
  HARD("hard", "必改"),
  /** Must be mended or explained. */
  SOFT("soft", "核实"),
  /** Told only. */
  INFO("info", "提示");

  private final String id;
  private final String chinese;

  Severity(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }

  /** The word used in CSV. */
  public String id() {
    return id;
  }

  /** The word people read. */
  public String chinese() {
    return chinese;
  }

  /** Reads either word. */
  public static Optional<Severity> of(String word) {
    return Arrays.stream(values())
        .filter(s -> s.id.equals(word) || s.chinese.equals(word))
        .findFirst();
  }
}
