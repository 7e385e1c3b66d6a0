package dev.gouji.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule does when a field it reads is blank; stated with each rule, never assumed. */
public enum BlankPolicy {
  /** Not evaluated if anything it reads is blank. */
  SKIP,
  /**
   * A blank number counts as 0 as long as one number it reads is filled, and the finding says so;
   * not evaluated if all are blank. A blank text is the empty text.
   */
  ZERO,
  /** A blank breaks the rule. */
  FAULT;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BlankPolicy> of(String word) {
    return Arrays.stream(values()).filter(p -> p.id().equals(word)).findFirst();
  }
}
