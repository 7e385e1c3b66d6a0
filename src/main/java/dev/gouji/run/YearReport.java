package dev.gouji.run;

import dev.gouji.year.Account;
import dev.gouji.year.UnitCounts;
import dev.gouji.year.next.NextSteps;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run says about one year when it is done.
 *
 * @param year the report year
 * @param folder where its results are
 * @param unitCounts how many units are due and where they stand
 * @param allAccepted whether nothing is left to do
 * @param notes what else the clerk should know, one sentence each
 * @param next what to do next, one line each
 */
public record YearReport(
    int year,
    Path folder,
    UnitCounts unitCounts,
    boolean allAccepted,
    List<String> notes,
    List<String> next) {
  /** So many units are named on a line; the page and the list for chasing name more. */
  private static final int NAMES = 3;

  public YearReport {
    notes = List.copyOf(notes);
    next = List.copyOf(next);
  }

  static YearReport of(Account account, Path folder, List<String> notes) {
    return new YearReport(
        account.year(),
        folder,
        account.unitCounts(),
        account.isFinished(),
        notes,
        NextSteps.of(account).stream().map(step -> step.line(NAMES)).toList());
  }
}
