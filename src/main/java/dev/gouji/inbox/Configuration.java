package dev.gouji.inbox;

import dev.gouji.check.RuleOverride;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.disk.Digests;
import dev.gouji.form.DefinitionException;
import dev.gouji.form.DefinitionFault;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import dev.gouji.intake.SheetRows;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.roster.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the office laid beside the returns.
 *
 * @param roster who must report; empty if none was given
 * @param office who collects
 * @param year the report year for which workbooks are handed out, if the settings say one
 * @param overrides decisions about rules
 * @param sources the files read, for run.json
 */
public record Configuration(
    Optional<Roster> roster,
    Office office,
    Optional<Integer> year,
    List<RuleOverride> overrides,
    List<Source> sources) {
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

  private static final List<String> OVERRIDE_COLUMNS =
      List.of("规则编号", "单位代码", "处理", "理由", "决定人", "日期");

  /** What decides which file counts is no rule to be lenient about: no number would stand. */
  private static final String CONFLICT = "I-CONFLICT";

  private static final Set<RuleOverride.Action> HARMLESS =
      Set.of(RuleOverride.Action.ON, RuleOverride.Action.HARD);

  public Configuration {
    overrides = List.copyOf(overrides);
    sources = List.copyOf(sources);
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
      stated = OfficeSettings.read(name(settings.get()), rows(settings.get()), options.asOf());
      sources.add(Source.of(settings.get()));
    }
    List<RuleOverride> overrides = List.of();
    Optional<Path> decisions = firstOf(beside, options.input(), Inbox.OVERRIDES);
    if (decisions.isPresent()) {
      overrides = overrides(decisions.get(), forms);
      sources.add(Source.of(decisions.get()));
    }
    return new Configuration(roster, stated.office(), stated.year(), overrides, sources);
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
    return RosterReader.read(file.getFileName().toString(), rows(file));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<CsvRow> rows(Path file) throws UsageException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      return zip ? SheetRows.rows(bytes, Limits.DEFAULTS) : CsvReader.read(bytes);
    } catch (CsvUnreadableException e) {
      throw new UsageException("读不出「" + file.getFileName() + "」：" + e.reason());
    } catch (UnreadableException e) {
      throw new UsageException(
          "读不出「"
              + file.getFileName()
              + "」："
              + withoutAdvice(e.reason())
              + "；请用 WPS 或 Excel 打开它，另存为 .xlsx 或 .csv 后再运行");
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

  private static List<RuleOverride> overrides(Path file, Forms forms)
      throws DefinitionException, UsageException {
    CsvTable table = CsvTable.of(file.getFileName().toString(), rows(file));
    List<DefinitionFault> faults = new ArrayList<>();
    table
        .headerFaults(OVERRIDE_COLUMNS.subList(0, 3), OVERRIDE_COLUMNS.subList(3, 6))
        .forEach(what -> faults.add(new DefinitionFault(table.name(), 1, what, "")));
    Set<String> known = ruleIds(forms);
    List<RuleOverride> overrides = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      String rule = table.cell(row, "规则编号");
      String action = table.cell(row, "处理");
      Optional<RuleOverride.Action> decided =
          Arrays.stream(RuleOverride.Action.values())
              .filter(a -> a.chinese().equals(action))
              .findFirst();
      if (!known.contains(rule)) {
        faults.add(
            new DefinitionFault(
                table.name(), row.line(), "没有规则「" + rule + "」", "用 gouji rules 查看规则编号"));
      }
      if (rule.equals(CONFLICT) && decided.filter(HARMLESS::contains).isEmpty()) {
        faults.add(
            new DefinitionFault(
                table.name(),
                row.line(),
                "「" + CONFLICT + "」不能停用或改为核实、提示：两份数不相同，不知道以哪份为准，都没有计入",
                "删去这一行；移走其中一份，或请填报单位重报一份"));
      }
      if (decided.isEmpty()) {
        faults.add(
            new DefinitionFault(
                table.name(), row.line(), "处理「" + action + "」不认识", "可用：停用、启用、必改、核实、提示"));
      } else {
        overrides.add(
            new RuleOverride(
                rule,
                Roster.level(table.cell(row, "单位代码")),
                decided.get(),
                table.cell(row, "理由"),
                table.cell(row, "决定人"),
                table.cell(row, "日期")));
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return overrides;
  }

  private static Set<String> ruleIds(Forms forms) {
    Set<String> ids = new HashSet<>();
    for (Form form : forms.byEdition()) {
      form.rules().forEach(rule -> ids.add(rule.id()));
      ids.addAll(form.catalogue().keySet());
    }
    return ids;
  }
}
