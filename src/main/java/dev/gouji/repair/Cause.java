package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing that went wrong in a return, with everything that was found because of it. People are
 * told about causes: one line each.
 *
 * @param action what to do, in Chinese
 * @param reason why, with the sender's own numbers
 * @param places the cells to look at, the likeliest first
 * @param findings what was found because of it, the one that tells most first; never empty
 * @param group the repairs, if relations tell of it
 */
public record Cause(
    String action,
    String reason,
    List<Location> places,
    List<Finding> findings,
    Optional<Group> group) {
  public Cause {
    places = List.copyOf(places);
    findings = List.copyOf(findings);
  }

  /** The finding that stands for the cause. */
  public Finding lead() {
    return findings.get(0);
  }

  /** The weight of its heaviest finding. */
  public Severity severity() {
    return findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether it keeps the return from being accepted. */
  public boolean isOpen() {
    return findings.stream().anyMatch(Finding::isOpen);
  }

  /** The same with other places and findings, for a workbook in which fields stand elsewhere. */
  public Cause at(UnaryOperator<Location> place, UnaryOperator<Finding> finding) {
    return new Cause(
        action,
        reason,
        places.stream().map(place).toList(),
        findings.stream().map(finding).toList(),
        group);
  }
}
