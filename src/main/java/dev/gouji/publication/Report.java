package dev.gouji.publication;

import dev.gouji.grid.CellRange;
import java.util.List;

/**
 * A yearly report, ready to be written.
 *
 * @param title its title
 * @param unit the name of the unit, with which the title begins
 * @param parts what follows, in order
 * @param gaps what the unit has still to write, in Chinese, one clause each
 */
public record Report(String title, String unit, List<Part> parts, List<String> gaps) {
  public Report {
    parts = List.copyOf(parts);
    gaps = List.copyOf(gaps);
  }

  /** A piece of a report. */
  public sealed interface Part {
    /** The heading of a section. */
    record Heading(String text) implements Part {}

    /** The heading of a part of a section. */
    record Subheading(String text) implements Part {}

    /**
     * A paragraph.
     *
     * @param gap whether it only says that something is to be written here
     */
    record Paragraph(String text, boolean gap) implements Part {}

    /**
     * A table as it is printed.
     *
     * @param widths the share of each column in the width, in the form's own measure
     * @param rows how many rows it has
     * @param head how many rows at its top stand at the head of each page
     * @param boxes its cells, together covering all of it
     */
    record Table(List<Double> widths, int rows, int head, List<Box> boxes) implements Part {
      public Table {
        widths = List.copyOf(widths);
        boxes = List.copyOf(boxes);
      }

      public int columns() {
        return widths.size();
      }
    }
  }

  /** A cell of a table. */
  public record Box(CellRange area, String text, Kind kind) {}

  /** What a cell holds. */
  public enum Kind {
    /** Words of the form in its head or over a part of it. */
    HEAD,
    /** Words of the form beside its numbers. */
    LABEL,
    /** What the unit reports. */
    VALUE
  }
}
