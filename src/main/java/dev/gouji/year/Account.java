package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.reported.Reported;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.year.file.OtherFile;
import dev.gouji.year.file.UnitRounds;
import dev.gouji.year.level.LastYearValues;
import dev.gouji.year.level.LevelFault;
import dev.gouji.year.level.Scope;
import dev.gouji.year.level.ScopeFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything known about one report year: what every output is made from, so that no two of them
 * can differ. Who is due, where each unit stands, what is counted and what is told to whom is
 * decided here; whatever is written from it only arranges.
 */
public final class Account {
  /**
   * What was judged.
   *
   * @param counted the return that counts for each unit that has one, in roster order
   * @param back other returns that are sent back and never summed: those that contradict another of
   *     the same unit, and those of a year whose folder is kept
   * @param tallies how each rule came out over all counted returns, in catalogue order, and over
   *     the sums of the levels
   */
  public record Returns(
      List<CheckedReturn> counted, List<CheckedReturn> back, Map<String, RuleTally> tallies) {
    public Returns {
      counted = List.copyOf(counted);
      back = List.copyOf(back);
      tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
    }
  }

  /**
   * The sums.
   *
   * @param scopes the levels, everything first, then governments from the top down
   * @param faults relations that the sums of a level do not satisfy, level by level
   */
  public record Levels(List<Scope> scopes, List<LevelFault> faults) {
    public Levels {
      scopes = List.copyOf(scopes);
      faults = List.copyOf(faults);
    }
  }

  /**
   * What this year is compared with.
   *
   * @param values last year's values by unit code
   * @param compared what this year's numbers are compared with
   * @param source where they are from, in Chinese; empty if there are none
   */
  public record LastYear(Map<String, Values> values, LastYearValues compared, String source) {
    public LastYear {
      values = Map.copyOf(values);
    }
  }

  private final Subject subject;
  private final Arrived files;
  private final Returns returns;
  private final Levels levels;
  private final LastYear lastYear;
  private final List<UnitLine> lines;
  private final UnitCounts unitCounts;
  private final Findings findings;
  private final List<RuleCount> rules;
  private final List<ScopeFigures> figures;
  private final List<Chase> chases;

  public Account(
      Subject subject, Arrived files, Returns returns, Levels levels, LastYear lastYear) {
    this.subject = subject;
    this.files = files;
    this.returns = returns;
    this.levels = levels;
    this.lastYear = lastYear;
    lines = UnitLines.of(subject, files, returns.counted());
    unitCounts = UnitCounts.of(lines, files.listed());
    findings = Findings.of(judged(), files.listed());
    rules = RuleCount.of(subject.form(), judged(), levels.faults());
    figures =
        ScopeFigures.of(
            levels.scopes(), returns.counted(), lastYear.values(), lastYear.compared().byUnit());
    chases = Chases.of(subject, files, lines, judged());
  }

  public int year() {
    return subject.year();
  }

  public Form form() {
    return subject.form();
  }

  public Roster roster() {
    return subject.roster();
  }

  public Office office() {
    return subject.office();
  }

  public List<RuleOverride> overrides() {
    return subject.overrides();
  }

  /** What was sent up of the year; empty if nothing was. */
  public Optional<Reported> reported() {
    return subject.reported();
  }

  /** The corrections by telephone that were made, one sentence each. */
  public List<String> madeCorrections() {
    return corrections(true);
  }

  /** The corrections by telephone that have no effect, one sentence each with the reason. */
  public List<String> idleCorrections() {
    return corrections(false);
  }

  private List<String> corrections(boolean made) {
    return subject.corrected().stream()
        .filter(one -> one.isMade() == made)
        .map(one -> nameOf(one.correction().unit()) + "：" + one.sentence())
        .toList();
  }

  private String nameOf(String code) {
    return roster().find(code).map(Unit::name).orElse(code);
  }

  public Optional<LocalDate> asOf() {
    return subject.asOf();
  }

  /** Every line of status.csv, in its order. */
  public List<FileOutcome> files() {
    return files.listed();
  }

  public List<OtherFile> others() {
    return files.others();
  }

  public List<UnitRounds> rounds() {
    return files.rounds();
  }

  /** The return that counts for each unit that has one, in roster order. */
  public List<CheckedReturn> counted() {
    return returns.counted();
  }

  /** Every return with its findings: those that count, then others that are sent back. */
  public List<CheckedReturn> judged() {
    List<CheckedReturn> judged = new ArrayList<>(returns.counted());
    judged.addAll(returns.back());
    return List.copyOf(judged);
  }

  public Map<String, RuleTally> tallies() {
    return returns.tallies();
  }

  public List<Scope> scopes() {
    return levels.scopes();
  }

  public List<LevelFault> levelFaults() {
    return levels.faults();
  }

  /** Last year's values by unit code. */
  public Map<String, Values> prior() {
    return lastYear.values();
  }

  /** What this year's numbers are compared with, unit by unit. */
  public LastYearValues compared() {
    return lastYear.compared();
  }

  /** Where last year's values are from, in Chinese; empty if there are none. */
  public String priorSource() {
    return lastYear.source();
  }

  /** The scope that holds everything counted. */
  public Scope everything() {
    return scopes().get(0);
  }

  /** Every unit that is due or that sent something, in roster order. */
  public List<UnitLine> lines() {
    return lines;
  }

  /** The lines by where the units stand, and of one state in roster order. */
  public List<UnitLine> linesByState() {
    List<UnitLine> sorted = new ArrayList<>();
    for (State state : State.OF_DUE) {
      lines.stream().filter(line -> line.state() == state).forEach(sorted::add);
    }
    return List.copyOf(sorted);
  }

  public UnitCounts unitCounts() {
    return unitCounts;
  }

  public Findings findings() {
    return findings;
  }

  /** How often each rule and each reading fault was met, also those that never were. */
  public List<RuleCount> rules() {
    return rules;
  }

  /** What is still open, the commonest first. */
  public List<RuleCount> causes() {
    return RuleCount.causes(rules);
  }

  /** The numbers of each level beside those of last year, in the order of the levels. */
  public List<ScopeFigures> figures() {
    return figures;
  }

  /** The units of the largest accepted numbers of a field, the largest first. */
  public List<Largest> largest(Field field, int most) {
    return Largest.of(lines, field, most);
  }

  /** What to tell whom. */
  public List<Chase> chases() {
    return chases;
  }

  /** The units whose returns are compared with the sum of the units below and not summed. */
  public List<Unit> governments() {
    return roster().units().stream().filter(unit -> roster().isGovernment(unit.code())).toList();
  }

  /** Whether a line tells of a return of another year. */
  public boolean isOfAnotherYear(FileOutcome file) {
    return subject.isOfAnotherYear(file);
  }

  /** Whether a line is that of a bundle whose members have lines of their own. */
  public boolean isOpenedBundle(FileOutcome file) {
    return files.isOpenedBundle(file);
  }

  /** Whether the day asked about is past the last one on which a return is in time. */
  public boolean isLate() {
    return subject.isLate();
  }

  /** By when a return that has not come is wanted, as it stands before 报送. */
  public String wantedBy() {
    return subject.wantedBy();
  }

  /** Whether nothing is left to do. */
  public boolean isFinished() {
    return unitCounts.due() == unitCounts.accepted()
        && unitCounts.beyond().units() == unitCounts.beyond().accepted()
        && unitCounts.files().refused() == 0
        && files().stream().noneMatch(this::isOfAnotherYear);
  }

  /** How many files have this outcome; a bundle is none beside its members. */
  public int count(Outcome outcome) {
    return (int)
        files().stream().filter(file -> file.outcome() == outcome && !isOpenedBundle(file)).count();
  }
}
