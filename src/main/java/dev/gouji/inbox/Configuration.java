package dev.gouji.inbox;

import dev.gouji.check.RuleOverride;
import dev.gouji.correction.Correction;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.digest.Digests;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.DefinitionFault;
import dev.gouji.form.load.Forms;
import dev.gouji.intake.SheetRows;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.reported.Reported;
import dev.gouji.reported.ReportedFile;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.roster.RosterReader;
import dev.gouji.roster.RosterTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the office laid beside the returns.
 *
 * @param roster who must report; empty if none was given
 * @param office who collects
 * @param year the report year for which workbooks are handed out, if the settings say one
 * @param overrides decisions about rules
 * @param corrections numbers that units confirmed by telephone to be others
 * @param reported what was sent up, by year
 * @param sources the files read, for run.json
 * @param remarks what in these files has no effect, one sentence each, for the clerk
 */
public record Configuration(
    Optional<Roster> roster,
    Office office,
    Optional<Integer> year,
    List<RuleOverride> overrides,
    List<Correction> corrections,
    Map<Integer, Reported> reported,
    List<Source> sources,
    List<String> remarks) {
  /** A file that was read, with the digest it had then. */
  public record Source(String name, String sha256) {
    static Source of(Path file) throws UsageException {
      try {
        return new Source(file.getFileName().toString(), Digests.of(file));
      } catch (IOException e) {
        throw closed(file);
      }
    }
  }

  public Configuration {
    overrides = List.copyOf(overrides);
    corrections = List.copyOf(corrections);
    reported = Map.copyOf(reported);
    sources = List.copyOf(sources);
    remarks = List.copyOf(remarks);
  }

  public static Configuration load(BatchOptions options, Forms forms)
      throws DefinitionException, UsageException {
    List<Source> sources = new ArrayList<>();
    Optional<Path> rosterFile = rosterFile(options);
    Path beside = rosterFile.map(Path::toAbsolutePath).map(Path::getParent).orElse(options.input());
    Optional<Roster> roster = Optional.empty();
    if (rosterFile.isPresent()) {
      roster = Optional.of(roster(rosterFile.get()));
      sources.add(Source.of(rosterFile.get()));
    }
    OfficeSettings.Settings stated = OfficeSettings.Settings.NONE;
    Optional<Path> settings = firstOf(options.input(), beside, Inbox.SETTINGS);
    if (settings.isPresent()) {
      if (Sample.isStrange(settings.get(), roster)) {
        throw new DefinitionException(
            List.of(
                new DefinitionFault(
                    name(settings.get()),
                    0,
                    "还是随程序附带的示例里的，发文机关和截止日期都不是本单位的",
                    "改成本单位的；暂时不填就删去这个文件")));
      }
      stated = OfficeSettings.read(name(settings.get()), rows(settings.get()), options.asOf());
      sources.add(Source.of(settings.get()));
    }
    DecisionFile decided = DecisionFile.NONE;
    Optional<Path> decisions = firstOf(beside, options.input(), Inbox.OVERRIDES);
    if (decisions.isPresent()) {
      decided = DecisionFile.read(name(decisions.get()), rows(decisions.get()), forms);
      sources.add(Source.of(decisions.get()));
    }
    List<Correction> corrections = List.of();
    Optional<Path> corrected = firstOf(beside, options.input(), Inbox.CORRECTIONS);
    if (corrected.isPresent()) {
      corrections =
          CorrectionFile.read(name(corrected.get()), rows(corrected.get()), forms, roster);
      sources.add(Source.of(corrected.get()));
    }
    return new Configuration(
        roster,
        stated.office(),
        stated.year(),
        decided.effective(roster),
        corrections,
        reported(List.of(beside, options.input()), sources),
        sources,
        decided.forNobody(roster));
  }

  /** What the settings beside a roster say about the office; nothing if there are none. */
  public static Office officeBeside(Path roster) throws DefinitionException, UsageException {
    Path settings = roster.toAbsolutePath().resolveSibling(Inbox.SETTINGS);
    return Files.isRegularFile(settings)
        ? OfficeSettings.read(name(settings), rows(settings), Optional.empty()).office()
        : Office.UNKNOWN;
  }

  /** Every year of which what was sent up is kept in one of these folders. */
  private static Map<Integer, Reported> reported(List<Path> folders, List<Source> sources)
      throws DefinitionException, UsageException {
    Map<Integer, Reported> all = new TreeMap<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        OptionalInt year = ReportedFile.year(name(file));
        if (year.isPresent() && !all.containsKey(year.getAsInt())) {
          all.put(
              year.getAsInt(),
              ReportedFile.read(name(file), rows(file))
                  .orElseThrow(() -> new DefinitionException(List.of(changed(file)))));
          sources.add(Source.of(file));
        }
      }
    }
    return all;
  }

  private static DefinitionFault changed(Path file) {
    return new DefinitionFault(name(file), 0, "不是 gouji freeze 留下的样子，可能被改过", "换回原来的文件；没有了的，先把它移走");
  }

  /** The files of a folder in order; none if it is not there yet, as before anything came. */
  private static List<Path> files(Path folder) throws UsageException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UsageException("读不出文件夹「" + folder + "」，请检查权限");
    }
  }

  private static Optional<Path> firstOf(Path first, Path second, String name) {
    return List.of(first.resolve(name), second.resolve(name)).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Optional<Path> rosterFile(BatchOptions options) throws UsageException {
    if (options.roster().isPresent()) {
      if (!Files.isRegularFile(options.roster().get())) {
        throw new UsageException("找不到单位名录「" + options.roster().get() + "」，请检查 --roster 的路径");
      }
      return options.roster();
    }
    Path csv = options.input().resolve(Inbox.ROSTER_CSV);
    Path xlsx = options.input().resolve(Inbox.ROSTER_XLSX);
    if (Files.isRegularFile(csv) && Files.isRegularFile(xlsx)) {
      throw new UsageException("输入文件夹里有两份单位名录（.csv 与 .xlsx），请只留一份");
    }
    return List.of(csv, xlsx).stream().filter(Files::isRegularFile).findFirst();
  }

  /** Reads a roster file, .csv or .xlsx by its content. */
  public static Roster roster(Path file) throws DefinitionException, UsageException {
    byte[] bytes = bytes(file);
    if (!isZip(bytes)) {
      return RosterReader.read(name(file), rows(file));
    }
    SheetRows list = sheet(file, bytes, RosterTable.REQUIRED);
    String from = name(file) + "「" + list.sheet() + "」";
    Roster roster = RosterReader.read(from, list.rows());
    if (list.hidden()) {
      roster = roster.remarking(from + "：这个工作表是隐藏的，看得见的工作表里没有单位名录；请核对读的是不是它");
    }
    return list.others().isEmpty()
        ? roster
        : roster.remarking(
            from + "：工作表「" + String.join("」「", list.others()) + "」也像单位名录，没有读取；请只留一份");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<CsvRow> rows(Path file) throws UsageException {
    byte[] bytes = bytes(file);
    if (isZip(bytes)) {
      return sheet(file, bytes, List.of()).rows();
    }
    try {
      return CsvReader.read(bytes);
    } catch (CsvUnreadableException e) {
      throw new UsageException("读不出「" + file.getFileName() + "」：" + e.reason());
    }
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  private static SheetRows sheet(Path file, byte[] bytes, List<String> headings)
      throws UsageException {
    try {
      return SheetRows.of(bytes, headings, Limits.DEFAULTS);
    } catch (UnreadableException e) {
      throw new UsageException(
          "读不出「"
              + file.getFileName()
              + "」："
              + withoutAdvice(e.reason())
              + "；请用 WPS 或 Excel 打开它，另存为 .xlsx 或 .csv 后再运行");
    }
  }

  private static byte[] bytes(Path file) throws UsageException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw closed(file);
    }
  }

  /** What to do about a return is wrong for a file of the office's own. */
  private static String withoutAdvice(String reason) {
    int advice = reason.indexOf("，请");
    String what = advice < 0 ? reason : reason.substring(0, advice);
    return what.endsWith("。") ? what.substring(0, what.length() - 1) : what;
  }

  private static UsageException closed(Path file) {
    return new UsageException("打不开「" + file + "」，请检查权限，或关闭正在使用它的程序");
  }
}
