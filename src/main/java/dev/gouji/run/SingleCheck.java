package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Arrival;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.run.earlier.PriorFile;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.year.file.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One workbook judged by itself.
 *
 * @param file its name
 * @param checked what was found; empty if it is no return
 * @param reason why it is none; empty if it is one
 */
public record SingleCheck(String file, Optional<CheckedReturn> checked, String reason) {

  /**
   * Judges a file, or each member of a bundle; nothing is written.
   *
   * @param faults is told of what we did not foresee; its file is then not judged
   */
  public static List<SingleCheck> of(
      Path path, Forms forms, Optional<Path> roster, Optional<Path> prior, Faults faults)
      throws UsageException, DefinitionException, OutputException {
    if (!Files.isRegularFile(path)) {
      throw new UsageException("找不到文件「" + path + "」");
    }
    Roster units =
        roster.isPresent()
            ? Configuration.roster(roster.get())
            : Roster.ofReporting(List.<Unit>of());
    Inbox.Item item = new Inbox.Item(path, path.getFileName().toString(), Optional.empty());
    List<SingleCheck> checks = new ArrayList<>();
    try (Workers workers = new Workers(1, Progress.NONE)) {
      Judge judge = new Judge(forms, units, prior, workers, faults);
      for (Arrival arrival : Readings.read(List.of(item), forms, units, faults, workers)) {
        add(arrival, judge, checks);
      }
    }
    return List.copyOf(checks);
  }

  private static void add(Arrival arrival, Judge judge, List<SingleCheck> checks)
      throws UsageException, OutputException {
    if (arrival instanceof Arrival.Taken taken) {
      Optional<CheckedReturn> checked = judge.judge(taken.submission());
      String reason = checked.isPresent() ? "" : Faults.UNJUDGED;
      checks.add(new SingleCheck(taken.file(), checked, reason));
    } else if (arrival instanceof Arrival.Untaken no) {
      checks.add(new SingleCheck(no.file(), Optional.empty(), no.reason()));
    } else if (arrival instanceof Arrival.Bundle bundle) {
      for (Arrival member : bundle.members()) {
        add(member, judge, checks);
      }
    }
  }

  private record Judge(
      Forms forms, Roster roster, Optional<Path> prior, Workers workers, Faults faults) {
    /** Empty if a fault of ours kept it from being judged. */
    Optional<CheckedReturn> judge(Submission one) throws UsageException, OutputException {
      int year = one.identity().year();
      Form form = forms.forYear(year).orElseThrow();
      PriorYear last = PriorYear.NONE;
      if (prior.isPresent()) {
        Path file = PriorFile.find(prior.get()).orElse(prior.get());
        last = PriorFile.read(form, file, year - 1, unit -> true);
      }
      Roster known = roster.isGiven() ? roster : Roster.ofReporting(List.of(one.identity().unit()));
      Checker checker = new Checker(form, List.of());
      YearJudge years = new YearJudge(year, form, known, last, checker, workers, faults);
      return years.judge(List.of(one)).counted().stream().findFirst();
    }
  }
}
