package dev.gouji.run;

import dev.gouji.check.value.Values;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.disk.UniqueNames;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Configuration;
import dev.gouji.inbox.UsageException;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.roster.Office;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.run.earlier.Prefilled;
import dev.gouji.run.earlier.PriorFile;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.run.earlier.ResultFolders;
import dev.gouji.template.StableDocument;
import dev.gouji.template.TemplateWriter;
import dev.gouji.year.level.LastYearValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes workbooks to hand out. The folder of a year is put in place at once, like that of an
 * import; a workbook that somebody has saved since it was handed out is kept, never overwritten.
 */
public final class TemplateBatch {
  /** Where workbooks go that somebody worked in. */
  private static final String KEPT = "原有";

  private static final String EXTENSION = ".xlsx";

  /**
   * What was done.
   *
   * @param written how many workbooks were written
   * @param kept how many workbooks of the same name had been saved by somebody and lie aside now
   * @param aside where those lie
   * @param remarks what in the roster was not understood, one sentence each
   * @param prefilled which governments' workbooks hold the sums of their units, one sentence each
   */
  public record Result(
      int written, int kept, Path aside, List<String> remarks, List<String> prefilled) {
    public Result {
      remarks = List.copyOf(remarks);
      prefilled = List.copyOf(prefilled);
    }
  }

  private TemplateBatch() {}

  /** The blank workbook of an edition. */
  public static Path blank(Form form, Path folder) throws OutputException {
    Path target = folder.resolve(form.edition().id() + "_空白表.xlsx");
    Path beside = folder.resolve(".gouji-new-" + target.getFileName());
    byte[] blank = new TemplateWriter(form).blank();
    Disk disk = new Disk();
    try {
      try {
        disk.write(beside, blank);
        disk.move(beside, target);
      } catch (IOException e) {
        disk.deleteTree(beside);
        throw e;
      }
      return target;
    } catch (IOException e) {
      throw OutputFolder.failure("写不了「" + target + "」", e);
    }
  }

  /**
   * One workbook for each unit that must report.
   *
   * @param prior last year's result; if empty, that among the results if it is there
   * @param asOf the day of handing out, if it is known: no deadline is named that it is past
   * @param results where the results of imports are sought: last year's, and this year's sums
   */
  public static Result perUnit(
      Forms forms,
      int year,
      Path rosterFile,
      Optional<Path> prior,
      ResultFolders results,
      Path folder,
      Optional<LocalDate> asOf,
      Progress progress)
      throws UsageException, DefinitionException, OutputException {
    if (!Files.isRegularFile(rosterFile)) {
      throw new UsageException("找不到单位名录「" + rosterFile + "」，请检查 --roster 的路径");
    }
    Form form =
        forms.forYear(year).orElseThrow(() -> new UsageException("没有适用于 " + year + " 年度的版式"));
    Roster roster = Configuration.roster(rosterFile);
    Office stated = Configuration.officeBeside(rosterFile);
    Office office = asOf.map(stated::on).orElse(stated);
    LastYearValues known = prior(form, year, prior, results).compared(form, roster);
    Prefilled sums = Prefilled.of(form, roster, results, year);
    List<Unit> due = roster.units().stream().filter(Unit::isDue).toList();
    if (due.isEmpty()) {
      throw new UsageException(
          "「" + rosterFile.getFileName() + "」里没有要填报的单位（状态都是撤销或免报），没有生成填报表；请核对名录的「状态」");
    }
    Disk disk = new Disk();
    try (OutputFolder output = OutputFolder.open(folder, disk);
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), progress)) {
      Path staging = output.stage(year);
      try {
        List<String> names = names(due);
        int kept = keep(forms, names, output.year(year), staging, disk);
        TemplateWriter writer = new TemplateWriter(form, office);
        workers.map(
            "生成填报表",
            IntStream.range(0, due.size()).boxed().toList(),
            i -> {
              byte[] workbook = workbook(writer, due.get(i), year, known, sums);
              return write(disk, staging.resolve(names.get(i)), workbook);
            });
        output.add(year);
        return new Result(
            due.size(), kept, output.year(year).resolve(KEPT), roster.remarks(), sums.said());
      } catch (OutputException e) {
        output.discard(year);
        throw e;
      }
    }
  }

  /** A unit's own, with last year's numbers and, of who has units below, with their sums. */
  private static byte[] workbook(
      TemplateWriter writer, Unit unit, int year, LastYearValues known, Prefilled sums) {
    Optional<Values> last = known.of(unit);
    return Optional.ofNullable(sums.byCode().get(unit.code()))
        .map(below -> writer.refilled(unit, year, last, below))
        .orElseGet(() -> writer.forUnit(unit, year, last));
  }

  /** Copies workbooks aside that would be overwritten although somebody saved them. */
  private static int keep(Forms forms, List<String> names, Path year, Path staging, Disk disk)
      throws OutputException {
    Intake intake = new Intake(forms, Limits.DEFAULTS);
    int kept = 0;
    try {
      for (String name : names) {
        Path there = year.resolve(name);
        if (Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !isAsWritten(intake, there)) {
          disk.copy(there, free(year.resolve(KEPT), staging.resolve(KEPT), name));
          kept++;
        }
      }
      return kept;
    } catch (IOException e) {
      throw OutputFolder.failure("保留已填过的表时出错", e);
    }
  }

  /** Every program but ours sets the saved time to the present. */
  private static boolean isAsWritten(Intake intake, Path file) {
    return intake.read(file, file.getFileName().toString()) instanceof Received.Read read
        && read.saved().equals(Optional.of(StableDocument.DATE));
  }

  /** A place where no earlier one lies. */
  private static Path free(Path there, Path staging, String name) {
    String stem = name.substring(0, name.length() - EXTENSION.length());
    String candidate = name;
    for (int n = 2; Files.exists(there.resolve(candidate)); n++) {
      candidate = stem + "_" + n + EXTENSION;
    }
    return staging.resolve(candidate);
  }

  /** Codes that differ only in characters unfit for file names still get files of their own. */
  private static List<String> names(List<Unit> units) {
    List<String> stems =
        units.stream()
            .map(TemplateWriter::fileName)
            .map(name -> name.substring(0, name.length() - EXTENSION.length()))
            .toList();
    return UniqueNames.of(stems).stream().map(stem -> stem + EXTENSION).toList();
  }

  private static PriorYear prior(Form form, int year, Optional<Path> asked, ResultFolders results)
      throws UsageException {
    Optional<Path> file = asked.or(() -> results.of(year - 1)).flatMap(PriorFile::find);
    if (file.isEmpty() && asked.isPresent()) {
      throw new UsageException("找不到上年数据「" + asked.get() + "」，请检查 --prior 的路径");
    }
    if (file.isEmpty()) {
      return PriorYear.NONE;
    }
    return asked.isPresent()
        ? PriorFile.readAsked(form, file.get(), year - 1, unit -> true)
        : PriorFile.read(form, file.get(), year - 1, unit -> true);
  }

  private static Boolean write(Disk disk, Path target, byte[] bytes) {
    try {
      disk.write(target, bytes);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
