package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.received.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the values of a table that has been found; in doubt it takes none and says so. */
final class CellTaker {
  private final Placement placement;
  private final Sheet sheet;
  private final Map<Field, RawCell> cells;
  private final List<Remark> remarks;

  private CellTaker(Placement placement, Map<Field, RawCell> cells, List<Remark> remarks) {
    this.placement = placement;
    this.sheet = placement.sheet();
    this.cells = cells;
    this.remarks = remarks;
  }

  /** Adds the cells of a table, and what is to be said about them. */
  static void take(Placement placement, Map<Field, RawCell> cells, List<Remark> remarks) {
    CellTaker taker = new CellTaker(placement, cells, remarks);
    for (KeyedEntry entry : placement.model().entries()) {
      CellRange area = placement.areas().get(entry);
      if (area != null) {
        taker.take(entry, area);
      }
    }
  }

  private void take(KeyedEntry entry, CellRange area) {
    String written = placement.written().get(entry);
    if (written != null) {
      Cell cell = new Cell(Contents.text(written), Optional.empty(), Display.NUMBER);
      put(entry.field(), area.first(), cell);
      return;
    }
    Optional<CellRange> merge = sheet.mergeAt(area.first().row(), area.first().column());
    if (merge.isPresent() && merge.get().isMerge() && !covers(area, merge.get())) {
      List<KeyedEntry> sharing = sharing(merge.get());
      if (sharing.size() > 1) {
        shared(entry, merge.get());
        return;
      }
      area = joined(area, merge.get());
    }
    if (!area.isMerge()) {
      single(entry.field(), area.first());
    } else {
      lone(entry, area);
    }
  }

  private static boolean covers(CellRange area, CellRange other) {
    return area.contains(other.first()) && area.contains(other.last());
  }

  private static CellRange joined(CellRange one, CellRange other) {
    return new CellRange(
        new CellAddress(
            Math.min(one.first().row(), other.first().row()),
            Math.min(one.first().column(), other.first().column())),
        new CellAddress(
            Math.max(one.last().row(), other.last().row()),
            Math.max(one.last().column(), other.last().column())));
  }

  private List<KeyedEntry> sharing(CellRange merge) {
    return placement.areas().entrySet().stream()
        .filter(placed -> merge.contains(placed.getValue().first()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Several entries merged into one cell: a number in it could be meant for any of them. */
  private void shared(KeyedEntry entry, CellRange merge) {
    Optional<CellAddress> filled = WideEntry.filled(sheet, merge).stream().findFirst();
    if (filled.isPresent()) {
      String found = merge.a1() + " 合并成一格：" + sheet.cell(filled.get()).shown();
      remark("I-SHIFTED", filled.get(), entry.field(), found);
      return;
    }
    put(entry.field(), merge.first(), Cell.NONE);
  }

  private void single(Field field, CellAddress at) {
    if (sheet.isTwice(at)) {
      remark("I-DUPLICATE", at, field, sheet.cell(at).shown());
      return;
    }
    put(field, at, sheet.cell(at));
  }

  /** The only value in a merged area, wherever unmerging may have left it. */
  private void lone(KeyedEntry entry, CellRange area) {
    WideEntry wide = new WideEntry(placement, entry, area);
    List<CellAddress> values = wide.values();
    if (values.isEmpty()) {
      single(entry.field(), area.first());
    } else if (values.size() == 1 && wide.isCertainlyAt(values.get(0))) {
      single(entry.field(), values.get(0));
    } else {
      String found =
          String.join(
              "、", values.stream().map(at -> at.a1() + "=" + sheet.cell(at).shown()).toList());
      remark("I-SHIFTED", area.first(), entry.field(), found);
    }
  }

  private void put(Field field, CellAddress at, Cell cell) {
    cells.put(
        field,
        new RawCell(
            sheet.name(), at, cell.content(), cell.formula(), cell.display(), sheet.isHidden(at)));
  }

  private void remark(String id, CellAddress at, Field field, String found) {
    remarks.add(new Remark(id, Location.at(sheet.name(), at, field), found, ""));
  }
}
