package dev.gouji.intake.locate;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.intake.locate.align.Block;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.KeyedLabel;
import dev.gouji.intake.locate.align.KeyedSheet;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.intake.locate.align.UnlabelledRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds tables whose labels all stand as in the form, at any place of a sheet. */
final class ExactSearch {
  private ExactSearch() {}

  /** Every copy of the table on the sheet, in reading order. */
  static List<Placement> find(TableModel model, KeyedSheet sheet) {
    List<Placement> found = new ArrayList<>();
    if (model.labels().isEmpty()) {
      return found;
    }
    KeyedLabel anchor = model.labels().get(0);
    for (CellAddress at : sheet.places(anchor.key())) {
      int down = at.row() - anchor.row();
      int right = at.column() - anchor.column();
      if (down >= 0 && right >= 0 && stands(model, sheet, down, right)) {
        found.add(placement(model, sheet, down, right));
      }
    }
    return found;
  }

  private static boolean stands(TableModel model, KeyedSheet sheet, int down, int right) {
    for (KeyedLabel label : model.labels()) {
      if (!sheet.key(label.row() + down, label.column() + right).equals(label.key())) {
        return false;
      }
    }
    for (Block block : model.blocks()) {
      for (Block.Row row : block.rows()) {
        boolean unlabelled = row.own().isEmpty();
        if (unlabelled && !isTheOnlyRow(model, sheet, block, row.row() + down, right)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether no other row could be meant where no label says which one is. */
  private static boolean isTheOnlyRow(
      TableModel model, KeyedSheet sheet, Block block, int row, int right) {
    if (block.rows().size() > 1) {
      return true;
    }
    int[] columns = block.columns().stream().mapToInt(c -> c.column() + right).toArray();
    return UnlabelledRow.find(model, sheet, row, columns).isCertainly(row);
  }

  private static Placement placement(TableModel model, KeyedSheet sheet, int down, int right) {
    Map<KeyedEntry, CellRange> areas = new LinkedHashMap<>();
    for (KeyedEntry entry : model.entries()) {
      areas.put(entry, entry.area().plus(down, right));
    }
    CellRange region =
        new CellRange(
            new CellAddress(down, right),
            new CellAddress(down + model.rows() - 1, right + model.table().grid().columns() - 1));
    return Placement.of(model, sheet.sheet(), areas, List.of(), region);
  }
}
