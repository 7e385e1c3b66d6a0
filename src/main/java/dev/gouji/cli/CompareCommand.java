package dev.gouji.cli;

import dev.gouji.check.CheckedReturn;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.fault.Faults;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.publication.compare.AcceptedReturn;
import dev.gouji.publication.compare.Compared;
import dev.gouji.publication.compare.Difference;
import dev.gouji.publication.compare.PublishedFiles;
import dev.gouji.run.SingleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code gouji compare FILE...}: what is published against what was accepted. */
final class CompareCommand {
  private static final String FILE = "公开核对.csv";

  private final Terminal terminal;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments =
        Arguments.parse(rest, List.of("year", "with", "out", "to", "forms", "roster"));
    List<Path> files = files(arguments);
    Forms forms = Forms.load(arguments.forms());
    Path output = arguments.path("out").orElse(Path.of("output"));
    PublishedFiles published =
        new PublishedFiles(forms, output, arguments.year(), with(arguments, forms));
    List<Compared> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(published.compare(file));
    }
    all.forEach(this::show);
    Optional<Path> usual =
        arguments.text("with").isPresent() ? Optional.empty() : Optional.of(output.resolve(FILE));
    Optional<Path> to = arguments.path("to").or(() -> usual);
    if (to.isPresent()) {
      write(all, to.get());
    }
    boolean none = all.stream().noneMatch(one -> one.obstacle().isEmpty());
    return none
        ? ExitCode.USAGE
        : all.stream().allMatch(Compared::isSame) ? ExitCode.ACCEPTED : ExitCode.NOT_ALL_ACCEPTED;
  }

  private static List<Path> files(Arguments arguments) throws UsageException {
    if (arguments.words().isEmpty()) {
      throw new UsageException("请写上已公开的报告（另存的网页、PDF 或 Word 文件），如 gouji compare 报告.html");
    }
    List<Path> files = new ArrayList<>();
    for (String word : arguments.words()) {
      Path file = Path.of(word);
      if (!Files.isRegularFile(file)) {
        throw new UsageException("找不到文件「" + word + "」");
      }
      files.add(file);
    }
    return files;
  }

  private static Optional<AcceptedReturn> with(Arguments arguments, Forms forms)
      throws UsageException, DefinitionException, OutputException {
    Optional<Path> file = arguments.path("with");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<SingleCheck> checks =
        SingleCheck.of(file.get(), forms, arguments.path("roster"), Optional.empty(), new Faults());
    List<CheckedReturn> returns = checks.stream().flatMap(one -> one.checked().stream()).toList();
    if (returns.size() != 1) {
      String why = checks.stream().map(SingleCheck::reason).findFirst().orElse("");
      throw new UsageException("--with 的文件里要有一份填报表" + (why.isEmpty() ? "" : "：" + why));
    }
    CheckedReturn one = returns.get(0);
    return Optional.of(
        new AcceptedReturn(one.of().unit(), one.of().year(), one.of().form(), one.of().values()));
  }

  private void show(Compared one) {
    String who = one.name().isEmpty() ? "" : one.name() + " " + one.year() + " 年度，";
    if (!one.obstacle().isEmpty()) {
      terminal.out().println(one.file() + "：未能核对——" + one.obstacle());
      return;
    }
    terminal
        .out()
        .println(
            one.file()
                + "："
                + who
                + "表格 "
                + one.cells()
                + " 格，一致 "
                + one.same()
                + " 格；文中数字 "
                + one.sentences()
                + " 处"
                + (one.isSame() ? "，全部一致" : ""));
    one.differences().forEach(this::show);
  }

  private void show(Difference one) {
    terminal
        .out()
        .println(
            "  ["
                + one.kind().chinese()
                + "] "
                + one.name()
                + "（"
                + (one.place().isEmpty() ? "公开的文件里没有找到" : one.place())
                + "）：通过的 "
                + shown(one.accepted())
                + "，公开的 "
                + shown(one.published())
                + (one.more().isEmpty() ? "" : "；" + one.more()));
  }

  private static String shown(String number) {
    return number.isEmpty() ? "（空）" : number;
  }

  private void write(List<Compared> all, Path file) throws OutputException {
    Path beside = file.resolveSibling(".gouji-new-" + file.getFileName());
    Disk disk = new Disk();
    try {
      try {
        disk.write(beside, Compared.csv(all));
        Files.deleteIfExists(file);
        disk.move(beside, file);
      } catch (IOException e) {
        disk.deleteTree(beside);
        throw e;
      }
    } catch (IOException e) {
      throw OutputFolder.failure("写不了「" + file + "」", e);
    }
    terminal.out().println("核对表：" + file);
  }
}
