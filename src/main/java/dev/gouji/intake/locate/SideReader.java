package dev.gouji.intake.locate;

import dev.gouji.form.CellAddress;
import dev.gouji.form.CellRange;
import dev.gouji.intake.sheet.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the entries of cover and key figures, in which every value stands beside its label, on
 * sheets laid out by other people.
 */
final class SideReader {
  /** How far to the right of a label its value may stand. */
  private static final int REACH = 3;

  private final TableModel model;
  private final KeyedSheet sheet;

  private SideReader(TableModel model, KeyedSheet sheet) {
    this.model = model;
    this.sheet = sheet;
  }

  /**
   * The entries whose label stands on the sheet.
   *
   * @param keyOf for texts that hold label and value in one, such as 填报单位：某某局
   */
  static Placement find(TableModel model, KeyedSheet sheet, LabelKeys keyOf) {
    SideReader reader = new SideReader(model, sheet);
    Map<TableModel.Entry, CellRange> areas = new LinkedHashMap<>();
    Map<TableModel.Entry, String> written = new LinkedHashMap<>();
    Map<String, OneText> inOne = OneText.of(model, sheet.sheet(), keyOf);
    for (TableModel.Entry entry : model.entries()) {
      if (entry.left().isEmpty()) {
        continue;
      }
      String key = entry.left().get(entry.left().size() - 1).key();
      Optional<CellAddress> place = reader.place(key);
      OneText text = inOne.get(key);
      if (place.isPresent()) {
        areas.put(entry, new CellRange(place.get(), place.get()));
      } else if (text != null) {
        areas.put(entry, new CellRange(text.at(), text.at()));
        written.put(entry, text.value());
      }
    }
    CellAddress corner = new CellAddress(0, 0);
    CellRange none = new CellRange(corner, corner);
    return new Placement(model, sheet.sheet(), areas, List.of(), written, none);
  }

  /** Every value of one entry's label on a sheet. */
  static List<CellAddress> values(TableModel model, KeyedSheet sheet, TableModel.Entry entry) {
    SideReader reader = new SideReader(model, sheet);
    String key = entry.left().get(entry.left().size() - 1).key();
    return sheet.places(key).stream()
        .flatMap(label -> reader.place(List.of(label)).stream())
        .filter(at -> !sheet.sheet().cell(at).isEmpty())
        .toList();
  }

  private Optional<CellAddress> place(String key) {
    return place(sheet.places(key));
  }

  /** Where the value of a label stands; the empty cell beside it if there is none. */
  private Optional<CellAddress> place(List<CellAddress> labels) {
    Optional<CellAddress> empty = Optional.empty();
    for (CellAddress label : labels) {
      CellRange area =
          sheet.sheet().mergeAt(label.row(), label.column()).orElse(new CellRange(label, label));
      for (int step = 1; step <= REACH; step++) {
        CellAddress at = new CellAddress(label.row(), area.last().column() + step);
        if (isLabel(at)) {
          break;
        }
        if (!sheet.sheet().cell(at).isEmpty()) {
          return Optional.of(at);
        }
      }
      CellAddress below = new CellAddress(area.last().row() + 1, label.column());
      if (isAmongLabels(label, area) && isValue(below)) {
        return Optional.of(below);
      }
      empty = empty.or(() -> Optional.of(new CellAddress(label.row(), area.last().column() + 1)));
    }
    return empty;
  }

  /** Whether labels stand side by side, so that values stand below them. */
  private boolean isAmongLabels(CellAddress label, CellRange area) {
    boolean right = isLabel(new CellAddress(label.row(), area.last().column() + 1));
    return right
        || (label.column() > 0 && isLabel(new CellAddress(label.row(), label.column() - 1)));
  }

  private boolean isLabel(CellAddress at) {
    return model.keys().contains(sheet.key(at.row(), at.column()));
  }

  private boolean isValue(CellAddress at) {
    Cell cell = sheet.sheet().cell(at);
    return !cell.isEmpty() && !isLabel(at);
  }
}
