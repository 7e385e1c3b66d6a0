package dev.gouji.intake.locate;

import dev.gouji.form.Labels;
import dev.gouji.grid.CellRange;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.KeyedSheet;
import dev.gouji.intake.locate.align.LabelKeys;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cover, key figures or prose over all sheets of a workbook. An empty cell hides no filled one, and
 * two places that disagree are told.
 */
final class SideTable {
  private final TableModel model;
  private final LabelKeys labels;
  private final List<Placement> found = new ArrayList<>();
  private final Map<Placement, Set<KeyedEntry>> taken = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Optional<Covers> covers;

  /**
   * Seeks it.
   *
   * @param sheets the sheet that it has in the form first
   */
  SideTable(TableModel model, List<KeyedSheet> sheets, LabelKeys labels) {
    this.model = model;
    this.labels = labels;
    seek(sheets);
    covers = Covers.areIn(model) ? Optional.of(covers(sheets)) : Optional.empty();
    covers.flatMap(Covers::years).ifPresent(remarks::add);
    model.entries().forEach(this::choose);
  }

  private Covers covers(List<KeyedSheet> sheets) {
    Covers covers = new Covers(model, found);
    if (covers.sayWho()) {
      return covers;
    }
    sheets.forEach(sheet -> found.addAll(TitleLine.find(model, sheet.sheet())));
    return new Covers(model, found);
  }

  /** Where its values stand, each value in one place. */
  List<Placement> placements() {
    return taken.entrySet().stream().map(e -> only(e.getKey(), e.getValue())).toList();
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** Why nobody can say whose return it is, in Chinese; empty if that is no question. */
  Optional<String> contradiction() {
    return covers.flatMap(Covers::contradiction);
  }

  private void seek(List<KeyedSheet> sheets) {
    List<List<Placement>> exact = sheets.stream().map(s -> ExactSearch.find(model, s)).toList();
    boolean scattered = Covers.areIn(model) || exact.stream().allMatch(List::isEmpty);
    for (int i = 0; i < sheets.size(); i++) {
      KeyedSheet sheet = sheets.get(i);
      found.addAll(exact.get(i));
      if (exact.get(i).isEmpty() && (scattered || model.isLikelyOn(sheet, List.of()))) {
        SideReader.find(model, sheet, labels).forEach(placement -> seekBeside(placement, sheet));
      }
    }
  }

  private void seekBeside(Placement placement, KeyedSheet sheet) {
    boolean cover = Covers.areIn(model);
    if (cover) {
      placement.areas().entrySet().removeIf(e -> Covers.isOneOfSeveralYears(e, sheet));
    }
    boolean likely = cover || placement.areas().size() * 2 >= model.entries().size();
    if (likely && !placement.areas().isEmpty()) {
      found.add(placement);
    }
  }

  /** The first place that is filled, else the first; none of two that say different things. */
  private void choose(KeyedEntry entry) {
    List<Placement> places =
        covers
            .map(c -> c.placesOf(entry))
            .orElseGet(() -> found.stream().filter(p -> p.areas().containsKey(entry)).toList());
    List<Placement> filled = places.stream().filter(p -> isFilled(p, entry)).toList();
    Optional<Placement> other =
        filled.stream()
            .filter(p -> !level(p, entry).equals(level(filled.get(0), entry)))
            .findFirst();
    if (covers.isEmpty() && !entry.field().isProse() && other.isPresent()) {
      String both = Covers.both(filled.get(0), other.get(), entry);
      remarks.add(new Remark("I-AMBIGUOUS", other.get().at(entry), both, "只留一处"));
      return;
    }
    Optional<Placement> chosen = filled.stream().findFirst().or(() -> places.stream().findFirst());
    chosen.ifPresent(p -> taken.computeIfAbsent(p, k -> new HashSet<>()).add(entry));
  }

  private boolean isFilled(Placement placement, KeyedEntry entry) {
    return covers.isPresent() ? Covers.says(placement, entry) : !placement.value(entry).isBlank();
  }

  private static String level(Placement placement, KeyedEntry entry) {
    return Labels.level(placement.value(entry));
  }

  private static Placement only(Placement placement, Set<KeyedEntry> entries) {
    Map<KeyedEntry, CellRange> areas = new LinkedHashMap<>(placement.areas());
    areas.keySet().retainAll(entries);
    return new Placement(
        placement.model(),
        placement.sheet(),
        areas,
        placement.remarks(),
        placement.written(),
        placement.region());
  }
}
