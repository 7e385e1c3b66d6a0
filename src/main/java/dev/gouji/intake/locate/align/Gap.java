package dev.gouji.intake.locate.align;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A row or column that was not found by its label may be certain from its neighbours. */
final class Gap {
  private final int[] found;
  private final int before;
  private final int behind;

  /**
   * Takes what was found.
   *
   * @param found the places in the order of the form; later changes to it are seen
   * @param before the last place that lies before all of them
   * @param behind the first place that lies behind all of them
   */
  Gap(int[] found, int before, int behind) {
    this.found = found;
    this.before = before;
    this.behind = behind;
  }

  /** The only place left for item {@code i} between its neighbours, or {@link Sequence#NONE}. */
  int only(int i, IntPredicate isCandidate) {
    int from = i == 0 ? before : found[i - 1];
    int to = i == found.length - 1 ? behind : found[i + 1];
    boolean framed =
        (i == 0 || from != Sequence.NONE)
            && (i == found.length - 1 || to != Sequence.NONE)
            && to > from;
    if (!framed) {
      return Sequence.NONE;
    }
    int only = Sequence.NONE;
    int count = 0;
    for (int place = from + 1; place < to; place++) {
      if (!isTaken(place) && isCandidate.test(place)) {
        only = place;
        count++;
      }
    }
    if (count == 0 && to - from == 2 && !isTaken(from + 1)) {
      return from + 1;
    }
    return count == 1 ? only : Sequence.NONE;
  }

  private boolean isTaken(int place) {
    return Arrays.stream(found).anyMatch(taken -> taken == place);
  }

  /** The place of the item nearest to item {@code i} that has one. */
  static int nearest(int[] found, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (found[k] != Sequence.NONE) {
        return found[k];
      }
    }
    for (int k = i + 1; k < found.length; k++) {
      if (found[k] != Sequence.NONE) {
        return found[k];
      }
    }
    return 0;
  }
}
