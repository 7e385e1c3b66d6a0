package dev.gouji.cli;

import dev.gouji.desk.Desk;
import dev.gouji.disk.OutputException;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Office;
import dev.gouji.run.TemplateBatch;
import dev.gouji.run.earlier.ResultFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code gouji template}: the blank workbook, or one for each unit of the roster. */
final class TemplateCommand {
  private final Terminal terminal;

  TemplateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments =
        Arguments.parse(
            rest,
            List.of("edition", "year", "roster", "out", "forms", "prior", "results", "as-of"));
    arguments.refuseWords();
    Forms forms = Forms.load(arguments.forms());
    Path out = Arguments.orDefault(arguments.path("out"), "templates");
    Optional<Path> roster = arguments.path("roster");
    if (roster.isEmpty()) {
      if (arguments.year().isPresent()) {
        throw new UsageException("按单位生成填报表还需要单位名录：--roster 单位名录.csv");
      }
      Path written = TemplateBatch.blank(Arguments.edition(forms, arguments.text("edition")), out);
      terminal.out().println("已生成空白表 " + written);
      return ExitCode.ACCEPTED;
    }
    if (arguments.year().isEmpty()) {
      throw new UsageException("请用 --year 指定报告年度，如 --year 2021");
    }
    TemplateBatch.Result done =
        TemplateBatch.perUnit(
            forms,
            arguments.year().get(),
            roster.get(),
            arguments.path("prior"),
            results(arguments, roster.get()),
            out,
            arguments.asOf(),
            terminal.progress());
    terminal.progressDone();
    Path folder = out.resolve(arguments.year().get().toString());
    terminal.out().println("已生成 " + done.written() + " 份填报表，在 " + folder);
    deadline(roster.get(), arguments.asOf());
    done.remarks().forEach(remark -> terminal.out().println("提示：" + remark));
    done.prefilled().forEach(sentence -> terminal.out().println("提示：" + sentence));
    if (done.kept() > 0) {
      terminal.out().println("其中 " + done.kept() + " 份原来已有人填过，没有覆盖，移到了 " + done.aside());
    }
    return ExitCode.ACCEPTED;
  }

  /** What is handed out depends on the day only if that is given; the clock is asked to warn. */
  private void deadline(Path roster, Optional<LocalDate> asOf)
      throws UsageException, DefinitionException {
    Office office = Configuration.officeBeside(roster);
    LocalDate day = asOf.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    if (office.lastDay().filter(last -> last.isBefore(day)).isPresent()) {
      terminal
          .out()
          .println(
              "提示：设置.csv 里的截止日期 "
                  + office.deadline()
                  + " 已经过了，"
                  + (asOf.isPresent() ? "表上没有写截止日期" : "但仍写在表上；加 --as-of " + day + " 就不写")
                  + "；改成以后的日期再生成一次更好");
    }
  }

  /**
   * Where imports left their results: the folder named, else where those of this desk and of the
   * roster's are written, and beside last year's result.
   */
  private static ResultFolders results(Arguments arguments, Path roster) throws UsageException {
    Optional<Path> named = arguments.path("results");
    if (named.isPresent()) {
      if (!Files.isDirectory(named.get())) {
        throw new UsageException("找不到核对结果所在的文件夹「" + named.get() + "」，请检查 --results 的路径");
      }
      return new ResultFolders(List.of(named.get()));
    }
    List<Path> folders = new ArrayList<>();
    arguments.path("prior").map(TemplateCommand::above).ifPresent(folders::add);
    Path here = Path.of("");
    folders.add(here.resolve("output"));
    folders.add(Desk.in(here).output());
    Path beside = above(roster);
    folders.add(Desk.in(beside).output());
    folders.add(Desk.in(above(beside)).output());
    return new ResultFolders(folders);
  }

  private static Path above(Path path) {
    return path.toAbsolutePath().normalize().resolveSibling("");
  }
}
