package dev.gouji.intake.locate.align;

import dev.gouji.grid.CellRange;

/** A printed text with its key. */
public record KeyedLabel(CellRange area, String text, String key) {
  public int row() {
    return area.first().row();
  }

  public int column() {
    return area.first().column();
  }
}
