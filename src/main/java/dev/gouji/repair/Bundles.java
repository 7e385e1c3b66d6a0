package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Findings on their way into causes; each is in one bundle at most. */
final class Bundles {
  /** Findings with one cause, the one that tells most first. */
  static final class Bundle {
    private final List<Finding> findings = new ArrayList<>();
    private final int position;
    private final Optional<Group> group;
    private final Optional<Advice> advice;

    private Bundle(int position, Optional<Group> group, Optional<Advice> advice) {
      this.position = position;
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

  /** By object, as a return can have thousands of findings, and comparing them takes long. */
  private final IdentityHashMap<Finding, Integer> positions = new IdentityHashMap<>();

  private final SortedMap<Integer, Finding> left = new TreeMap<>();
  private final IdentityHashMap<Finding, Bundle> holders = new IdentityHashMap<>();
  private final List<Bundle> bundles = new ArrayList<>();

  Bundles(List<Finding> findings) {
    for (Finding finding : findings) {
      int position = positions.size();
      if (positions.putIfAbsent(finding, position) == null) {
        left.put(position, finding);
      }
    }
  }

  /** Those that belong to no cause yet. */
  List<Finding> left() {
    return List.copyOf(left.values());
  }

  Optional<Finding> first(Predicate<Finding> wanted) {
    return left.values().stream().filter(wanted).findFirst();
  }

  Bundle take(List<Finding> findings, Optional<Group> group) {
    return take(findings, group, Optional.empty());
  }

  Bundle take(List<Finding> findings, Advice advice) {
    return take(findings, Optional.empty(), Optional.of(advice));
  }

  private Bundle take(List<Finding> findings, Optional<Group> group, Optional<Advice> advice) {
    Bundle bundle = new Bundle(bundles.size(), group, advice);
    bundles.add(bundle);
    findings.forEach(finding -> put(finding, bundle));
    return bundle;
  }

  private void put(Finding finding, Bundle bundle) {
    bundle.findings.add(finding);
    left.remove(position(finding));
    holders.put(finding, bundle);
  }

  private int position(Finding finding) {
    return positions.getOrDefault(finding, -1);
  }

  private boolean isLeft(Finding finding) {
    return !holders.containsKey(finding);
  }

  /** Puts more findings below what is in a bundle. */
  void fold(Bundle bundle, Predicate<Finding> below) {
    fold(bundle, left().stream().filter(below).toList());
  }

  /** Puts those findings below what is in a bundle that are left. */
  void fold(Bundle bundle, List<Finding> below) {
    below.stream().filter(this::isLeft).forEach(more -> put(more, bundle));
  }

  /** Makes a finding a cause, if it has consequences; alone it stays where it is. */
  void fold(Finding lead, Predicate<Finding> below) {
    if (isLeft(lead)) {
      fold(lead, left().stream().filter(f -> position(f) != position(lead)).filter(below).toList());
    }
  }

  private void fold(Finding lead, List<Finding> below) {
    if (!below.isEmpty()) {
      fold(take(List.of(lead), Optional.empty()), below);
    }
  }

  /**
   * Puts a finding where one of others is already below a cause, else below the first of them;
   * without others it stays where it is.
   */
  void foldBelow(Finding finding, List<Finding> others) {
    if (!isLeft(finding)) {
      return;
    }
    Optional<Bundle> bundle =
        others.stream()
            .filter(holders::containsKey)
            .map(holders::get)
            .min(Comparator.comparingInt(one -> one.position));
    if (bundle.isPresent()) {
      put(finding, bundle.get());
      return;
    }
    others.stream()
        .min(Comparator.comparingInt(this::position))
        .ifPresent(other -> fold(other, List.of(finding)));
  }

  /** Every bundle; what is left stands alone. */
  List<Bundle> all() {
    List<Bundle> all = new ArrayList<>(bundles);
    for (Finding finding : left.values()) {
      Bundle alone = new Bundle(all.size(), Optional.empty(), Optional.empty());
      alone.findings.add(finding);
      all.add(alone);
    }
    return all;
  }
}
