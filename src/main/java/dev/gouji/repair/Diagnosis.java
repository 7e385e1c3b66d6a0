package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is wrong with one return, cause by cause.
 *
 * @param causes the likeliest first: those that must be mended, those to be explained, the rest
 * @param groups the causes that the relations tell of
 */
public record Diagnosis(List<Cause> causes, List<Group> groups) {
  /** Of a return without any finding. */
  public static final Diagnosis NONE = new Diagnosis(List.of(), List.of());

  public Diagnosis {
    causes = List.copyOf(causes);
    groups = List.copyOf(groups);
  }

  /** Each finding as a cause of its own, told at its place. */
  public static Diagnosis plain(List<Finding> findings) {
    return new Diagnosis(
        findings.stream()
            .map(
                f ->
                    new Cause(
                        f.instruction(),
                        f.message(),
                        List.of(f.location()),
                        List.of(f),
                        Optional.empty()))
            .toList(),
        List.of());
  }

  /** The same for a workbook in which the fields stand elsewhere. */
  public Diagnosis at(UnaryOperator<Location> place, UnaryOperator<Finding> finding) {
    return new Diagnosis(causes.stream().map(cause -> cause.at(place, finding)).toList(), groups);
  }

  /** Every finding, cause by cause. */
  public List<Finding> findings() {
    return causes.stream().flatMap(cause -> cause.findings().stream()).toList();
  }

  /** How many causes weigh so much: the number of problems that people are told. */
  public int count(Severity severity) {
    return (int) causes.stream().filter(cause -> cause.severity() == severity).count();
  }

  /** How many of them are still to be corrected or explained. */
  public int open(Severity severity) {
    return (int)
        causes.stream().filter(cause -> cause.severity() == severity && cause.isOpen()).count();
  }

  /** What is still to be done, such as 必改 3 处，待核实 1 处; empty if nothing is. */
  public String toDo() {
    List<String> parts = new ArrayList<>();
    if (open(Severity.HARD) > 0) {
      parts.add("必改 " + open(Severity.HARD) + " 处");
    }
    if (open(Severity.SOFT) > 0) {
      parts.add("待核实 " + open(Severity.SOFT) + " 处");
    }
    return String.join("，", parts);
  }
}
