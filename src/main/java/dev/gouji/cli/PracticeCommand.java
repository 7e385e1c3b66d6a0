package dev.gouji.cli;

import dev.gouji.disk.OutputException;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.PracticeKit;
import java.nio.file.Path;
import java.util.List;

/** {@code gouji practice}: workbooks for training, with the answers. */
final class PracticeCommand {
  /** How long after the first year of the edition the practice year is. */
  private static final int LATER = 3;

  private final Terminal terminal;

  PracticeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments = Arguments.parse(rest, List.of("out", "edition", "forms"));
    arguments.refuseWords();
    if (arguments.path("out").isEmpty()) {
      throw new UsageException("请用 --out 指定放练习表的空文件夹，如 --out 练习");
    }
    Path out = arguments.path("out").get();
    Form form = Arguments.edition(Forms.load(arguments.forms()), arguments.text("edition"));
    int year = Math.min(form.edition().firstYear() + LATER, form.edition().lastYear());
    int written = PracticeKit.write(form, year, out);
    terminal.out().println("已生成 " + written + " 份练习表，在 " + out + "（先看 练习说明.txt）");
    return ExitCode.ACCEPTED;
  }
}
