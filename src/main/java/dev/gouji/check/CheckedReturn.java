package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import java.util.List;
import java.util.Map;

/**
 * A return with everything that was found in it.
 *
 * @param of the return
 * @param findings hard ones first, then in form order
 * @param tallies how each rule came out, by rule id in catalogue order
 */
public record CheckedReturn(Return of, List<Finding> findings, Map<String, RuleTally> tallies) {
  public CheckedReturn {
    findings = List.copyOf(findings);
    tallies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tallies));
  }

  /** Read, no hard finding, every soft finding explained. */
  public boolean isAccepted() {
    return findings.stream().noneMatch(Finding::isOpen);
  }

  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }
}
