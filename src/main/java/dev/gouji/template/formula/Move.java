package dev.gouji.template.formula;

import java.util.List;
import java.util.Optional;

/**
 * How the cells that a formula names go on in the formulas below it, which judge cell after cell of
 * a block, row by row.
 */
enum Move {
  /** They stay. */
  STILL,
  /** They move with the cell that is judged, through the block. */
  ALONG,
  /** They move down one by one. */
  DOWN;

  /**
   * The way that fits.
   *
   * @param places the same reference in one formula after the other
   * @param columns how wide the block is that they judge
   */
  static Optional<Move> of(List<Reference> places, int columns) {
    for (Move move : values()) {
      if (move.fits(places, columns)) {
        return Optional.of(move);
      }
    }
    return Optional.empty();
  }

  private boolean fits(List<Reference> places, int columns) {
    Reference first = places.get(0);
    for (int i = 0; i < places.size(); i++) {
      Reference expected = first.plus(down(i, columns), right(i, columns));
      if (!places.get(i).equals(expected)) {
        return false;
      }
    }
    return isTold(first, places.size(), columns);
  }

  /** Whether a place among all of them is told by its number alone. */
  private boolean isTold(Reference one, int count, int columns) {
    return switch (this) {
      case STILL -> true;
      case ALONG ->
          (one.range().rows() == 1 || count == columns)
              && (one.range().columns() == 1 || columns == 1);
      case DOWN -> one.range().rows() == 1;
    };
  }

  private int down(int index, int columns) {
    return switch (this) {
      case STILL -> 0;
      case ALONG -> index / columns;
      case DOWN -> index;
    };
  }

  private int right(int index, int columns) {
    return this == ALONG ? index % columns : 0;
  }
}
