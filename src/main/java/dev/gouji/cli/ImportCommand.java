package dev.gouji.cli;

import dev.gouji.disk.OutputException;
import dev.gouji.form.DefinitionException;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.Batch;
import dev.gouji.run.YearReport;
import java.util.List;

/**
 * {@code gouji import}: reads, checks, returns, chases and consolidates; tells each year's result.
 */
final class ImportCommand {
  static final List<String> OPTIONS =
      List.of("in", "out", "year", "roster", "prior", "forms", "as-of", "threads");

  private final Terminal terminal;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments = Arguments.parse(rest, OPTIONS);
    arguments.refuseWords();
    return told(years(arguments.batch()));
  }

  /** Runs it, with progress for whoever watches. */
  List<YearReport> years(BatchOptions options)
      throws UsageException, DefinitionException, OutputException {
    List<YearReport> years = new Batch(options, terminal.progress()).run();
    terminal.progressDone();
    return years;
  }

  /** Prints what came of each year and gives the exit code. */
  int told(List<YearReport> years) {
    years.forEach(this::report);
    return years.stream().allMatch(YearReport::allAccepted)
        ? ExitCode.ACCEPTED
        : ExitCode.NOT_ALL_ACCEPTED;
  }

  private void report(YearReport year) {
    terminal
        .out()
        .println(
            year.year()
                + " 年度：应报 "
                + year.due()
                + " 个单位，通过 "
                + year.accepted()
                + " 份，退回 "
                + year.returned()
                + " 份，拒收 "
                + year.refused()
                + " 份，未报 "
                + year.missing()
                + " 个单位");
    year.notes().forEach(note -> terminal.out().println("  " + note));
    terminal.out().println("  结果在 " + year.folder() + "（先看 总览.html）");
  }
}
