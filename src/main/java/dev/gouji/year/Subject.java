package dev.gouji.year;

import dev.gouji.check.RuleOverride;
import dev.gouji.correction.Corrected;
import dev.gouji.form.Form;
import dev.gouji.reported.Reported;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an account is of.
 *
 * @param year the report year
 * @param form the edition of the year
 * @param roster who must report
 * @param office who collects
 * @param overrides the office's decisions about rules
 * @param asOf the day by which lateness is judged; empty if it is not asked
 * @param corrected what came of each correction by telephone
 * @param reported what was sent up of the year; empty if nothing was
 */
public record Subject(
    int year,
    Form form,
    Roster roster,
    Office office,
    List<RuleOverride> overrides,
    Optional<LocalDate> asOf,
    List<Corrected> corrected,
    Optional<Reported> reported) {
  public Subject {
    overrides = List.copyOf(overrides);
    corrected = List.copyOf(corrected);
  }

  /** A year in which no number was corrected by telephone and nothing was sent up. */
  public Subject(
      int year,
      Form form,
      Roster roster,
      Office office,
      List<RuleOverride> overrides,
      Optional<LocalDate> asOf) {
    this(year, form, roster, office, overrides, asOf, List.of(), Optional.empty());
  }

  /**
   * Whether a line tells of a return of another year, which is listed here only because that year's
   * folder was kept as it was; it says nothing about where the unit stands this year.
   */
  boolean isOfAnotherYear(FileOutcome file) {
    return !file.unitCode().isEmpty()
        && file.outcome() != Outcome.REFUSED
        && !file.year().isEmpty()
        && !file.year().equals(String.valueOf(year));
  }

  /** Whether the day asked about is past the last one on which a return is in time. */
  boolean isLate() {
    return office.lastDay().flatMap(last -> asOf.filter(day -> day.isAfter(last))).isPresent();
  }

  /**
   * By when a return that has not come is wanted, as it stands before 报送. A day is named only to a
   * run that knows its own day and is not past it: no letter asks for anything by a day gone by.
   */
  String wantedBy() {
    return asOf.flatMap(today -> office.lastDay().filter(last -> !last.isBefore(today)))
        .map(Office::before)
        .orElse(Office.SOON);
  }
}
