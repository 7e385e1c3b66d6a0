package dev.gouji.cli;

import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.desk.Desk;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.inbox.UsageException;
import dev.gouji.reported.ReportedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code gouji freeze}: keeps the totals of a year as they are sent up. */
final class FreezeCommand {
  private final Terminal terminal;

  FreezeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] rest) throws UsageException, OutputException {
    Arguments arguments = Arguments.parse(rest, List.of("in", "out", "year"));
    arguments.refuseWords();
    Desk desk = Desk.in(Path.of(""));
    Path output = arguments.path("out").orElse(desk.output());
    Optional<Integer> asked = arguments.year();
    int year = asked.isPresent() ? asked.get() : lastYear(output);
    Path data = output.resolve(String.valueOf(year)).resolve("data");
    Path kept = folder(arguments, desk).resolve(ReportedFile.name(year));
    if (Files.exists(kept)) {
      throw new UsageException("「" + kept + "」已经有了，里面是上次上报的数；确实又上报了一次的，请先把它移走或改名，再运行一次");
    }
    keep(data, kept);
    terminal.out().println(year + " 年度的汇总数已按上报数留底，在 " + kept);
    terminal.out().println("以后每次核对，都会说明哪些数与上报时不同、是哪个单位变的。");
    return ExitCode.ACCEPTED;
  }

  /** Where the office's own files lie: beside the roster, else in the inbox. */
  private static Path folder(Arguments arguments, Desk desk) throws UsageException {
    Path inbox = arguments.path("in").orElse(desk.inbox());
    if (!Files.isDirectory(inbox)) {
      throw new UsageException("找不到收到的填报表所在的文件夹「" + inbox + "」，请用 --in 指定");
    }
    Optional<Path> roster = arguments.path("in").isPresent() ? Optional.empty() : desk.roster();
    return roster.map(file -> file.toAbsolutePath().resolveSibling("")).orElse(inbox);
  }

  private static int lastYear(Path output) throws UsageException {
    if (!Files.isDirectory(output)) {
      throw new UsageException("还没有核对结果「" + output + "」，请先核对");
    }
    try (Stream<Path> years = Files.list(output)) {
      return years
          .filter(Files::isDirectory)
          .map(year -> year.getFileName().toString())
          .filter(name -> name.matches("[12][0-9]{3}"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElseThrow(() -> new UsageException("「" + output + "」里还没有核对结果，请先核对"));
    } catch (IOException e) {
      throw new UsageException("读不出「" + output + "」，请检查权限");
    }
  }

  private static void keep(Path data, Path kept) throws UsageException, OutputException {
    Path totals = data.resolve("totals.csv");
    Path values = data.resolve("values.csv");
    if (!Files.isRegularFile(totals) || !Files.isRegularFile(values)) {
      throw new UsageException("「" + data.getParent() + "」里没有核对结果，请先核对这个年度");
    }
    Disk disk = new Disk();
    Path half = kept.resolveSibling("." + kept.getFileName() + ".tmp");
    try {
      byte[] bytes = ReportedFile.of(Files.readAllBytes(totals), Files.readAllBytes(values));
      disk.write(half, bytes);
      disk.move(half, kept);
    } catch (CsvUnreadableException e) {
      throw new UsageException("「" + data + "」里的结果读不出，请重新核对一次");
    } catch (IOException e) {
      throw new OutputException("写不了「" + kept + "」，请检查权限和磁盘空间", e);
    }
  }
}
