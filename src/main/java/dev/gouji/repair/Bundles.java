package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Findings on their way into causes; each is in one bundle at most. */
final class Bundles {
  /** Findings with one cause, the one that tells most first. */
  static final class Bundle {
    private final List<Finding> findings = new ArrayList<>();
    private final Optional<Group> group;
    private final Optional<Advice> advice;

    private Bundle(Optional<Group> group, Optional<Advice> advice) {
      this.group = group;
      this.advice = advice;
    }

    Optional<Advice> advice() {
      return advice;
    }

    List<Finding> findings() {
      return List.copyOf(findings);
    }

    Optional<Group> group() {
      return group;
    }
  }

  /**
   * What to do where that is not what the first finding says.
   *
   * @param action what to do, in Chinese
   * @param places where
   */
  record Advice(String action, List<Location> places) {
    Advice {
      places = List.copyOf(places);
    }
  }

  private final List<Finding> left;
  private final List<Bundle> bundles = new ArrayList<>();

  Bundles(List<Finding> findings) {
    this.left = new ArrayList<>(findings);
  }

  /** Those that belong to no cause yet. */
  List<Finding> left() {
    return List.copyOf(left);
  }

  Optional<Finding> first(Predicate<Finding> wanted) {
    return left.stream().filter(wanted).findFirst();
  }

  /** The bundle that holds such a finding. */
  Optional<Bundle> bundleOf(Predicate<Finding> wanted) {
    return bundles.stream().filter(b -> b.findings.stream().anyMatch(wanted)).findFirst();
  }

  Bundle take(List<Finding> findings, Optional<Group> group) {
    return take(findings, group, Optional.empty());
  }

  Bundle take(List<Finding> findings, Advice advice) {
    return take(findings, Optional.empty(), Optional.of(advice));
  }

  private Bundle take(List<Finding> findings, Optional<Group> group, Optional<Advice> advice) {
    Bundle bundle = new Bundle(group, advice);
    bundle.findings.addAll(findings);
    findings.forEach(left::remove);
    bundles.add(bundle);
    return bundle;
  }

  /** Puts more findings below what is in a bundle. */
  void fold(Bundle bundle, Predicate<Finding> below) {
    List<Finding> more = left.stream().filter(below).toList();
    bundle.findings.addAll(more);
    left.removeAll(more);
  }

  /** Makes a finding a cause, if it has consequences; alone it stays where it is. */
  void fold(Finding lead, Predicate<Finding> below) {
    List<Finding> more =
        left.stream().filter(f -> !f.equals(lead) && left.contains(lead)).filter(below).toList();
    if (!more.isEmpty()) {
      fold(take(List.of(lead), Optional.empty()), more::contains);
    }
  }

  /** Every bundle; what is left stands alone. */
  List<Bundle> all() {
    List<Bundle> all = new ArrayList<>(bundles);
    for (Finding finding : left) {
      Bundle alone = new Bundle(Optional.empty(), Optional.empty());
      alone.findings.add(finding);
      all.add(alone);
    }
    return all;
  }
}
