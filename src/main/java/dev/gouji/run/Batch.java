package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.correction.Corrections;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Arrival;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.Nesting;
import dev.gouji.inbox.Sample;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Roster;
import dev.gouji.run.earlier.OldOutput;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.year.Account;
import dev.gouji.year.Governments;
import dev.gouji.year.file.Submission;
import dev.gouji.year.moved.Moved;
import dev.gouji.year.moved.MovedTotals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole run: inbox, forms, roster and last year in; one folder for each year out. Each year is
 * put in place at once; a year that cannot be finished leaves the old one as it was.
 */
public final class Batch {
  /** More totals that moved stand on the page. */
  private static final int MOST_TOLD = 8;

  private final BatchOptions options;
  private final Progress progress;
  private final Faults faults;
  private final Disk disk = new Disk();

  public Batch(BatchOptions options, Progress progress) {
    this(options, progress, new Faults());
  }

  Batch(BatchOptions options, Progress progress, Faults faults) {
    this.options = options;
    this.progress = progress;
    this.faults = faults;
  }

  /** Faults of ours in this run, once it is done; everything else was finished all the same. */
  public List<Fault> faults() {
    return faults.all();
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
    List<Inbox.Item> items = Sample.setAside(Inbox.list(options.input()), configuration.roster());
    // First, so that a second run ends at once and an interrupted one is mended before last year's
    // numbers are looked for there.
    try (OutputFolder output = OutputFolder.open(options.output(), disk);
        Workers workers = new Workers(options.threads(), progress)) {
      Roster reading = configuration.roster().orElse(Roster.ofReporting(List.of()));
      List<Arrival> read = Readings.read(items, forms, reading, faults, workers);
      ForgottenForms.refuse(read);
      Roster roster =
          configuration.roster().orElseGet(() -> Readings.reporting(Readings.submissions(read)));
      Given given = new Given(options, forms, configuration, roster, faults, workers);
      return write(ReceivedYears.sort(given, read), items, output, workers);
    }
  }

  /**
   * Judges the years in order and writes each. The main year comes last, as it lists the files of
   * years whose folders are kept as they are.
   */
  private List<YearReport> write(
      ReceivedYears received, List<Inbox.Item> items, OutputFolder output, Workers workers)
      throws OutputException {
    YearBuilder builder = new YearBuilder(received, items, disk, faults, workers);
    SortedMap<Integer, YearReport> reports = new TreeMap<>();
    List<JudgedYear> aside = new ArrayList<>();
    List<JudgedYear> main = new ArrayList<>();
    List<CheckedReturn> before = List.of();
    try {
      for (int year : received.years()) {
        JudgedYear judged = judge(received, year, before, workers);
        before = judged.judged().counted();
        if (year == received.mainYear()) {
          main.add(judged);
        } else if (received.isKept(year)) {
          aside.add(judged);
        } else {
          reports.put(year, put(judged, List.of(), received, builder, output, workers));
        }
      }
      for (Map.Entry<Integer, List<Submission>> stray : received.strays().entrySet()) {
        aside.add(judge(received, stray.getKey(), stray.getValue(), PriorYear.NONE, workers));
      }
      for (JudgedYear judged : main) {
        reports.put(judged.year(), put(judged, aside, received, builder, output, workers));
      }
    } catch (OutputException e) {
      throw e.after(reports.keySet());
    } catch (RuntimeException | OutOfMemoryError e) {
      if (reports.isEmpty()) {
        throw e;
      }
      throw Workers.unforeseen(e).after(reports.keySet());
    }
    return List.copyOf(reports.values());
  }

  private JudgedYear judge(
      ReceivedYears received, int year, List<CheckedReturn> before, Workers workers)
      throws OutputException {
    return judge(received, year, received.submissions(year), received.prior(year, before), workers);
  }

  private JudgedYear judge(
      ReceivedYears received, int year, List<Submission> returns, PriorYear prior, Workers workers)
      throws OutputException {
    Form form = received.form(year);
    Checker checker = new Checker(form, received.given().configuration().overrides());
    YearJudge judge =
        new YearJudge(
            year,
            form,
            received.given().roster(),
            prior,
            checker,
            workers,
            faults,
            Corrections.of(
                received.given().configuration().corrections(), year, year == received.mainYear()));
    return new JudgedYear(year, form, prior, checker.sums(), judge.judge(returns));
  }

  private YearReport put(
      JudgedYear one,
      List<JudgedYear> aside,
      ReceivedYears received,
      YearBuilder builder,
      OutputFolder output,
      Workers workers)
      throws OutputException {
    int year = one.year();
    Path staging = output.stage(year);
    try {
      Account result = builder.build(one, aside, staging);
      List<String> notes = new ArrayList<>();
      if (year == received.mainYear()) {
        notes.addAll(received.notes());
        notes.addAll(completeness(result));
      }
      notes.addAll(corrections(result));
      notes.addAll(moved(result));
      notes.addAll(OldOutput.changes(output.year(year), result));
      new YearWriter(staging, disk, faults, workers)
          .write(result, RunFacts.of(received, result, one.prior()));
      output.commit(year);
      return YearReport.of(result, output.year(year), notes);
    } catch (OutputException e) {
      output.discard(year);
      throw e;
    }
  }

  /** What of the corrections by telephone has an effect, and what has none and why. */
  private static List<String> corrections(Account account) {
    List<String> told = new ArrayList<>();
    int made = account.madeCorrections().size();
    if (made > 0) {
      told.add("按「订正.csv」订正了 " + made + " 处");
    }
    account.idleCorrections().forEach(one -> told.add("「订正.csv」" + one));
    return told;
  }

  /** Which totals are others than those sent up, and who moved them. */
  private static List<String> moved(Account account) {
    if (account.reported().isEmpty()) {
      return List.of();
    }
    List<Moved> moved =
        MovedTotals.of(account).stream()
            .filter(one -> one.scope().equals(account.everything()))
            .toList();
    if (moved.isEmpty()) {
      return List.of("汇总数与上报时相同");
    }
    List<String> told = new ArrayList<>();
    told.add("上报以后，汇总数有 " + moved.size() + " 格变了：");
    moved.stream()
        .limit(MOST_TOLD)
        .forEach(one -> told.add("  " + one.total() + "（" + one.units() + "）"));
    if (moved.size() > MOST_TOLD) {
      told.add("  其余 " + (moved.size() - MOST_TOLD) + " 格见 总览.html");
    }
    return told;
  }

  /** What was taken for granted about who must report. */
  private static List<String> completeness(Account account) {
    if (!account.roster().isGiven()) {
      return List.of("没有单位名录，未检查是否报齐；请在输入文件夹放「单位名录.csv」");
    }
    return account.governments().isEmpty()
        ? List.of()
        : List.of(Governments.sentence(account.governments()));
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
