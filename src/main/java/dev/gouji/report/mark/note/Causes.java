package dev.gouji.report.mark.note;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts findings together that meet in one cell: the cell that most of them rest on is the likeliest
 * to be wrong, so the sender reads about one cause once.
 */
final class Causes {
  /**
   * Findings of one cause.
   *
   * @param first the place in the list of the one that came first
   */
  private record Group(int first, List<Finding> findings) {}

  private final List<Finding> findings;

  /** Which findings are not yet in a group; told by their place in the list. */
  private final Set<Integer> left = new LinkedHashSet<>();

  /** Which of them meet in a cell. */
  private final Map<Location, Set<Integer>> meeting = new HashMap<>();

  private final List<Group> groups = new ArrayList<>();

  private Causes(List<Finding> findings) {
    this.findings = findings;
  }

  /** Findings of one severity in groups, the likeliest of each group first. */
  static List<List<Finding>> of(List<Finding> findings, Severity severity) {
    Causes causes = new Causes(findings);
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).severity() == severity) {
        causes.left.add(i);
      }
    }
    if (severity != Severity.INFO) {
      causes.group();
    }
    causes.left.forEach(i -> causes.groups.add(new Group(i, List.of(findings.get(i)))));
    // In the order in which the findings came, whatever the order in which groups were found.
    return causes.groups.stream()
        .sorted(Comparator.comparingInt(Group::first))
        .map(Group::findings)
        .toList();
  }

  private void group() {
    for (int i : left) {
      for (Location place : places(findings.get(i))) {
        meeting.computeIfAbsent(place, any -> new LinkedHashSet<>()).add(i);
      }
    }
    int most = most();
    while (most > 1) {
      Location cause = cause(most);
      List<Integer> group = List.copyOf(meeting.getOrDefault(cause, Set.of()));
      groups.add(new Group(group.get(0), leadFirst(cause, group)));
      group.forEach(this::remove);
      most = most();
    }
  }

  private int most() {
    return meeting.values().stream().mapToInt(Set::size).max().orElse(0);
  }

  /** The cell in which so many meet; of several the first cell of the first finding. */
  private Location cause(int size) {
    int first =
        meeting.values().stream()
            .filter(met -> met.size() == size)
            .mapToInt(met -> met.iterator().next())
            .min()
            .orElseThrow();
    return places(findings.get(first)).stream()
        .filter(place -> meeting.getOrDefault(place, Set.of()).size() == size)
        .findFirst()
        .orElseThrow();
  }

  private void remove(int finding) {
    left.remove(finding);
    for (Location place : places(findings.get(finding))) {
      meeting.getOrDefault(place, new HashSet<>()).remove(finding);
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
  private List<Finding> leadFirst(Location cause, List<Integer> group) {
    return group.stream()
        .map(findings::get)
        .sorted(
            Comparator.comparing((Finding f) -> !f.location().equals(cause))
                .thenComparingInt(f -> f.touches().size()))
        .toList();
  }
}
