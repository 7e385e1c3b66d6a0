package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.locate.align.Block;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.received.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that no label names and that was deleted: what is now under the header holds not even the
 * formulas that the template puts there, while formulas still stand in the other tables.
 */
final class LostRow {
  private LostRow() {}

  /** Gives up what was taken for such a row, and says that it is missing. */
  static void takeBack(List<TableModel> models, Map<Field, RawCell> cells, List<Remark> remarks) {
    boolean withFormulas =
        cells.entrySet().stream()
            .anyMatch(
                e ->
                    e.getKey().national()
                        && e.getKey().computed()
                        && e.getValue().formula().isPresent());
    if (!withFormulas) {
      return;
    }
    for (TableModel model : models) {
      for (Block block : model.table().national() ? model.blocks() : List.<Block>of()) {
        block.rows().stream()
            .filter(row -> row.own().isEmpty())
            .map(row -> fields(model, row))
            .filter(fields -> isLost(fields, cells))
            .forEach(fields -> giveUp(fields, cells, remarks));
      }
    }
  }

  private static List<Field> fields(TableModel model, Block.Row row) {
    return model.entries().stream()
        .filter(entry -> entry.row() == row.row())
        .map(KeyedEntry::field)
        .toList();
  }

  private static boolean isLost(List<Field> fields, Map<Field, RawCell> cells) {
    List<RawCell> taken =
        fields.stream().flatMap(field -> Optional.ofNullable(cells.get(field)).stream()).toList();
    return taken.size() == fields.size()
        && fields.stream().anyMatch(Field::computed)
        && taken.stream()
            .allMatch(c -> c.formula().isEmpty() && c.content() instanceof Content.Blank);
  }

  private static void giveUp(List<Field> fields, Map<Field, RawCell> cells, List<Remark> remarks) {
    Location at =
        fields.stream()
            .flatMap(field -> Optional.ofNullable(cells.get(field)).stream())
            .findFirst()
            .map(cell -> Location.at(cell.sheet(), cell.cell()))
            .orElse(Location.FILE);
    remarks.add(new Remark("I-MISSING", at, "", "表头下的数据行"));
    cells.keySet().removeAll(fields);
  }
}
