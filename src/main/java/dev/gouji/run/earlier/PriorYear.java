package dev.gouji.run.earlier;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Roster;
import dev.gouji.year.level.LastYearValues;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Last year's accepted numbers.
 *
 * @param values by unit code
 * @param explanations accepted reasons by the place part of their fingerprint
 * @param unaccepted the codes of units whose return of last year is known and was not accepted
 * @param source where they are from, in Chinese, of two the first before the second; empty if there
 *     are none
 * @param digest SHA-256 of what they are from, in the same order; empty if there are none
 * @param proseDigest SHA-256 of the file the prose is from; empty if it is from no file of its own
 */
public record PriorYear(
    Map<String, Values> values,
    Map<String, String> explanations,
    Set<String> unaccepted,
    String source,
    String digest,
    String proseDigest) {
  public static final PriorYear NONE = new PriorYear(Map.of(), Map.of(), Set.of(), "", "", "");

  public PriorYear {
    values = Map.copyOf(values);
    explanations = Map.copyOf(explanations);
    unaccepted = Set.copyOf(unaccepted);
  }

  /**
   * From returns judged in this run or read from a folder of workbooks.
   *
   * @param form the edition into whose fields the numbers are put
   */
  public static PriorYear ofReturns(
      Form form, List<CheckedReturn> returns, String source, String digest) {
    Map<String, Values> values = new HashMap<>();
    Map<String, String> explanations = new HashMap<>();
    Set<String> unaccepted = new HashSet<>();
    for (CheckedReturn checked : returns) {
      if (checked.isAccepted()) {
        values.put(checked.of().unit().code(), converted(form, checked));
        checked.findings().stream()
            .filter(finding -> !finding.explanation().isEmpty())
            .forEach(f -> explanations.put(f.fingerprint().place(), f.explanation()));
      } else {
        unaccepted.add(checked.of().unit().code());
      }
    }
    return new PriorYear(values, explanations, unaccepted, source, digest, "");
  }

  /**
   * Fields with the same id mean the same in every edition. What last year's edition did not ask
   * for is unread, not blank: nobody left it empty.
   */
  private static Values converted(Form form, CheckedReturn checked) {
    if (checked.of().form().equals(form)) {
      return checked.of().values();
    }
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.UNREAD);
    for (Field old : checked.of().form().fields()) {
      form.find(old.id()).ifPresent(field -> values[field.index()] = checked.of().values().of(old));
    }
    return new Values(Arrays.asList(values));
  }

  /** What this year's numbers are compared with. */
  public LastYearValues compared(Form form, Roster roster) {
    return new LastYearValues(form, roster, values, unaccepted, !source.isEmpty());
  }

  /** The same without the units that are not wanted. */
  public PriorYear only(Predicate<String> wanted) {
    Map<String, Values> some = new HashMap<>(values);
    some.keySet().removeIf(wanted.negate());
    return new PriorYear(some, explanations, unaccepted, source, digest, proseDigest);
  }

  /** These numbers, and for other units those of a second source, if it has any. */
  public PriorYear orElse(PriorYear second) {
    if (second.values().isEmpty()) {
      return this;
    }
    Map<String, Values> both = new HashMap<>(second.values());
    both.putAll(values);
    Map<String, String> reasons = new HashMap<>(second.explanations());
    reasons.putAll(explanations);
    return new PriorYear(
        both,
        reasons,
        unaccepted,
        source + "，其余单位用" + second.source(),
        digest + "；" + second.digest(),
        second.proseDigest());
  }
}
