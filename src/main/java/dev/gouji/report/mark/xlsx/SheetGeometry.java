package dev.gouji.report.mark.xlsx;

import dev.gouji.report.mark.opc.XmlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the geometry of a worksheet part. */
final class SheetGeometry {
  private static final int PIXELS_PER_CHARACTER = 7;
  private static final int DEFAULT_COLUMN = 64;
  private static final int DEFAULT_ROW = 20;
  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  private final Map<Integer, Integer> heights = new HashMap<>();
  private final List<Columns> columns;

  /** Columns of one width. */
  private record Columns(int first, int last, int width) {}

  private final int defaultColumn;
  private final int defaultRow;

  static Geometry of(SheetPart sheet) {
    SheetGeometry geometry = new SheetGeometry(sheet);
    return new Geometry(
        geometry::width,
        row -> geometry.heights.getOrDefault(row, geometry.defaultRow),
        LAST_COLUMN,
        LAST_ROW);
  }

  private SheetGeometry(SheetPart sheet) {
    XmlNode format = sheet.root.child("sheetFormatPr").orElse(sheet.root);
    double width = format.decimal("defaultColWidth", 0);
    defaultColumn = width > 0 ? (int) (width * PIXELS_PER_CHARACTER) : DEFAULT_COLUMN;
    columns = columns(sheet);
    double height = format.decimal("defaultRowHeight", 0);
    defaultRow = height > 0 ? pixels(height) : DEFAULT_ROW;
    int previous = 0;
    for (XmlNode row : sheet.data.children("row")) {
      previous = row.number("r", previous + 1);
      boolean hidden = row.isTrue("hidden");
      double own = row.decimal("ht", -1);
      if (hidden || own >= 0) {
        heights.put(previous - 1, hidden ? 0 : pixels(own));
      }
    }
  }

  private static int pixels(double points) {
    return (int) Math.round(points * 4 / 3);
  }

  private List<Columns> columns(SheetPart sheet) {
    List<XmlNode> entries = sheet.root.child("cols").map(c -> c.children("col")).orElse(List.of());
    return entries.stream()
        .map(
            entry -> {
              double usual = defaultColumn / (double) PIXELS_PER_CHARACTER;
              int pixels = (int) (entry.decimal("width", usual) * PIXELS_PER_CHARACTER);
              int width = entry.isTrue("hidden") ? 0 : pixels;
              return new Columns(entry.number("min", 1) - 1, entry.number("max", 0) - 1, width);
            })
        .toList();
  }

  private int width(int column) {
    for (Columns entry : columns) {
      if (entry.first <= column && column <= entry.last) {
        return entry.width;
      }
    }
    return defaultColumn;
  }
}
