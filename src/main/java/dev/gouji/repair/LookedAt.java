package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.repair.solve.Shown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The cells that somebody has to look at because of a finding. */
final class LookedAt {
  private static final int MOST = 6;

  /** So many cells still show where to look when the totals themselves cannot be wrong. */
  private static final int MOST_PARTS = 16;

  private final Form form;
  private final Shown shown;
  private final Predicate<Finding> counts;

  /**
   * For one return.
   *
   * @param counts whether a finding is about each of the cells counted, such as blanks
   */
  LookedAt(Form form, Shown shown, Predicate<Finding> counts) {
    this.form = form;
    this.shown = shown;
    this.counts = counts;
  }

  /**
   * Every blank that is asked about; the few cells of a relation, and in place of a total that
   * follows its parts those parts; of a long sum only its place.
   */
  List<Location> of(Finding finding) {
    if (counts.test(finding)) {
      return finding.touches().isEmpty() ? List.of(finding.location()) : finding.touches();
    }
    Set<Location> places = new LinkedHashSet<>(Set.of(finding.location()));
    places.addAll(finding.touches());
    int told = places.size();
    finding.touches().stream()
        .flatMap(at -> at.field().stream())
        .filter(shown::isLive)
        .flatMap(total -> parts(total).stream())
        .filter(part -> !shown.isLive(part))
        .forEach(part -> places.add(shown.location(part)));
    if (places.size() <= MOST_PARTS) {
      return List.copyOf(places);
    }
    return told <= MOST && !finding.touches().isEmpty()
        ? finding.touches()
        : List.of(finding.location());
  }

  /** A cell, and those of which it is made while the form's own formula stands in it. */
  Set<Field> parts(Field field) {
    Set<Field> parts = new LinkedHashSet<>(Set.of(field));
    if (shown.isLive(field)) {
      form.operands(field).forEach(part -> parts.addAll(parts(part)));
    }
    return parts;
  }
}
