package dev.gouji.cli;

import dev.gouji.check.CheckedReturn;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.finding.Finding;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.repair.Cause;
import dev.gouji.run.SingleCheck;
import java.nio.file.Path;
import java.util.List;

/** {@code gouji check FILE...}: one workbook's findings on the screen; writes nothing. */
final class CheckCommand {
  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments = Arguments.parse(rest, List.of("forms", "roster", "prior"));
    if (arguments.words().isEmpty()) {
      throw new UsageException("请写上要检查的文件，如 gouji check 某单位.xlsx");
    }
    Forms forms = Forms.load(arguments.forms());
    boolean all = true;
    Faults faults = new Faults();
    for (String word : arguments.words()) {
      List<SingleCheck> checks =
          SingleCheck.of(
              Path.of(word), forms, arguments.path("roster"), arguments.path("prior"), faults);
      for (SingleCheck check : checks) {
        all &= show(check);
      }
    }
    if (!faults.all().isEmpty()) {
      new FaultLines(terminal).withoutFile(faults.all());
      return ExitCode.FAILED;
    }
    return all ? ExitCode.ACCEPTED : ExitCode.NOT_ALL_ACCEPTED;
  }

  private boolean show(SingleCheck check) {
    if (check.checked().isEmpty()) {
      boolean ours = check.reason().equals(Faults.UNJUDGED);
      terminal.out().println(check.file() + (ours ? "：未能判断——" : "：拒收——") + check.reason());
      return false;
    }
    CheckedReturn checked = check.checked().get();
    String verdict = checked.isAccepted() ? "可以通过" : "需要退回";
    terminal
        .out()
        .println(
            check.file()
                + "："
                + verdict
                + "（"
                + checked.of().unit().name()
                + "，"
                + checked.of().year()
                + " 年度）");
    checked.diagnosis().causes().forEach(this::show);
    return checked.isAccepted();
  }

  /** What went wrong, what to do, and below it what was found because of it. */
  private void show(Cause cause) {
    terminal.out().println("  " + line(cause.lead()));
    if (!cause.action().isEmpty()) {
      terminal.out().println("         " + cause.action());
    }
    List<Finding> consequences = cause.findings().subList(1, cause.findings().size());
    if (!consequences.isEmpty()) {
      terminal.out().println("         改正后随之消除：");
      consequences.forEach(one -> terminal.out().println("           " + line(one)));
    }
  }

  private static String line(Finding finding) {
    return "["
        + finding.severity().chinese()
        + "] "
        + finding.rule()
        + " "
        + finding.location().place()
        + " "
        + finding.message();
  }
}
