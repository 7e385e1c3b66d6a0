package dev.gouji.report.mark.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Changes the styles of cells on a sheet; cells that were blank are made, in their order. */
final class SheetCells {
  /** Gives a cell another style. */
  interface Restyle {
    int apply(CellAddress cell, int style) throws UnsafeException;
  }

  private static final String OUT_OF_ORDER = "工作表的行列次序混乱";

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");

  private final SheetPart sheet;
  private final TreeMap<Integer, XmlNode> rows = new TreeMap<>();
  private final Restyle restyle;
  private final Set<CellAddress> filled = new HashSet<>();

  private SheetCells(SheetPart sheet, Restyle restyle) throws UnsafeException {
    this.sheet = sheet;
    this.restyle = restyle;
    int previous = -1;
    for (XmlNode row : sheet.data.children("row")) {
      int index = row.number("r", previous + 2) - 1;
      if (index <= previous) {
        throw new UnsafeException(OUT_OF_ORDER);
      }
      rows.put(index, row);
      previous = index;
    }
  }

  /**
   * Restyles the cells at these places.
   *
   * @return those of them that hold a value or a formula
   */
  static Set<CellAddress> restyle(SheetPart sheet, Iterable<CellAddress> places, Restyle restyle)
      throws UnsafeException {
    SheetCells cells = new SheetCells(sheet, restyle);
    SortedMap<Integer, List<CellAddress>> byRow = new TreeMap<>();
    for (CellAddress place : places) {
      byRow.computeIfAbsent(place.row(), any -> new ArrayList<>()).add(place);
    }
    for (Map.Entry<Integer, List<CellAddress>> row : byRow.entrySet()) {
      row.getValue().sort(null);
      cells.restyleRow(row.getKey(), row.getValue());
    }
    return cells.filled;
  }

  private void restyleRow(int index, List<CellAddress> places) throws UnsafeException {
    XmlNode row = rows.get(index);
    if (row != null) {
      sheet.edits.replace(row, edited(sheet.edits.raw(row), places));
      return;
    }
    String prefix = sheet.data.prefix();
    StringBuilder made =
        new StringBuilder("<").append(prefix).append("row r=\"").append(index + 1).append("\">");
    for (CellAddress place : places) {
      made.append(blank(prefix, place, columnStyle(place.column())));
    }
    made.append("</").append(prefix).append("row>");
    Map.Entry<Integer, XmlNode> next = rows.higherEntry(index);
    if (next == null) {
      sheet.edits.append(sheet.data, made.toString());
    } else {
      sheet.edits.insertBefore(next.getValue(), made.toString());
    }
  }

  private String edited(String raw, List<CellAddress> places) throws UnsafeException {
    XmlNode row = XmlTree.parseFragment(raw);
    XmlEdits edits = new XmlEdits(raw);
    NavigableMap<Integer, XmlNode> cells = cells(row);
    for (CellAddress place : places) {
      XmlNode cell = cells.get(place.column());
      if (cell != null) {
        refuseOddNumber(cell);
        if (holdsSomething(cell)) {
          filled.add(place);
        }
        int style = cell.number("s", 0);
        int changed = restyle.apply(place, style);
        if (changed != style) {
          edits.set(cell, "s", Integer.toString(changed));
        }
        continue;
      }
      edits.unset(row, "spans");
      String made = blank(row.prefix(), place, rowStyle(row, place.column()));
      Map.Entry<Integer, XmlNode> next = cells.higherEntry(place.column());
      if (next == null) {
        edits.append(row, made);
      } else {
        edits.insertBefore(next.getValue(), made);
      }
    }
    return edits.result();
  }

  /** Other programs cannot open a sheet in which a number is none, such as NaN. */
  private static void refuseOddNumber(XmlNode cell) throws UnsafeException {
    String type = cell.attribute("t");
    String value = cell.child("v").map(v -> v.text.strip()).orElse("");
    boolean number = type.isEmpty() || type.equals("n");
    if (number && !value.isEmpty() && !NUMBER.matcher(value).matches()) {
      throw new UnsafeException("数字格里存的不是数，别的程序打不开");
    }
  }

  private static boolean holdsSomething(XmlNode cell) {
    return cell.child("f").isPresent()
        || cell.child("is").isPresent()
        || cell.child("v").map(value -> !value.text.isEmpty()).orElse(false);
  }

  private static NavigableMap<Integer, XmlNode> cells(XmlNode row) throws UnsafeException {
    NavigableMap<Integer, XmlNode> cells = new TreeMap<>();
    int previous = -1;
    for (XmlNode cell : row.children("c")) {
      int column = previous + 1;
      if (!cell.attribute("r").isEmpty()) {
        column =
            CellAddress.parse(cell.attribute("r"))
                .orElseThrow(() -> new UnsafeException(OUT_OF_ORDER))
                .column();
      }
      if (column <= previous) {
        throw new UnsafeException(OUT_OF_ORDER);
      }
      cells.put(column, cell);
      previous = column;
    }
    return cells;
  }

  private String blank(String prefix, CellAddress place, int style) throws UnsafeException {
    widen(place);
    return "<" + prefix + "c r=\"" + place.a1() + "\" s=\"" + restyle.apply(place, style) + "\"/>";
  }

  private int rowStyle(XmlNode row, int column) {
    boolean own = row.isTrue("customFormat");
    return own ? row.number("s", 0) : columnStyle(column);
  }

  private int columnStyle(int column) {
    return sheet.root.child("cols").stream()
        .flatMap(cols -> cols.children("col").stream())
        .filter(c -> c.number("min", 0) <= column + 1 && column + 1 <= c.number("max", 0))
        .mapToInt(c -> c.number("style", 0))
        .findFirst()
        .orElse(0);
  }

  /** Readers that trust the stated size of a sheet must see the new cell too. */
  private void widen(CellAddress place) {
    Optional<XmlNode> dimension = sheet.root.child("dimension");
    Optional<CellRange> now =
        dimension.flatMap(d -> SheetPart.range(d.attribute("ref"))).map(r -> union(r));
    if (now.isEmpty() || now.get().contains(place)) {
      return;
    }
    widened = Optional.of(including(now.get(), place));
    sheet.edits.set(dimension.get(), "ref", widened.get().a1());
  }

  private Optional<CellRange> widened = Optional.empty();

  private CellRange union(CellRange stated) {
    return widened.orElse(stated);
  }

  private static CellRange including(CellRange range, CellAddress cell) {
    return new CellRange(
        new CellAddress(
            Math.min(range.first().row(), cell.row()),
            Math.min(range.first().column(), cell.column())),
        new CellAddress(
            Math.max(range.last().row(), cell.row()),
            Math.max(range.last().column(), cell.column())));
  }
}
