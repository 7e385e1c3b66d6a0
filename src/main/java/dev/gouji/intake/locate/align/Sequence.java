package dev.gouji.intake.locate.align;

import java.util.Arrays;

/** Aligns two sequences keeping their order, so that the sum of the scores is highest. */
final class Sequence {
  static final int NONE = -1;

  /** How well an item of the form and an item of the sheet go together; 0 for not at all. */
  interface Score {
    int of(int ours, int theirs);
  }

  private Sequence() {}

  /**
   * Which item of the sheet each item of the form goes with, or {@link #NONE}.
   *
   * @param preferLast whether of equally good partners the last is taken, not the first
   */
  static int[] align(int ours, int theirs, Score score, boolean preferLast) {
    int[][] scores = new int[ours][theirs];
    int[][] best = new int[ours + 1][theirs + 1];
    for (int i = ours - 1; i >= 0; i--) {
      for (int j = theirs - 1; j >= 0; j--) {
        scores[i][j] = score.of(i, j);
        int with = scores[i][j] > 0 ? scores[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(with, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] partner = new int[ours];
    Arrays.fill(partner, NONE);
    int i = 0;
    int j = 0;
    while (i < ours && j < theirs) {
      boolean fits = scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1];
      boolean later = best[i][j] == best[i][j + 1];
      if (fits && !(preferLast && later)) {
        partner[i++] = j++;
      } else if (later) {
        j++;
      } else {
        i++;
      }
    }
    return partner;
  }
}
