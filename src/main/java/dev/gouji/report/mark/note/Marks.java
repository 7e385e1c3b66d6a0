package dev.gouji.report.mark.note;

import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import dev.gouji.grid.CellAddress;
import dev.gouji.repair.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which cells of the workbook bear which causes: every cell to look at is marked. */
public final class Marks {
  /** Tells which cell of the workbook shows a location. */
  public interface Shown {
    Optional<Place> of(Location location) throws UnsafeException;
  }

  private final Map<String, SortedMap<CellAddress, List<Cause>>> bySheet = new HashMap<>();
  private final NoteTable note;

  public Marks(List<Cause> causes, ReturnNote head, Shown shown) throws UnsafeException {
    Map<Location, Optional<Place>> places = new LinkedHashMap<>();
    for (Cause cause : causes) {
      for (Location location : cause.places()) {
        if (!places.containsKey(location)) {
          places.put(location, shown.of(location));
        }
        places.get(location).ifPresent(place -> mark(place, cause));
      }
    }
    note = NoteBuilder.build(head, causes, at -> places.getOrDefault(at, Optional.empty()));
  }

  private void mark(Place place, Cause cause) {
    List<Cause> here =
        bySheet
            .computeIfAbsent(place.sheet(), any -> new TreeMap<>())
            .computeIfAbsent(place.cell(), any -> new ArrayList<>());
    if (!here.contains(cause)) {
      here.add(cause);
    }
  }

  public NoteTable note() {
    return note;
  }

  /** The marked cells of a sheet. */
  public SortedMap<CellAddress, List<Cause>> on(String sheet) {
    return bySheet.getOrDefault(sheet, new TreeMap<>());
  }

  /** The weight of the causes on one cell. */
  public static Severity worst(List<Cause> causes) {
    return causes.stream().map(Cause::severity).min(Severity::compareTo).orElseThrow();
  }

  /** What the comments of a sheet say. */
  public SortedMap<CellAddress, List<MarkText.Line>> texts(String sheet) {
    SortedMap<CellAddress, List<MarkText.Line>> texts = new TreeMap<>();
    on(sheet).forEach((cell, list) -> texts.put(cell, MarkText.of(list, note.numberOf())));
    return texts;
  }
}
