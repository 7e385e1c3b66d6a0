package dev.gouji.intake.locate;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.intake.locate.align.KeyedSheet;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableAligner;
import dev.gouji.intake.locate.align.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every copy of a national table on one sheet. A copy that stands as in the form must not hide one
 * that was changed: it may be the sample, or last year's.
 *
 * @param placed where the copies stand, those as in the form first
 * @param exact how many of them stand as in the form
 * @param odd a label of what looks like one more copy with numbers whose places are not certain
 */
record Copies(List<Placement> placed, int exact, Optional<CellAddress> odd) {
  /** Nobody has more by mistake; work on a hostile sheet stays bounded. */
  private static final int MOST_CHANGED = 4;

  Copies {
    placed = List.copyOf(placed);
  }

  static Copies find(TableModel model, KeyedSheet sheet) {
    List<Placement> placed = new ArrayList<>(ExactSearch.find(model, sheet));
    int exact = placed.size();
    for (int n = 0; n < MOST_CHANGED && model.isLikelyOn(sheet, regions(placed)); n++) {
      Optional<Placement> next = TableAligner.find(model, rest(sheet, placed));
      if (next.isEmpty()) {
        break;
      }
      placed.add(next.get());
    }
    return new Copies(placed, exact, odd(model, sheet, placed));
  }

  private static KeyedSheet rest(KeyedSheet sheet, List<Placement> placed) {
    return placed.isEmpty() ? sheet : sheet.without(regions(placed));
  }

  private static List<CellRange> regions(List<Placement> placed) {
    return placed.stream().map(Placement::region).toList();
  }

  /** The first label of something that has the headings of the table and enough numbers. */
  private static Optional<CellAddress> odd(
      TableModel model, KeyedSheet sheet, List<Placement> placed) {
    if (!model.isHeadedOn(sheet, regions(placed))) {
      return Optional.empty();
    }
    KeyedSheet rest = rest(sheet, placed);
    if (rest.numbers() * 2 < model.entries().size()) {
      return Optional.empty();
    }
    return model.labels().stream()
        .filter(label -> model.essential().contains(label.key()))
        .flatMap(label -> rest.places(label.key()).stream())
        .findFirst();
  }
}
