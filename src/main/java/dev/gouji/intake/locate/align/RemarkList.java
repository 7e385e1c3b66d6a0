package dev.gouji.intake.locate.align;

import dev.gouji.finding.Location;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Sheet;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.List;

/** What is noticed on one sheet. */
final class RemarkList {
  private final Sheet sheet;
  private final List<Remark> remarks = new ArrayList<>();

  RemarkList(Sheet sheet) {
    this.sheet = sheet;
  }

  void add(String id, int row, int column, String found, String expected) {
    CellAddress at = new CellAddress(Math.max(0, row), Math.max(0, column));
    remarks.add(new Remark(id, Location.at(sheet.name(), at), found, expected));
  }

  List<Remark> all() {
    return List.copyOf(remarks);
  }
}
