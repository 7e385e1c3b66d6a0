package dev.gouji.year.file;

import dev.gouji.roster.Unit;
import java.util.List;

/**
 * How one unit's returns went from round to round.
 *
 * @param unit the unit
 * @param rounds its rounds, the first one first
 */
public record UnitRounds(Unit unit, List<Step> rounds) {
  public UnitRounds {
    rounds = List.copyOf(rounds);
  }

  /**
   * One round.
   *
   * @param round its number
   * @param file the file
   * @param open causes still open in it
   * @param mended causes of the round before that are gone (已改对)
   * @param unchanged causes that stand with the same numbers (未改)
   * @param stillWrong causes that stand with other numbers (改了仍错)
   * @param fresh causes that the round before did not have (新出错)
   * @param unasked cells that changed though no finding touched them (未要求却改动的格)
   */
  public record Step(
      int round,
      String file,
      int open,
      int mended,
      int unchanged,
      int stillWrong,
      int fresh,
      List<CellChange> unasked) {
    public Step {
      unasked = List.copyOf(unasked);
    }
  }

  /**
   * A cell that differs between two rounds.
   *
   * @param field the field's id
   * @param label what the field is called in a sentence
   * @param before the value before, as text; empty if blank
   * @param after the value after, as text; empty if blank
   */
  public record CellChange(String field, String label, String before, String after) {}
}
