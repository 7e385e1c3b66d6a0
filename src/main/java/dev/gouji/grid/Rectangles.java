package dev.gouji.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Gathers cells into few rectangles, so that a formula or a validation stays short. */
public final class Rectangles {
  private Rectangles() {}

  /** Rectangles that cover exactly these cells, in reading order. */
  public static List<CellRange> of(Collection<CellAddress> cells) {
    List<CellRange> rectangles = new ArrayList<>();
    for (CellRange run : runs(cells)) {
      int above = indexOfSameRunAbove(rectangles, run);
      if (above < 0) {
        rectangles.add(run);
      } else {
        rectangles.set(above, new CellRange(rectangles.get(above).first(), run.last()));
      }
    }
    return List.copyOf(rectangles);
  }

  /** Neighbours within a row, as one range each. */
  private static List<CellRange> runs(Collection<CellAddress> cells) {
    List<CellRange> runs = new ArrayList<>();
    for (CellAddress cell : new TreeSet<>(cells)) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).last().plus(0, 1).equals(cell)) {
        runs.set(last, new CellRange(runs.get(last).first(), cell));
      } else {
        runs.add(new CellRange(cell, cell));
      }
    }
    return runs;
  }

  private static int indexOfSameRunAbove(List<CellRange> rectangles, CellRange run) {
    for (int i = 0; i < rectangles.size(); i++) {
      CellRange candidate = rectangles.get(i);
      if (candidate.last().row() == run.first().row() - 1
          && candidate.first().column() == run.first().column()
          && candidate.last().column() == run.last().column()) {
        return i;
      }
    }
    return -1;
  }
}
