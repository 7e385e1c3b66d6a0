package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.check.Values;
import dev.gouji.form.Form;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.year.file.OtherFile;
import dev.gouji.year.file.UnitRounds;
import dev.gouji.year.level.LevelFault;
import dev.gouji.year.level.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything known about one report year: what every output is made from, so that no two of them
 * can differ.
 *
 * @param year the report year
 * @param form the edition of the year
 * @param roster who must report
 * @param office who collects
 * @param files every line of status.csv, in its order
 * @param counted the return that counts for each unit that has one, in roster order
 * @param conflicting returns that contradict another of the same unit: sent back, never summed
 * @param scopes the levels, everything first, then governments from the top down
 * @param levelFaults relations that the sums of a level do not satisfy, level by level
 * @param tallies how each rule came out over all counted returns, in catalogue order, and over the
 *     sums of the levels
 * @param overrides the office's decisions about rules
 * @param prior last year's values by unit code
 * @param priorSource where they are from, in Chinese; empty if there are none
 * @param rounds the rounds of each unit that sent more than one, in roster order
 * @param others every file that does not count beside the one it is compared with, in roster order
 * @param asOf the day by which lateness is judged; empty if it is not asked
 */
public record YearResult(
    int year,
    Form form,
    Roster roster,
    Office office,
    List<FileOutcome> files,
    List<CheckedReturn> counted,
    List<CheckedReturn> conflicting,
    List<Scope> scopes,
    List<LevelFault> levelFaults,
    Map<String, RuleTally> tallies,
    List<RuleOverride> overrides,
    Map<String, Values> prior,
    String priorSource,
    List<UnitRounds> rounds,
    List<OtherFile> others,
    Optional<LocalDate> asOf) {
  public YearResult {
    files = List.copyOf(files);
    counted = List.copyOf(counted);
    conflicting = List.copyOf(conflicting);
    scopes = List.copyOf(scopes);
    levelFaults = List.copyOf(levelFaults);
    tallies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tallies));
    overrides = List.copyOf(overrides);
    prior = Map.copyOf(prior);
    rounds = List.copyOf(rounds);
    others = List.copyOf(others);
  }

  /** Every return with its findings: those that count, then those in conflict. */
  public List<CheckedReturn> judged() {
    List<CheckedReturn> judged = new ArrayList<>(counted);
    judged.addAll(conflicting);
    return List.copyOf(judged);
  }

  /**
   * Whether a line tells of a return of another year, which is listed here only because that year's
   * folder was kept as it was; it says nothing about where the unit stands this year.
   */
  public boolean isOfAnotherYear(FileOutcome file) {
    return !file.unitCode().isEmpty()
        && file.outcome() != Outcome.REFUSED
        && !file.year().isEmpty()
        && !file.year().equals(String.valueOf(year));
  }

  /** The scope that holds everything counted. */
  public Scope everything() {
    return scopes.get(0);
  }

  /** How many lines of status.csv have this outcome. */
  public long count(Outcome outcome) {
    return files.stream().filter(file -> file.outcome() == outcome).count();
  }
}
