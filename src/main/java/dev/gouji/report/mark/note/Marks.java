package dev.gouji.report.mark.note;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which cells of the workbook bear which findings. */
public final class Marks {
  /** Tells which cell of the workbook shows a location. */
  public interface Shown {
    Optional<Place> of(Location location) throws UnsafeException;
  }

  private final Map<String, SortedMap<CellAddress, List<Finding>>> bySheet = new HashMap<>();
  private final NoteTable note;

  public Marks(List<Finding> findings, ReturnNote head, Shown shown) throws UnsafeException {
    Map<Location, Place> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Optional<Place> place = shown.of(finding.location());
      if (place.isPresent()) {
        places.put(finding.location(), place.get());
        bySheet
            .computeIfAbsent(place.get().sheet(), any -> new TreeMap<>())
            .computeIfAbsent(place.get().cell(), any -> new ArrayList<>())
            .add(finding);
      }
    }
    note = NoteBuilder.build(head, findings, at -> Optional.ofNullable(places.get(at)));
  }

  public NoteTable note() {
    return note;
  }

  /** The marked cells of a sheet. */
  public SortedMap<CellAddress, List<Finding>> on(String sheet) {
    return bySheet.getOrDefault(sheet, new TreeMap<>());
  }

  /** The weight of the findings on one cell. */
  public static Severity worst(List<Finding> findings) {
    return findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
  }

  /** From each marked cell of a sheet to its row of the note. */
  public SortedMap<CellAddress, String> links(String sheet) {
    SortedMap<CellAddress, String> links = new TreeMap<>();
    on(sheet)
        .forEach(
            (cell, list) -> {
              int row = list.stream().mapToInt(f -> note.rowOf().get(f)).min().orElseThrow();
              CellAddress target = new CellAddress(row, 0);
              links.put(cell, new Place(Sheets.RETURN_NOTE, target).link());
            });
    return links;
  }

  /** What the comments of a sheet say. */
  public SortedMap<CellAddress, List<MarkText.Line>> texts(String sheet) {
    SortedMap<CellAddress, List<MarkText.Line>> texts = new TreeMap<>();
    on(sheet).forEach((cell, list) -> texts.put(cell, MarkText.of(list)));
    return texts;
  }
}
