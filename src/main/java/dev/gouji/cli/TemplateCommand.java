package dev.gouji.cli;

import dev.gouji.disk.OutputException;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.TemplateBatch;
import java.nio.file.Path;
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
        Arguments.parse(rest, List.of("edition", "year", "roster", "out", "forms", "prior"));
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
            out,
            terminal.progress());
    terminal.progressDone();
    Path folder = out.resolve(arguments.year().get().toString());
    terminal.out().println("已生成 " + done.written() + " 份填报表，在 " + folder);
    done.remarks().forEach(remark -> terminal.out().println("提示：" + remark));
    if (done.kept() > 0) {
      terminal.out().println("其中 " + done.kept() + " 份原来已有人填过，没有覆盖，移到了 " + done.aside());
    }
    return ExitCode.ACCEPTED;
  }
}
