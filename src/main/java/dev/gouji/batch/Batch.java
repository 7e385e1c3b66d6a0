package dev.gouji.batch;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.RuleTally;
import dev.gouji.check.SumCheck;
import dev.gouji.check.Values;
import dev.gouji.consolidate.LevelCheck;
import dev.gouji.consolidate.RollUp;
import dev.gouji.consolidate.Scope;
import dev.gouji.consolidate.Submission;
import dev.gouji.consolidate.YearResult;
import dev.gouji.form.DefinitionException;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import dev.gouji.intake.Intake;
import dev.gouji.intake.Limits;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The whole run: inbox, forms, roster and last year in; one folder for each year out. Each year is
 * put in place at once; a year that cannot be finished leaves the old one as it was.
 */
public final class Batch {
  private final BatchOptions options;
  private final Progress progress;
  private final Disk disk = new Disk();

  public Batch(BatchOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @return what came of each year, the earliest first
   * @throws UsageException if it cannot start; nothing was written
   * @throws DefinitionException if the configuration is faulty; nothing was written
   * @throws OutputException if it could not finish; the old output is untouched
   */
  public List<YearReport> run() throws UsageException, DefinitionException, OutputException {
    Forms forms = Forms.load(options.forms());
    Configuration configuration = Configuration.load(options, forms);
    Nesting.refuse(options.input(), options.output());
    List<Inbox.Item> items = Inbox.list(options.input());
    // First, so that a second run ends at once and an interrupted one is mended before last year's
    // numbers are looked for there.
    try (OutputFolder output = OutputFolder.open(options.output(), disk);
        Workers workers = new Workers(options.threads(), progress)) {
      Roster reading = configuration.roster().orElse(Roster.ofReporting(List.of()));
      List<FileReader.Known> read = read(items, forms, reading, workers);
      Roster roster = configuration.roster().orElseGet(() -> reporting(submissions(read)));
      Season season = new Season(options, forms, configuration, roster, workers);
      season.sort(read);
      return write(season, items, output, workers);
    }
  }

  /** Reads what the clerk points at, without writing anything: for {@code gouji check}. */
  static List<FileReader.Known> read(
      List<Inbox.Item> items, Forms forms, Roster roster, Workers workers) throws OutputException {
    FileReader reader = new FileReader(new Intake(forms, Limits.DEFAULTS), roster);
    return workers.map("读取", items, reader::read);
  }

  static List<Submission> submissions(List<FileReader.Known> read) {
    List<Submission> submissions = new ArrayList<>();
    for (FileReader.Known known : read) {
      known.submission().ifPresent(submissions::add);
      submissions.addAll(submissions(known.members()));
    }
    return submissions;
  }

  /** Without a roster the units are those that reported, in order of their codes. */
  static Roster reporting(List<Submission> submissions) {
    Map<String, Unit> units = new TreeMap<>();
    submissions.forEach(s -> units.putIfAbsent(s.identity().unit().code(), s.identity().unit()));
    return Roster.ofReporting(units.values());
  }

  private List<YearReport> write(
      Season season, List<Inbox.Item> items, OutputFolder output, Workers workers)
      throws UsageException, OutputException {
    Map<String, Path> paths = new HashMap<>();
    items.forEach(item -> paths.put(item.name(), item.path()));
    List<YearReport> reports = new ArrayList<>();
    Optional<List<CheckedReturn>> before = Optional.empty();
    for (int year : season.years()) {
      Form form = season.form(year);
      PriorYear prior = season.prior(year, before);
      Checker checker = new Checker(form, season.configuration().overrides());
      YearJudge judge = new YearJudge(year, form, season.roster(), prior, checker, workers);
      YearJudge.Judged judged = judge.judge(season.submissions(year));
      Path staging = output.stage(year);
      try {
        YearResult result =
            build(season, year, judged, prior, checker.sums(), staging, paths, workers);
        List<String> notes = OldOutput.changes(output.year(year), result);
        new YearWriter(staging, disk, workers).write(result, RunFacts.of(season, result, prior));
        output.commit(year);
        reports.add(YearReport.of(result, output.year(year), notes));
      } catch (OutputException e) {
        output.discard(year);
        throw e;
      }
      before = Optional.of(judged.counted());
    }
    return reports;
  }

  private YearResult build(
      Season season,
      int year,
      YearJudge.Judged judged,
      PriorYear prior,
      SumCheck sums,
      Path staging,
      Map<String, Path> paths,
      Workers workers)
      throws OutputException {
    Form form = season.form(year);
    StatusRows rows = new StatusRows(year, season.roster());
    rows.addJudged(judged, markReturns(season, judged, prior, form, staging, paths, workers));
    season.others(year).forEach(rows::addOther);
    Set<String> accepted = new HashSet<>();
    judged.counted().stream()
        .filter(CheckedReturn::isAccepted)
        .forEach(one -> accepted.add(one.of().file()));
    season.bundles(year).forEach(bundle -> rows.addBundle(bundle, accepted));
    if (year == season.mainYear()) {
      rows.addUnitsWithoutFile();
    }
    List<Scope> scopes = new RollUp(form, season.roster(), judged.counted()).scopes();
    LevelCheck levels = LevelCheck.of(form, scopes, judged.counted(), sums);
    Map<String, RuleTally> tallies = new LinkedHashMap<>(judged.tallies());
    tallies.put(SumCheck.ID, levels.tally());
    return new YearResult(
        year,
        form,
        season.roster(),
        season.configuration().office(),
        rows.rows(),
        judged.counted(),
        judged.conflicting(),
        scopes,
        levels.faults(),
        tallies,
        season.configuration().overrides(),
        prior.values(),
        prior.source(),
        judged.rounds(),
        judged.others(),
        options.asOf());
  }

  private Map<String, ReturnedFiles.Written> markReturns(
      Season season,
      YearJudge.Judged judged,
      PriorYear prior,
      Form form,
      Path staging,
      Map<String, Path> paths,
      Workers workers)
      throws OutputException {
    List<CheckedReturn> back = new ArrayList<>();
    judged.counted().stream().filter(one -> !one.isAccepted()).forEach(back::add);
    back.addAll(judged.conflicting());
    List<String> stems = ReturnedFiles.stems(back);
    ReturnedFiles files =
        new ReturnedFiles(paths, season.configuration().office(), form, comparable(season, prior));
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < back.size(); i++) {
      indexes.add(i);
    }
    List<ReturnedFiles.Written> written =
        workers.map("标注退回", indexes, i -> write(files, back.get(i), stems.get(i), staging));
    Map<String, ReturnedFiles.Written> byFile = new HashMap<>();
    written.forEach(one -> byFile.put(one.file(), one));
    return byFile;
  }

  private static Map<String, Values> comparable(Season season, PriorYear prior) {
    Map<String, Values> comparable = new HashMap<>(prior.values());
    season.roster().units().stream()
        .filter(unit -> !season.roster().isComparable(unit))
        .forEach(unit -> comparable.remove(unit.code()));
    return comparable;
  }

  private ReturnedFiles.Written write(
      ReturnedFiles files, CheckedReturn one, String stem, Path staging) {
    try {
      return files.write(one, stem, staging, disk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mends what an interrupted run left in a folder, unless another run is at work there. */
  public static void recover(Path output) {
    if (OutputFolder.hasLeftovers(output)) {
      try {
        OutputFolder.open(output, new Disk()).close();
      } catch (OutputException e) {
        // Whoever holds the folder, or the next import, mends it.
        return;
      }
    }
  }
}
