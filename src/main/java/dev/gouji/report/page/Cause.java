package dev.gouji.report.page;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.year.YearResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule that returns break, with how often they do.
 *
 * @param rule its id
 * @param label what should hold
 * @param severity the heaviest that it has here
 * @param findings how many findings are still open
 * @param units how many units have one
 */
record Cause(String rule, String label, Severity severity, int findings, int units) {
  private Cause plus(Cause other) {
    Severity heavier = other.severity.compareTo(severity) < 0 ? other.severity : severity;
    return new Cause(rule, label, heavier, findings + other.findings, units + other.units);
  }

  /** The rules with open findings, the commonest first. */
  static List<Cause> of(YearResult year) {
    Map<String, String> labels = labels(year);
    Map<String, Cause> causes = new HashMap<>();
    for (CheckedReturn checked : year.judged()) {
      Map<String, Cause> own = new HashMap<>();
      for (Finding finding : checked.findings()) {
        if (finding.isOpen()) {
          String label = labels.getOrDefault(finding.rule(), "");
          Cause one = new Cause(finding.rule(), label, finding.severity(), 1, 0);
          own.merge(one.rule, one, Cause::plus);
        }
      }
      own.values().forEach(cause -> causes.merge(cause.rule, cause.inOneUnit(), Cause::plus));
    }
    return sorted(causes.values());
  }

  private Cause inOneUnit() {
    return new Cause(rule, label, severity, findings, 1);
  }

  private static List<Cause> sorted(Collection<Cause> causes) {
    return causes.stream()
        .sorted(
            Comparator.comparingInt(Cause::findings)
                .reversed()
                .thenComparing(Comparator.comparingInt(Cause::units).reversed())
                .thenComparing(Cause::rule))
        .toList();
  }

  /** What each rule and reading fault asks for, in catalogue order. */
  static Map<String, String> labels(YearResult year) {
    Map<String, String> labels = new LinkedHashMap<>();
    year.form().rules().forEach(rule -> labels.put(rule.id(), rule.label()));
    year.form().catalogue().values().stream()
        .sorted(Comparator.comparing(words -> words.id()))
        .forEach(words -> labels.putIfAbsent(words.id(), words.label()));
    return labels;
  }

  /** The ids of all rules that may appear, in the order in which they are listed. */
  static List<String> order(YearResult year) {
    Stream<String> met =
        year.judged().stream()
            .flatMap(checked -> checked.findings().stream())
            .map(Finding::rule)
            .distinct()
            .sorted();
    List<String> order = new ArrayList<>(labels(year).keySet());
    met.filter(rule -> !order.contains(rule)).forEach(order::add);
    return order;
  }
}
