package dev.gouji.check.rule;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import java.util.List;
import java.util.Optional;

/** Whether last year's return was itself in order where it is compared with this year's. */
public enum PriorBalance {
  /** Equations over the numbers compared held last year. */
  HOLDS("；上年报表自身平衡，本年疑错"),
  /** One of them did not. */
  FAILS("；上年报表自身不平衡，上年疑错"),
  /** No equation that could be evaluated bears on them: nothing is to be said. */
  UNKNOWN("");

  private final String note;

  PriorBalance(String note) {
    this.note = note;
  }

  /** What it says about whose number is the likelier fault; empty if it says nothing. */
  public String note() {
    return note;
  }

  /** Judges last year's numbers by the equations that read one of the fields. */
  public static PriorBalance of(Form form, Facts facts, List<Field> fields) {
    Facts lastYear =
        new Facts(
            facts.unit(),
            facts.prior().orElseThrow(),
            Optional.empty(),
            "-",
            Optional.empty(),
            "-");
    PriorBalance balance = UNKNOWN;
    for (Rule rule : form.rules()) {
      // Only an equation can be out of balance: that a number is not negative says nothing.
      for (PreparedRule one : Additive.is(rule) ? PreparedRule.of(rule) : List.<PreparedRule>of()) {
        if (one.read().refs().stream().anyMatch(ref -> fields.contains(ref.field()))) {
          Verdict verdict = one.judge(form, lastYear);
          if (verdict instanceof Verdict.Fail) {
            return FAILS;
          }
          balance = verdict instanceof Verdict.NotEvaluated ? balance : HOLDS;
        }
      }
    }
    return balance;
  }
}
