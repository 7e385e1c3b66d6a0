package dev.gouji.intake.locate;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.KeyedSheet;
import dev.gouji.intake.locate.align.LabelKeys;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the entries of cover and key figures, in which every value stands beside its label, on
 * sheets laid out by other people.
 */
final class SideReader {
  /** How far to the right of a label its value may stand. */
  private static final int REACH = 3;

  private static final CellAddress CORNER = new CellAddress(0, 0);

  private final TableModel model;
  private final KeyedSheet sheet;
  private final Set<String> entryKeys = new HashSet<>();

  private SideReader(TableModel model, KeyedSheet sheet) {
    this.model = model;
    this.sheet = sheet;
    model.entries().forEach(entry -> key(entry).ifPresent(entryKeys::add));
  }

  /**
   * The entries whose label stands on the sheet: the first place of each, then the second, and so
   * on.
   *
   * @param keyOf for texts that hold label and value in one, such as 填报单位：某某局
   */
  static List<Placement> find(TableModel model, KeyedSheet sheet, LabelKeys keyOf) {
    SideReader reader = new SideReader(model, sheet);
    Map<String, List<OneText>> inOne = OneText.of(model, sheet.sheet(), keyOf);
    List<Map<KeyedEntry, CellRange>> areas = new ArrayList<>();
    List<Map<KeyedEntry, String>> written = new ArrayList<>();
    for (KeyedEntry entry : model.entries()) {
      String key = key(entry).orElse("");
      List<CellAddress> places = reader.filled(key);
      List<OneText> texts = inOne.getOrDefault(key, List.of());
      if (places.isEmpty() && texts.isEmpty()) {
        places = reader.empty(key);
      }
      for (int i = 0; i < places.size() + texts.size(); i++) {
        if (areas.size() == i) {
          areas.add(new LinkedHashMap<>());
          written.add(new LinkedHashMap<>());
        }
        boolean beside = i < places.size();
        CellAddress at = beside ? places.get(i) : texts.get(i - places.size()).at();
        areas.get(i).put(entry, new CellRange(at, at));
        if (!beside) {
          written.get(i).put(entry, texts.get(i - places.size()).value());
        }
      }
    }
    List<Placement> found = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      CellRange none = new CellRange(CORNER, CORNER);
      found.add(new Placement(model, sheet.sheet(), areas.get(i), List.of(), written.get(i), none));
    }
    return found;
  }

  private static Optional<String> key(KeyedEntry entry) {
    int labels = entry.left().size();
    return labels == 0 ? Optional.empty() : Optional.of(entry.left().get(labels - 1).key());
  }

  /** Where the values of a label stand. */
  private List<CellAddress> filled(String key) {
    return sheet.places(key).stream()
        .map(label -> beside(label).or(() -> below(label)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The empty cell beside a label that has no value anywhere. */
  private List<CellAddress> empty(String key) {
    return sheet.places(key).stream()
        .limit(1)
        .map(label -> new CellAddress(label.row(), area(label).last().column() + 1))
        .toList();
  }

  private Optional<CellAddress> beside(CellAddress label) {
    // Behind another label it is the last of a row of headings, not the label of what follows.
    CellAddress before = sheet.source(label.row(), Math.max(0, label.column() - 1));
    boolean heading =
        !before.equals(label) && entryKeys.contains(sheet.key(before.row(), before.column()));
    for (int step = 1; step <= REACH && !heading; step++) {
      CellAddress at = new CellAddress(label.row(), area(label).last().column() + step);
      if (isLabel(at)) {
        break;
      }
      if (!sheet.sheet().cell(at).isEmpty()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Where labels stand side by side, values stand below them. */
  private Optional<CellAddress> below(CellAddress label) {
    CellRange area = area(label);
    CellAddress below = new CellAddress(area.last().row() + 1, label.column());
    boolean amongLabels =
        isLabel(new CellAddress(label.row(), area.last().column() + 1))
            || (label.column() > 0 && isLabel(new CellAddress(label.row(), label.column() - 1)));
    boolean isValue = !sheet.sheet().cell(below).isEmpty() && !isLabel(below);
    return amongLabels && isValue ? Optional.of(below) : Optional.empty();
  }

  private CellRange area(CellAddress label) {
    return sheet.sheet().mergeAt(label.row(), label.column()).orElse(new CellRange(label, label));
  }

  private boolean isLabel(CellAddress at) {
    return model.keys().contains(sheet.key(at.row(), at.column()));
  }
}
