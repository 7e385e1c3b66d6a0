package dev.gouji.cli;

import dev.gouji.check.CheckedReturn;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.UsageException;
import dev.gouji.publication.issue.FinishedYear;
import dev.gouji.publication.issue.Issue;
import dev.gouji.publication.issue.Issuing;
import dev.gouji.run.SingleCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code gouji report}: the official reports of what was accepted, or of the files named. */
final class ReportCommand {
  private static final int MOST_TOLD = 20;

  private final Terminal terminal;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, DefinitionException, OutputException {
    Arguments arguments =
        Arguments.parse(rest, List.of("year", "unit", "in", "out", "forms", "roster"));
    Forms forms = Forms.load(arguments.forms());
    Path output = arguments.path("out").orElse(Path.of("output"));
    return arguments.words().isEmpty()
        ? accepted(arguments, forms, output)
        : files(arguments, forms, output);
  }

  private int accepted(Arguments arguments, Forms forms, Path output)
      throws UsageException, DefinitionException, OutputException {
    Path usual = Path.of("output");
    boolean elsewhere = !FinishedYear.isIn(output) && FinishedYear.isIn(usual);
    FinishedYear year = FinishedYear.read(forms, elsewhere ? usual : output, arguments.year());
    List<Issue> issues = new ArrayList<>();
    Optional<String> asked = arguments.text("unit");
    if (asked.isPresent()) {
      for (String code : asked.get().split("[,，、]")) {
        issues.add(Issue.of(year, code.strip()));
      }
    } else {
      issues.addAll(Issue.all(year, collector(arguments, forms, year)));
    }
    if (issues.isEmpty()) {
      throw new UsageException(year.year() + " 年度没有通过的填报表，没有可生成的报告");
    }
    write(issues, year.year(), output);
    if (issues.stream().anyMatch(Issue::summed) && !year.open().isEmpty()) {
      terminal
          .out()
          .println(
              "提示：汇总的数按已通过的 "
                  + year.accepted().size()
                  + " 个单位；还有 "
                  + year.open().size()
                  + " 个单位未报或未通过，数字还会变，报齐后请重新生成");
    }
    return ExitCode.ACCEPTED;
  }

  /** The office that collects speaks for the government whose office it is. */
  private String collector(Arguments arguments, Forms forms, FinishedYear year)
      throws UsageException, DefinitionException {
    if (year.everything().isEmpty()) {
      return "";
    }
    String office = Configuration.load(arguments.batch(), forms).office().name();
    if (office.isEmpty()) {
      terminal.out().println("提示：单位名录里没有上级单位，设置.csv 里也没有发文机关，没有生成汇总的报告");
    }
    return office
        .replaceFirst("[（(][^（）()]*[）)]$", "")
        .replaceFirst("(?<=人民政府|管委会|管理委员会)办公[室厅]$", "");
  }

  private int files(Arguments arguments, Forms forms, Path output)
      throws UsageException, DefinitionException, OutputException {
    Faults faults = new Faults();
    Map<Integer, List<Issue>> byYear = new TreeMap<>();
    boolean all = true;
    for (String word : arguments.words()) {
      for (SingleCheck check :
          SingleCheck.of(
              Path.of(word), forms, arguments.path("roster"), Optional.empty(), faults)) {
        all &= take(check, byYear);
      }
    }
    if (!faults.all().isEmpty()) {
      new FaultLines(terminal).withoutFile(faults.all());
      return ExitCode.FAILED;
    }
    for (Map.Entry<Integer, List<Issue>> year : byYear.entrySet()) {
      write(year.getValue(), year.getKey(), output);
    }
    return all ? ExitCode.ACCEPTED : ExitCode.NOT_ALL_ACCEPTED;
  }

  /** Only what would be accepted may be published. */
  private boolean take(SingleCheck check, Map<Integer, List<Issue>> byYear) {
    Optional<CheckedReturn> checked = check.checked().filter(CheckedReturn::isAccepted);
    if (checked.isEmpty()) {
      String why = check.checked().isPresent() ? "有问题待改正或说明（用 gouji check 查看）" : check.reason();
      terminal.out().println(check.file() + "：没有生成报告——" + why);
      return false;
    }
    CheckedReturn one = checked.get();
    byYear
        .computeIfAbsent(one.of().year(), year -> new ArrayList<>())
        .add(
            Issue.of(
                one.of().form(),
                one.of().unit().code(),
                one.of().unit().name(),
                one.of().year(),
                one.of().values()));
    return true;
  }

  private void write(List<Issue> issues, int year, Path output) throws OutputException {
    Path folder = Issuing.write(issues, year, output);
    terminal
        .out()
        .println("已生成 " + year + " 年度报告 " + issues.size() + " 份（Word 和网页各一个文件），在 " + folder);
    List<Issue> unfinished =
        issues.stream().filter(issue -> !issue.report().gaps().isEmpty()).toList();
    if (!unfinished.isEmpty()) {
      terminal.out().println("  待补写（报告里没有文字的地方已标黄）：");
    }
    for (Issue issue : unfinished.subList(0, Math.min(MOST_TOLD, unfinished.size()))) {
      terminal.out().println("  " + issue.name() + "：" + String.join("；", issue.report().gaps()));
    }
    if (unfinished.size() > MOST_TOLD) {
      terminal.out().println("  其余 " + (unfinished.size() - MOST_TOLD) + " 个单位从略");
    }
  }
}
