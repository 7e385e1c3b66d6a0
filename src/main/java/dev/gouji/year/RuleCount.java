package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.repair.Cause;
import dev.gouji.year.level.LevelFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a rule or a reading fault was met.
 *
 * @param about what it asks for
 * @param severity the heaviest that it has among what is still open; as defined if nothing is
 * @param all every finding
 * @param open the causes still to be corrected or explained that are told under it
 */
public record RuleCount(CatalogueEntry about, Severity severity, Met all, Met open) {

  /**
   * So many times in so many units; several files of one unit are one unit.
   *
   * @param times how many there are
   * @param units in how many units
   */
  public record Met(int times, int units) {}

  public String id() {
    return about.id();
  }

  public String label() {
    return about.label();
  }

  /** Every rule, then every reading fault, also those that were never met. */
  static List<RuleCount> of(Form form, List<CheckedReturn> judged, List<LevelFault> levels) {
    Map<String, Tally> tallies = new HashMap<>();
    for (CheckedReturn one : judged) {
      String unit = one.of().unit().code();
      for (Finding finding : one.findings()) {
        tallies.computeIfAbsent(finding.rule(), id -> new Tally()).add(unit);
      }
      for (Cause cause : one.diagnosis().causes()) {
        tallies.computeIfAbsent(cause.lead().rule(), id -> new Tally()).add(unit, cause);
      }
    }
    for (LevelFault fault : levels) {
      tallies.computeIfAbsent(form.edition().parts().sums(), id -> new Tally()).add(fault);
    }
    List<RuleCount> counts = new ArrayList<>();
    for (Rule rule : form.rules()) {
      CatalogueEntry about =
          new CatalogueEntry(
              rule.id(), rule.severity(), rule.label(), rule.instruction(), rule.source(), "");
      counts.add(tallies.getOrDefault(rule.id(), new Tally()).count(about));
    }
    form.catalogue().values().stream()
        .sorted(Comparator.comparing(CatalogueEntry::severity).thenComparing(CatalogueEntry::id))
        .map(about -> tallies.getOrDefault(about.id(), new Tally()).count(about))
        .forEach(counts::add);
    return List.copyOf(counts);
  }

  /** What is still open, the commonest first: by units, then by causes, then as listed. */
  static List<RuleCount> causes(List<RuleCount> all) {
    return all.stream()
        .filter(count -> count.open().times() > 0)
        .sorted(
            Comparator.comparing((RuleCount count) -> count.open().units())
                .thenComparing(count -> count.open().times())
                .reversed())
        .toList();
  }

  /** The findings of one rule while they are counted. */
  private static final class Tally {
    private final Set<String> units = new HashSet<>();
    private final Set<String> openUnits = new HashSet<>();
    private int findings;
    private int open;
    private Severity heaviest = Severity.INFO;

    void add(String unit) {
      findings++;
      units.add(unit);
    }

    void add(String unit, Cause cause) {
      if (cause.isOpen()) {
        open++;
        openUnits.add(unit);
        Severity severity = cause.severity();
        heaviest = severity.compareTo(heaviest) < 0 ? severity : heaviest;
      }
    }

    void add(LevelFault fault) {
      findings++;
      fault.units().forEach(unit -> units.add(unit.code()));
    }

    RuleCount count(CatalogueEntry about) {
      return new RuleCount(
          about,
          open == 0 ? about.severity() : heaviest,
          new Met(findings, units.size()),
          new Met(open, openUnits.size()));
    }
  }
}
