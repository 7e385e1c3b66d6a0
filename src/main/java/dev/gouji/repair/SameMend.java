package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import java.util.List;

/**
 * Faults of reading that one thing done to the workbook mends, in however many cells they show:
 * each kind is told once, with all its cells.
 */
final class SameMend {
  /** A file saved without being calculated, and cells whose format shows another number. */
  private static final List<String> KINDS = List.of("I-STALE", "I-FORMAT");

  private SameMend() {}

  static void take(Bundles bundles) {
    for (String kind : KINDS) {
      List<Finding> same = bundles.left().stream().filter(f -> f.rule().equals(kind)).toList();
      if (same.size() > 1) {
        List<Location> places = same.stream().map(Finding::location).toList();
        bundles.take(same, new Bundles.Advice(action(same.get(0), places), places));
      }
    }
  }

  private static String action(Finding first, List<Location> places) {
    return first.instruction()
        + "；共 "
        + places.size()
        + " 格："
        + places.get(0).a1()
        + " 至 "
        + places.get(places.size() - 1).a1()
        + "。";
  }
}
