package dev.gouji.cli;

import dev.gouji.desk.Desk;
import dev.gouji.disk.OutputException;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.DefinitionFault;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.Batch;
import dev.gouji.run.Version;
import dev.gouji.run.earlier.FinishedYearException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the command, runs it, and turns every way of failing into a sentence and an exit code. */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] args) {
    try {
      return dispatch(args);
    } catch (FinishedYearException e) {
      terminal.out().println(e.reason());
      return ExitCode.NOT_ALL_ACCEPTED;
    } catch (UsageException e) {
      terminal.err().println("gouji: " + e.reason());
      return ExitCode.USAGE;
    } catch (DefinitionException e) {
      terminal.err().println("gouji: 配置有 " + e.faults().size() + " 处问题，没有写任何结果：");
      for (DefinitionFault fault : e.faults()) {
        terminal.err().println("  " + fault.text());
      }
      return ExitCode.USAGE;
    } catch (OutputException e) {
      LOG.debug("could not finish", e);
      terminal.err().println("gouji: " + e.reason());
      return ExitCode.FAILED;
    } catch (IOException e) {
      LOG.debug("could not finish", e);
      terminal.err().println("gouji: 读写出错（" + e.getMessage() + "），原有结果没有改动");
      return ExitCode.FAILED;
    } catch (OutOfMemoryError e) {
      terminal.err().println("gouji: 内存不够，原有结果没有改动；请设置 GOUJI_JAVA_OPTS=-Xmx1g 后重试");
      return ExitCode.FAILED;
    } catch (RuntimeException e) {
      LOG.debug("our own fault", e);
      terminal.err().println("gouji: 程序内部错误（" + e + "），原有结果没有改动");
      return ExitCode.FAILED;
    }
  }

  private int dispatch(String[] args)
      throws UsageException, DefinitionException, OutputException, IOException {
    if (args.length == 0) {
      Desk desk = Desk.in(Path.of(""));
      Batch.recover(desk.output());
      return new DeskCommand(terminal, desk).run();
    }
    String command = isImportOption(args[0]) ? "import" : args[0];
    boolean named = args.length > 0 && command.equals(args[0]);
    String[] rest = named ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (Arrays.asList(rest).contains("--help")) {
      return help();
    }
    Batch.recover(Path.of("output"));
    return switch (command) {
      case "import" -> new ImportCommand(terminal).run(rest);
      case "template" -> new TemplateCommand(terminal).run(rest);
      case "practice" -> new PracticeCommand(terminal).run(rest);
      case "freeze" -> new FreezeCommand(terminal).run(rest);
      case "check" -> new CheckCommand(terminal).run(rest);
      case "report" -> new ReportCommand(terminal).run(rest);
      case "compare" -> new CompareCommand(terminal).run(rest);
      case "fields" -> {
        terminal.csv(Listings.fields(edition(rest)));
        yield ExitCode.ACCEPTED;
      }
      case "rules" -> new RulesCommand(terminal).run(rest);
      case "--help", "-h", "help" -> help();
      case "--version" -> {
        terminal.out().println("gouji " + Version.text() + " (" + Version.revision() + ")");
        yield ExitCode.ACCEPTED;
      }
      default -> new DroppedCommand(terminal).run(args);
    };
  }

  private static boolean isImportOption(String word) {
    return word.startsWith("--")
        && ImportCommand.OPTIONS.stream()
            .anyMatch(o -> word.equals("--" + o) || word.startsWith("--" + o + "="));
  }

  private int help() throws IOException {
    try (var in = Commands.class.getResourceAsStream("/help.txt")) {
      if (in == null) {
        throw new IOException("help.txt");
      }
      terminal.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      terminal.out().flush();
    }
    return ExitCode.ACCEPTED;
  }

  private static Form edition(String[] rest) throws UsageException, DefinitionException {
    Arguments arguments = Arguments.parse(rest, List.of("edition", "forms"));
    arguments.refuseWords();
    return Arguments.edition(Forms.load(arguments.forms()), arguments.text("edition"));
  }
}
