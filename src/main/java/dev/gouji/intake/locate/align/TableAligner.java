package dev.gouji.intake.locate.align;

import dev.gouji.finding.Location;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a national table that was changed: rows or columns inserted, deleted, moved, renamed. */
public final class TableAligner {
  private final TableModel model;
  private final KeyedSheet sheet;
  private final int[] rowOf;
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<KeyedEntry, CellRange> areas = new LinkedHashMap<>();

  private TableAligner(TableModel model, KeyedSheet sheet) {
    this.model = model;
    this.sheet = sheet;
    this.rowOf = new RowAligner(model, sheet).rows();
  }

  /** The table on a sheet with its labels, if at least half of it is there. */
  public static Optional<Placement> find(TableModel model, KeyedSheet sheet) {
    return new TableAligner(model, sheet).placement();
  }

  private Optional<Placement> placement() {
    for (Block block : model.blocks()) {
      place(block);
    }
    boolean doubtful = remarks.stream().anyMatch(remark -> remark.id().equals("I-AMBIGUOUS"));
    if (areas.size() * 2 < model.entries().size() && !doubtful) {
      return Optional.empty();
    }
    CellRange region = region();
    if (!areas.isEmpty()) {
      Surplus surplus = new Surplus(model, sheet, areas, rowOf);
      surplus.check();
      remarks.addAll(surplus.remarks());
    }
    return Optional.of(Placement.of(model, sheet.sheet(), areas, remarks, region));
  }

  /** From the first row that was found to the last, as wide as the entries and what names them. */
  private CellRange region() {
    int top = sheet.sheet().rows();
    int bottom = 0;
    // Without any certain entry nobody knows how far the table reaches.
    int right = areas.isEmpty() ? sheet.sheet().columns() : 0;
    for (int row : rowOf) {
      top = row == Sequence.NONE ? top : Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    for (CellRange area : areas.values()) {
      bottom = Math.max(bottom, area.last().row());
      right = Math.max(right, area.last().column());
    }
    int stub = model.entries().stream().mapToInt(KeyedEntry::column).min().orElse(0);
    int first = areas.values().stream().mapToInt(a -> a.first().column()).min().orElse(stub);
    int left = areas.isEmpty() ? 0 : Math.max(0, first - stub);
    return new CellRange(
        new CellAddress(Math.min(top, bottom), Math.min(left, right)),
        new CellAddress(bottom, right));
  }

  private void place(Block block) {
    Optional<HeaderArea> header = header(block);
    if (header.isEmpty()) {
      missing(block);
      return;
    }
    BlockPlacer placer = new BlockPlacer(model, block, sheet, header.get(), rowOf);
    areas.putAll(placer.place());
    remarks.addAll(placer.remarks());
  }

  /** The header on the sheet: the rows found by their labels, or what is above the entries. */
  private Optional<HeaderArea> header(Block block) {
    int firstEntry =
        block.rows().stream()
            .mapToInt(row -> rowOf[row.row()])
            .filter(row -> row != Sequence.NONE)
            .min()
            .orElse(Integer.MAX_VALUE);
    int top = Sequence.NONE;
    int bottom = Sequence.NONE;
    int found = Sequence.NONE;
    for (int i = 0; i < block.headers().size(); i++) {
      int row = rowOf[block.headers().get(i)];
      if (row != Sequence.NONE && row < firstEntry) {
        top = top == Sequence.NONE ? row : Math.min(top, row);
        bottom = Math.max(bottom, row + block.headers().size() - 1 - i);
        found = Math.max(found, row);
      }
    }
    if (firstEntry == Integer.MAX_VALUE && top == Sequence.NONE) {
      return Optional.empty();
    }
    if (top == Sequence.NONE) {
      int highest = Math.max(0, firstEntry - Math.max(1, block.headers().size()));
      return Optional.of(new HeaderArea(sheet, highest, Math.max(highest, firstEntry - 1)));
    }
    int last = Math.max(top, Math.min(bottom, firstEntry - 1));
    while (last > found && hasMoreNumbersThanWords(last)) {
      last--;
    }
    return Optional.of(new HeaderArea(sheet, top, last));
  }

  /** A header with fewer rows than in the form ends above the first row of numbers. */
  private boolean hasMoreNumbersThanWords(int row) {
    int numbers = 0;
    int words = 0;
    for (int column = 0; column < sheet.sheet().columns(); column++) {
      numbers += sheet.isNumeric(row, column) ? 1 : 0;
      words += sheet.key(row, column).isEmpty() ? 0 : 1;
    }
    return numbers > words;
  }

  private void missing(Block block) {
    int nearest = Arrays.stream(rowOf).filter(row -> row != Sequence.NONE).max().orElse(0);
    for (Block.Row row : block.rows()) {
      Location at = Location.at(sheet.sheet().name(), new CellAddress(nearest, 0));
      remarks.add(new Remark("I-MISSING", at, "", row.own().map(KeyedLabel::text).orElse("数据行")));
    }
  }
}
