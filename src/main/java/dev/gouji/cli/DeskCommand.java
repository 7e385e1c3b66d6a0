package dev.gouji.cli;

import dev.gouji.desk.Beginning;
import dev.gouji.desk.Desk;
import dev.gouji.disk.OutputException;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Office;
import dev.gouji.run.TemplateBatch;
import dev.gouji.run.earlier.ResultFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * {@code gouji} without words, as by a double click: what is sensible to do next. Nothing there:
 * roster and settings to fill in; a roster: workbooks to hand out; files received: the import.
 */
final class DeskCommand {
  private final Terminal terminal;
  private final Desk desk;

  DeskCommand(Terminal terminal, Desk desk) {
    this.terminal = terminal;
    this.desk = desk;
  }

  int run() throws UsageException, DefinitionException, OutputException {
    Optional<Path> roster = desk.roster();
    if (desk.hasReceived()) {
      return new ImportCommand(terminal)
          .run(options(desk.inbox(), desk.output(), roster), OverviewWindow::open);
    }
    if (roster.isEmpty()) {
      return begin();
    }
    return handOut(roster.get());
  }

  /** What an import at the desk is asked for. */
  static BatchOptions options(Path inbox, Path output, Optional<Path> roster) {
    return new BatchOptions(
        inbox,
        output,
        Optional.empty(),
        roster,
        Optional.empty(),
        Forms.beside(inbox),
        OverviewWindow.isClicked() ? Optional.of(today()) : Optional.empty(),
        Arguments.usualThreads());
  }

  /** Whoever clicks asks as of today: who is late by now, and no day that is past. */
  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private int begin() throws OutputException, UsageException {
    List<Path> made = Beginning.at(desk, today());
    say("还没有单位名录，也没有收到填报表。已经建好：");
    made.forEach(path -> say("  " + path.toAbsolutePath()));
    say("第一步：打开「" + made.get(0).getFileName() + "」，每个填报单位填一行；在「设置.csv」里填发文机关、联系人、电话和截止日期。");
    say("第二步：再双击一次（或再运行一次 gouji），就会生成发给各单位的填报表。");
    say("第三步：把收到的填报表放进「" + desk.inbox().toAbsolutePath() + "」，再双击一次，得到结果。");
    return ExitCode.ACCEPTED;
  }

  private int handOut(Path roster) throws UsageException, DefinitionException, OutputException {
    Forms forms = Forms.load(Forms.beside(desk.inbox()));
    Configuration configuration =
        Configuration.load(options(desk.inbox(), desk.output(), Optional.of(roster)), forms);
    notPast(configuration.office());
    int year = configuration.year().orElseGet(() -> Beginning.reportYear(today()));
    Path folder = desk.handedOut().resolve(String.valueOf(year));
    if (Files.isDirectory(folder)) {
      throw new UsageException(
          "还没有收到填报表：请把收到的文件（不用改名、不用解压）放进「"
              + desk.inbox().toAbsolutePath()
              + "」，再运行一次。发给各单位的表在「"
              + folder.toAbsolutePath()
              + "」，要重新生成请先给这个文件夹改名");
    }
    TemplateBatch.Result done =
        TemplateBatch.perUnit(
            forms,
            year,
            roster,
            Optional.empty(),
            new ResultFolders(List.of(desk.output())),
            desk.handedOut(),
            Optional.of(today()),
            terminal.progress());
    terminal.progressDone();
    say("已按单位名录生成 " + year + " 年度填报表 " + done.written() + " 份，在 " + folder.toAbsolutePath());
    done.prefilled().forEach(sentence -> say("提示：" + sentence));
    say("请发给各单位填报；收到后（不用改名、不用解压）放进「" + desk.inbox().toAbsolutePath() + "」，再双击一次。");
    return ExitCode.ACCEPTED;
  }

  /** The deadline is printed on what is handed out. */
  private static void notPast(Office office) throws UsageException {
    if (office.lastDay().filter(last -> last.isBefore(today())).isPresent()) {
      throw new UsageException(
          "设置.csv 里的截止日期 " + office.deadline() + " 已经过了，会印在发给各单位的表上，请改成以后的日期再运行");
    }
  }

  private void say(String line) {
    terminal.out().println(line);
  }
}
