package dev.gouji.report.mark;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts findings together that meet in one cell: the cell that most of them rest on is the likeliest
 * to be wrong, so the sender reads about one cause once.
 */
final class Causes {
  private Causes() {}

  /** Findings of one severity in groups, the likeliest of each group first. */
  static List<List<Finding>> of(List<Finding> findings, Severity severity) {
    List<Finding> left =
        new ArrayList<>(findings.stream().filter(f -> f.severity() == severity).toList());
    Map<Finding, List<Finding>> byLead = new LinkedHashMap<>();
    if (severity != Severity.INFO) {
      group(left, byLead);
    }
    left.forEach(alone -> byLead.put(alone, List.of(alone)));
    // In the order in which the findings came, whatever the order in which groups were found.
    return byLead.values().stream()
        .sorted(
            Comparator.comparingInt(
                group -> group.stream().mapToInt(findings::indexOf).min().orElse(0)))
        .toList();
  }

  private static void group(List<Finding> left, Map<Finding, List<Finding>> byLead) {
    while (true) {
      Map<Location, List<Finding>> meeting = new LinkedHashMap<>();
      for (Finding finding : left) {
        for (Location place : places(finding)) {
          meeting.computeIfAbsent(place, any -> new ArrayList<>()).add(finding);
        }
      }
      int most = meeting.values().stream().mapToInt(List::size).max().orElse(0);
      if (most < 2) {
        return;
      }
      Map.Entry<Location, List<Finding>> cause =
          meeting.entrySet().stream().filter(e -> e.getValue().size() == most).findFirst().get();
      List<Finding> group = leadFirst(cause.getKey(), cause.getValue());
      byLead.put(group.get(0), group);
      left.removeAll(group);
    }
  }

  private static Set<Location> places(Finding finding) {
    Set<Location> places = new LinkedHashSet<>();
    places.add(finding.location());
    places.addAll(finding.touches());
    places.removeIf(place -> place.cell().isEmpty());
    return places;
  }

  /** The finding reported at the cell leads, else the one that rests on fewest cells. */
  private static List<Finding> leadFirst(Location cause, List<Finding> group) {
    return group.stream()
        .sorted(
            Comparator.comparing((Finding f) -> !f.location().equals(cause))
                .thenComparingInt(f -> f.touches().size()))
        .toList();
  }
}
