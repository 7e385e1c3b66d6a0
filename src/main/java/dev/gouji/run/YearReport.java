package dev.gouji.run;

import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run says about one year when it is done.
 *
 * @param year the report year
 * @param folder where its results are
 * @param due how many units had to report
 * @param accepted how many returns were accepted
 * @param returned how many go back
 * @param refused how many files could not be read as returns
 * @param missing how many units sent nothing
 * @param allAccepted whether nothing is left to do
 * @param notes what else the clerk should know, one sentence each
 */
public record YearReport(
    int year,
    Path folder,
    long due,
    long accepted,
    long returned,
    long refused,
    long missing,
    boolean allAccepted,
    List<String> notes) {
  public YearReport {
    notes = List.copyOf(notes);
  }

  static YearReport of(YearResult result, Path folder, List<String> notes) {
    long accepted = result.counted().stream().filter(one -> one.isAccepted()).count();
    long returned = result.judged().size() - accepted;
    long refused =
        result.files().stream().filter(file -> file.outcome() == Outcome.REFUSED).count();
    long missing = result.count(Outcome.MISSING);
    long due =
        result.roster().isGiven()
            ? result.roster().units().stream().filter(unit -> unit.isDue()).count()
            : accepted + returned;
    List<String> all = new ArrayList<>(notes);
    if (!result.roster().isGiven()) {
      all.add("没有单位名录，未检查是否报齐；请在输入文件夹放「单位名录.csv」");
    }
    return new YearReport(
        result.year(),
        folder,
        due,
        accepted,
        returned,
        refused,
        missing,
        returned + refused + missing == 0
            && result.files().stream().noneMatch(result::isOfAnotherYear),
        all);
  }
}
