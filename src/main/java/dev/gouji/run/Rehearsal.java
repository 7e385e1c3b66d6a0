package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.RuleTally;
import dev.gouji.csv.CsvText;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Arrival;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Runs the rules over a folder of past returns and tells how often each fires, so that a new rule
 * can be judged before it sends anything back. The years are judged in order, each against the one
 * before it in the folder.
 */
public final class Rehearsal {
  private static final int MAX_NAMED = 10;

  private Rehearsal() {}

  /**
   * CSV with one line for each year and rule.
   *
   * @param faults is told of what we did not foresee; its file is then left out
   */
  public static String csv(
      Path folder,
      Forms forms,
      Optional<Path> roster,
      Optional<Path> prior,
      Progress progress,
      Faults faults)
      throws UsageException, DefinitionException, OutputException {
    CsvText csv =
        new CsvText(
            List.of(
                "year",
                "rule",
                "severity",
                "returns",
                "returns_fired",
                "pass",
                "fail",
                "not_evaluated",
                "fired_only_here",
                "files"));
    Roster units =
        roster.isPresent()
            ? Configuration.roster(roster.get())
            : Roster.ofReporting(List.<Unit>of());
    int threads = Runtime.getRuntime().availableProcessors();
    try (Workers workers = new Workers(threads, progress)) {
      List<Arrival> read = Readings.read(Inbox.list(folder), forms, units, faults, workers);
      // What --prior names comes before the first of the years.
      Optional<Integer> first =
          Readings.submissions(read).stream().map(s -> s.identity().year()).min(Integer::compare);
      BatchOptions options =
          new BatchOptions(
              folder,
              folder.resolve("no-output"),
              first,
              roster,
              prior,
              Optional.empty(),
              Optional.empty(),
              threads);
      Roster known = units.isGiven() ? units : Readings.reporting(Readings.submissions(read));
      Configuration none =
          new Configuration(
              Optional.of(known),
              Office.UNKNOWN,
              Optional.empty(),
              List.of(),
              List.of(),
              Map.of(),
              List.of(),
              List.of());
      Given given = new Given(options, forms, none, known, faults, workers);
      ReceivedYears received = ReceivedYears.sort(given, read);
      List<CheckedReturn> before = List.of();
      for (int year : received.years()) {
        Form form = received.form(year);
        YearJudge judge =
            new YearJudge(
                year,
                form,
                known,
                received.prior(year, before),
                new Checker(form, List.of()),
                workers,
                faults);
        List<CheckedReturn> returns = judge.judge(received.submissions(year)).counted();
        form.rules().forEach(rule -> csv.row(line(year, rule, returns)));
        before = returns;
      }
    }
    return csv.text();
  }

  private static List<String> line(int year, Rule rule, List<CheckedReturn> returns) {
    RuleTally tally = RuleTally.NONE;
    List<String> fired = new ArrayList<>();
    int onlyHere = 0;
    for (CheckedReturn one : returns) {
      tally = tally.plus(one.tallies().getOrDefault(rule.id(), RuleTally.NONE));
      TreeSet<String> open = new TreeSet<>();
      one.findings().stream().filter(f -> f.isOpen()).forEach(f -> open.add(f.rule()));
      if (one.findings().stream().anyMatch(f -> f.rule().equals(rule.id()))) {
        fired.add(one.of().file());
        // The return would have been accepted but for this rule: a likely false alarm.
        onlyHere += open.equals(new TreeSet<>(List.of(rule.id()))) ? 1 : 0;
      }
    }
    String named = String.join("；", fired.subList(0, Math.min(MAX_NAMED, fired.size())));
    return List.of(
        String.valueOf(year),
        rule.id(),
        rule.severity().id(),
        String.valueOf(returns.size()),
        String.valueOf(fired.size()),
        String.valueOf(tally.pass()),
        String.valueOf(tally.fail()),
        String.valueOf(tally.notEvaluatedTotal()),
        String.valueOf(onlyHere),
        fired.size() > MAX_NAMED ? named + " 等" : named);
  }
}
