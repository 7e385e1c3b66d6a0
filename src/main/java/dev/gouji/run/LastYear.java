package dev.gouji.run;

import dev.gouji.check.Checker;
import dev.gouji.digest.Digests;
import dev.gouji.disk.OutputException;
import dev.gouji.form.Form;
import dev.gouji.inbox.Arrival;
import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.earlier.PriorFile;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.year.file.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds last year's numbers outside the inbox: where somebody says, or in an earlier result. */
final class LastYear {
  private final Given given;

  LastYear(Given given) {
    this.given = given;
  }

  /**
   * What {@code --prior} names.
   *
   * @param year the year whose last year is looked for
   * @param wanted the codes of the units that need it
   */
  PriorYear asked(Path path, int year, Predicate<String> wanted)
      throws UsageException, OutputException {
    Form form = given.forms().forYear(year).orElseThrow();
    Optional<Path> file = PriorFile.find(path);
    if (file.isPresent()) {
      return PriorFile.readAsked(form, file.get(), year - 1, wanted);
    }
    if (!Files.isDirectory(path)) {
      throw new UsageException("找不到上年数据「" + path + "」，请检查 --prior 的路径");
    }
    return ofWorkbooks(form, path, year - 1).only(wanted);
  }

  /** What an earlier run left in the output folder. */
  PriorYear found(int year, Predicate<String> wanted) throws UsageException {
    Path earlier =
        given.options().output().resolve(String.valueOf(year - 1)).resolve("data/values.csv");
    return Files.isRegularFile(earlier)
        ? PriorFile.read(given.forms().forYear(year).orElseThrow(), earlier, year - 1, wanted)
        : PriorYear.NONE;
  }

  /** Last year's returns as a folder of workbooks: judged without a year before them. */
  private PriorYear ofWorkbooks(Form form, Path folder, int year)
      throws UsageException, OutputException {
    List<Arrival> read =
        Readings.read(
            Inbox.list(folder), given.forms(), given.roster(), given.faults(), given.workers());
    List<Submission> returns =
        Readings.submissions(read).stream()
            .filter(s -> s.identity().year() == year && s.isYearCertain())
            .toList();
    Optional<Form> old = given.forms().forYear(year);
    if (old.isEmpty() || returns.isEmpty()) {
      throw new UsageException("「" + folder + "」里没有 " + year + " 年度的填报表或结果");
    }
    Checker checker = new Checker(old.get(), given.configuration().overrides());
    YearJudge judge =
        new YearJudge(
            year,
            old.get(),
            given.roster(),
            PriorYear.NONE,
            checker,
            given.workers(),
            given.faults());
    List<String> digests = returns.stream().map(s -> s.read().sha256()).sorted().toList();
    return PriorYear.ofReturns(
        form, judge.judge(returns).counted(), "指定的 " + year + " 年度填报表", Digests.of(digests));
  }
}
