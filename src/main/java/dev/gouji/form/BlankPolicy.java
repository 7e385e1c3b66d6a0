package dev.gouji.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
  FAULT,
  /**
   * A number that last year's return left blank counts as 0, and the finding says so; not evaluated
   * if anything else that it reads is blank. What last year's form did not ask for is no blank.
   */
  PRIOR_ZERO;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words that {@code when_blank} may hold, as people read them. */
  public static String words() {
    return Arrays.stream(values()).map(BlankPolicy::id).collect(Collectors.joining("、"));
  }

  public static Optional<BlankPolicy> of(String word) {
    return Arrays.stream(values()).filter(p -> p.id().equals(word)).findFirst();
  }
}
