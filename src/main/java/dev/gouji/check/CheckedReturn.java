package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.repair.Diagnosis;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A return with everything that was found in it.
 *
 * @param of the return
 * @param findings in the order of the causes: what must be mended first, the likeliest cause first
 * @param diagnosis the same findings by what caused them
 * @param tallies how each rule came out, by rule id in catalogue order
 * @param waived what would have been found, had the office not switched its rule off
 */
public record CheckedReturn(
    Return of,
    List<Finding> findings,
    Diagnosis diagnosis,
    Map<String, RuleTally> tallies,
    List<Finding> waived) {
  public CheckedReturn {
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
    // Not copied: returns that came out alike share one map.
    tallies = Collections.unmodifiableMap(tallies);
  }

  /** A return for which no rule was switched off. */
  public CheckedReturn(Return of, List<Finding> findings, Map<String, RuleTally> tallies) {
    this(of, findings, Diagnosis.plain(findings), tallies, List.of());
  }

  /** Read, no hard finding, every soft finding explained. */
  public boolean isAccepted() {
    return findings.stream().noneMatch(Finding::isOpen);
  }

  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }
}
