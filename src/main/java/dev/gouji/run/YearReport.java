package dev.gouji.run;

import dev.gouji.year.Account;
import dev.gouji.year.Standing;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run says about one year when it is done.
 *
 * @param year the report year
 * @param folder where its results are
 * @param standing how many units are due and where they stand
 * @param allAccepted whether nothing is left to do
 * @param notes what else the clerk should know, one sentence each
 */
public record YearReport(
    int year, Path folder, Standing standing, boolean allAccepted, List<String> notes) {
  public YearReport {
    notes = List.copyOf(notes);
  }

  static YearReport of(Account account, Path folder, List<String> notes) {
    return new YearReport(account.year(), folder, account.standing(), account.isFinished(), notes);
  }
}
