package dev.gouji.cli;

import dev.gouji.disk.OutputException;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.UsageException;
import dev.gouji.publication.issue.FinishedYear;
import dev.gouji.publication.issue.IssuedReports;
import dev.gouji.run.Batch;
import dev.gouji.run.YearReport;
import dev.gouji.year.UnitCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code gouji import}: reads, checks, returns, chases and consolidates; tells each year's result.
 */
final class ImportCommand {
  static final List<String> OPTIONS =
      List.of("in", "out", "year", "roster", "prior", "forms", "as-of", "threads");

  /** Names told of reports that are out of date. */
  private static final int MOST_TOLD = 5;

  private final Terminal terminal;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments = Arguments.parse(rest, OPTIONS);
    arguments.refuseWords();
    return run(arguments.batch(), folder -> {});
  }

  /**
   * Runs it, with progress for whoever watches, and prints what came of each year.
   *
   * @param results is given the folder of the last year when all is told
   * @return the exit code
   */
  int run(BatchOptions options, Consumer<Path> results)
      throws UsageException, DefinitionException, OutputException {
    Batch batch = new Batch(options, terminal.progress());
    List<YearReport> years = batch.run();
    terminal.progressDone();
    for (YearReport year : years) {
      report(year);
      staleReports(year, options);
    }
    years.stream().reduce((first, last) -> last).ifPresent(last -> results.accept(last.folder()));
    if (!batch.faults().isEmpty()) {
      new FaultLines(terminal).withFile(batch.faults());
      return ExitCode.FAILED;
    }
    return years.stream().allMatch(YearReport::allAccepted)
        ? ExitCode.ACCEPTED
        : ExitCode.NOT_ALL_ACCEPTED;
  }

  private void report(YearReport year) {
    terminal
        .out()
        .println(year.year() + " 年度：" + year.unitCounts().sentence() + files(year.unitCounts()));
    year.notes().forEach(note -> terminal.out().println("  " + note));
    terminal.out().println("  结果在 " + year.folder() + "（先看 总览.html）");
    terminal.out().println("  下一步：");
    year.next().forEach(line -> terminal.out().println("    " + line));
  }

  /** Reports that were made before a return of theirs changed. */
  private void staleReports(YearReport year, BatchOptions options)
      throws UsageException, DefinitionException {
    if (!IssuedReports.areIn(year.folder())) {
      return;
    }
    FinishedYear finished =
        FinishedYear.read(Forms.load(options.forms()), options.output(), Optional.of(year.year()));
    List<String> stale = IssuedReports.stale(finished, year.folder());
    if (!stale.isEmpty()) {
      String first = String.join("、", stale.subList(0, Math.min(MOST_TOLD, stale.size())));
      terminal
          .out()
          .println(
              "    报：「报告」文件夹里有 "
                  + stale.size()
                  + " 份年度报告与这次通过的数不同（"
                  + first
                  + (stale.size() > MOST_TOLD ? " 等" : "")
                  + "），请重新生成：gouji report --out "
                  + options.output()
                  + " --year "
                  + year.year());
    }
  }

  private static String files(UnitCounts unitCounts) {
    int files = unitCounts.files().refused();
    return files == 0 ? "" : "；拒收的文件 " + files + " 份";
  }
}
