package dev.gouji.cli;

import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code gouji rules}: lists the rules, or tries them on a folder of past returns. */
final class RulesCommand {
  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments =
        Arguments.parse(rest, List.of("edition", "forms", "rehearse", "roster", "prior"));
    arguments.refuseWords();
    Forms forms = Forms.load(arguments.forms());
    Optional<Path> rehearse = arguments.path("rehearse");
    if (rehearse.isPresent()) {
      Faults faults = new Faults();
      terminal.csv(
          Rehearsal.csv(
              rehearse.get(),
              forms,
              arguments.path("roster"),
              arguments.path("prior"),
              terminal.progress(),
              faults));
      terminal.progressDone();
      if (!faults.all().isEmpty()) {
        new FaultLines(terminal).withoutFile(faults.all());
        return ExitCode.FAILED;
      }
    } else {
      terminal.csv(Listings.rules(Arguments.edition(forms, arguments.text("edition"))));
    }
    return ExitCode.ACCEPTED;
  }
}
