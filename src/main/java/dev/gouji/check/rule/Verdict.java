package dev.gouji.check.rule;

/** How a rule came out at one place. */
public sealed interface Verdict {
  /** It holds. */
  record Pass() implements Verdict {}

  /**
   * It does not hold.
   *
   * @param blanks how many blank numbers were counted as 0
   */
  record Fail(int blanks) implements Verdict {}

  /** It was not evaluated; the reason is in Chinese. */
  record NotEvaluated(String reason) implements Verdict {}

  Verdict PASS = new Pass();
}
