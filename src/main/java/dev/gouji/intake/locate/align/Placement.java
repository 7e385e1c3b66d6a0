package dev.gouji.intake.locate.align;

import dev.gouji.finding.Location;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Sheet;
import dev.gouji.received.Remark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a table was found.
 *
 * @param model the table
 * @param sheet the sheet
 * @param areas the cells of each entry whose place is certain
 * @param remarks what was odd about finding it
 * @param written values that stand in one text with their label
 * @param region all that the table takes up, its labels included
 */
public record Placement(
    TableModel model,
    Sheet sheet,
    Map<KeyedEntry, CellRange> areas,
    List<Remark> remarks,
    Map<KeyedEntry, String> written,
    CellRange region) {
  public Placement {
    remarks = List.copyOf(remarks);
  }

  /** A national table, whose values stand in cells of their own. */
  public static Placement of(
      TableModel model,
      Sheet sheet,
      Map<KeyedEntry, CellRange> areas,
      List<Remark> remarks,
      CellRange region) {
    return new Placement(model, sheet, areas, remarks, Map.of(), region);
  }

  /** Hashing what was found with it would mean hashing the sheet. */
  @Override
  public int hashCode() {
    return region.hashCode();
  }

  /** Mostly it is one and the same object that is asked about. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Placement placement
            && region.equals(placement.region)
            && sheet.equals(placement.sheet)
            && model.equals(placement.model)
            && areas.equals(placement.areas)
            && remarks.equals(placement.remarks)
            && written.equals(placement.written));
  }

  /** Whether most of it could not be placed. */
  public boolean isUncertain() {
    return areas.size() * 2 < model.entries().size();
  }

  /** Whether anything was filled in; the formulas of a blank table are nothing. */
  public boolean isFilled() {
    return model.entries().stream()
        .anyMatch(
            entry -> !shown(entry).isEmpty() && !(entry.field().computed() && isFormula(entry)));
  }

  /** What stands there for an entry; empty for nothing. */
  public String value(KeyedEntry entry) {
    return written.getOrDefault(entry, shown(entry));
  }

  /** Where the value of an entry stands. */
  public Location at(KeyedEntry entry) {
    CellRange area = areas.get(entry);
    return area == null
        ? Location.of(entry.field())
        : Location.at(sheet.name(), area.first(), entry.field());
  }

  /** Where an entry stands and what it says, in Chinese. */
  public String told(KeyedEntry entry) {
    String cell = at(entry).cell().map(CellAddress::a1).orElse("");
    return "「" + sheet.name() + "」" + cell + " 是 " + value(entry).strip();
  }

  /** Whether all its labels stand as in the form; else single ones were found. */
  public boolean isAsInForm() {
    return region.isMerge();
  }

  private boolean isFormula(KeyedEntry entry) {
    CellRange area = areas.get(entry);
    return area != null && sheet.cell(area.first()).formula().isPresent();
  }

  /** Whether both hold the same in every entry. */
  public boolean sameValues(Placement other) {
    return model.entries().stream().allMatch(entry -> shown(entry).equals(other.shown(entry)));
  }

  /** The first value in the entry's cells. */
  private String shown(KeyedEntry entry) {
    CellRange area = areas.get(entry);
    if (area == null) {
      return "";
    }
    for (int row = area.first().row(); row <= area.last().row(); row++) {
      for (int column = area.first().column(); column <= area.last().column(); column++) {
        String shown = sheet.cell(row, column).shown();
        if (!shown.isEmpty()) {
          return shown;
        }
      }
    }
    return "";
  }
}
