package dev.gouji.cli;

import dev.gouji.disk.OutputException;
import dev.gouji.fault.Fault;
import dev.gouji.form.DefinitionException;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.Batch;
import dev.gouji.run.YearReport;
import dev.gouji.year.Standing;
import dev.gouji.year.State;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code gouji import}: reads, checks, returns, chases and consolidates; tells each year's result.
 */
final class ImportCommand {
  static final List<String> OPTIONS =
      List.of("in", "out", "year", "roster", "prior", "forms", "as-of", "threads");

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

  /** Set in the environment, it prints the stack of a fault of ours. */
  private static final String DEBUG = "GOUJI_DEBUG";

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
    years.forEach(this::report);
    years.stream().reduce((first, last) -> last).ifPresent(last -> results.accept(last.folder()));
    if (!batch.faults().isEmpty()) {
      faults(batch.faults());
      return ExitCode.FAILED;
    }
    return years.stream().allMatch(YearReport::allAccepted)
        ? ExitCode.ACCEPTED
        : ExitCode.NOT_ALL_ACCEPTED;
  }

  /** Nobody who sent a file is to blame: the office sends us what helps to mend it. */
  private void faults(List<Fault> faults) {
    terminal
        .err()
        .println(
            "gouji: 自身出错 "
                + faults.size()
                + " 处（不是填报单位的问题），其余都已做完；请把结果文件夹里的「故障记录.txt」和下列文件发给维护 gouji 的人：");
    for (Fault fault : faults) {
      terminal.err().println("  [" + fault.step().chinese() + "] " + fault.file());
      LOG.debug("our own fault at {}", fault.file(), fault.cause());
      if (System.getenv(DEBUG) != null) {
        terminal.err().print(fault.stack());
      }
    }
  }

  private void report(YearReport year) {
    terminal.out().println(year.year() + " 年度：" + standing(year.standing()));
    year.notes().forEach(note -> terminal.out().println("  " + note));
    terminal.out().println("  结果在 " + year.folder() + "（先看 总览.html）");
  }

  /** Units that are due and where they stand, which adds up; then what is beside them. */
  private static String standing(Standing standing) {
    StringBuilder line = new StringBuilder("应报 " + standing.due() + " 个单位");
    for (State state : State.OF_DUE) {
      if (state != State.WAITING || standing.waiting() > 0) {
        line.append("，").append(state.chinese()).append(' ').append(standing.count(state));
        line.append(" 个");
      }
    }
    Standing.Beyond beyond = standing.beyond();
    if (beyond.units() > 0) {
      line.append("；不应报而报 ").append(beyond.units()).append(" 个（通过 ");
      line.append(beyond.accepted()).append(" 个，退回 ").append(beyond.returned()).append(" 个）");
    }
    int files = standing.files().refused();
    return files == 0 ? line.toString() : line + "；拒收的文件 " + files + " 份";
  }
}
