package dev.gouji.report.page;

import dev.gouji.roster.Unit;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one unit stands.
 *
 * @param unit the unit
 * @param parent the name of the unit above; empty at the top
 * @param file the line of status.csv that decides it
 */
record UnitLine(Unit unit, String parent, FileOutcome file) {
  /** From the outcome that decides to the one that tells least. */
  static final List<Outcome> ORDER =
      List.of(
          Outcome.ACCEPTED,
          Outcome.RETURNED,
          Outcome.REFUSED,
          Outcome.MISSING,
          Outcome.SUPERSEDED,
          Outcome.SKIPPED);

  Outcome outcome() {
    return file.outcome();
  }

  /** The units that have a line in status.csv, in roster order. */
  static List<UnitLine> of(YearResult year) {
    Map<String, FileOutcome> deciding = new HashMap<>();
    for (FileOutcome file : year.files()) {
      if (!year.isOfAnotherYear(file)) {
        deciding.merge(file.unitCode(), file, UnitLine::deciding);
      }
    }
    List<UnitLine> lines = new ArrayList<>();
    for (Unit unit : year.roster().units()) {
      FileOutcome file = deciding.get(unit.code());
      if (file != null) {
        String parent = year.roster().find(unit.parent()).map(Unit::name).orElse("");
        lines.add(new UnitLine(unit, parent, file));
      }
    }
    return List.copyOf(lines);
  }

  private static FileOutcome deciding(FileOutcome one, FileOutcome other) {
    return rank(other.outcome()) < rank(one.outcome()) ? other : one;
  }

  static int rank(Outcome outcome) {
    return ORDER.indexOf(outcome);
  }
}
