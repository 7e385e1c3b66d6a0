package dev.gouji.form;

/**
 * A chart of figures.
 *
 * @param id the word by which {@code figures.csv} names it
 * @param kind what it shows
 * @param title its heading, the unit of its numbers included
 */
public record Chart(String id, Kind kind, String title) {
  /** What a chart shows. */
  public enum Kind {
    /** The parts of a whole. */
    PARTS,
    /** This year beside the last, over the units that have both. */
    YEARS
  }
}
