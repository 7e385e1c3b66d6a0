package dev.gouji.batch;

import dev.gouji.check.Values;
import dev.gouji.form.DefinitionException;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes workbooks to hand out. A file appears under its name only when it is complete. */
public final class TemplateBatch {
  private static final String EXTENSION = ".xlsx";

  private TemplateBatch() {}

  /** The blank workbook of an edition. */
  public static Path blank(Form form, Path folder) throws OutputException {
    Path target = folder.resolve(form.edition().id() + "_空白表.xlsx");
    try {
      put(target, new TemplateWriter(form).blank());
      return target;
    } catch (IOException e) {
      throw OutputFolder.failure("写不了「" + target + "」", e);
    }
  }

  /**
   * One workbook for each unit that must report.
   *
   * @param prior last year's result; if empty, {@code output/<year-1>} if it is there
   * @return how many were written
   */
  public static int perUnit(
      Forms forms, int year, Path rosterFile, Optional<Path> prior, Path folder, Progress progress)
      throws UsageException, DefinitionException, OutputException {
    if (!Files.isRegularFile(rosterFile)) {
      throw new UsageException("找不到单位名录「" + rosterFile + "」，请检查 --roster 的路径");
    }
    Form form =
        forms.forYear(year).orElseThrow(() -> new UsageException("没有适用于 " + year + " 年度的版式"));
    Roster roster = Configuration.roster(rosterFile);
    Map<String, Values> known = prior(form, year, prior);
    TemplateWriter writer = new TemplateWriter(form);
    List<Unit> due = roster.units().stream().filter(Unit::isDue).toList();
    Path target = folder.resolve(String.valueOf(year));
    List<Integer> indexes = IntStream.range(0, due.size()).boxed().toList();
    List<String> stems = stems(due);
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), progress)) {
      workers.map(
          "生成填报表",
          indexes,
          i -> {
            Unit unit = due.get(i);
            Optional<Values> last =
                roster.isComparable(unit)
                    ? Optional.ofNullable(known.get(unit.code()))
                    : Optional.empty();
            return write(
                target.resolve(stems.get(i) + EXTENSION), writer.forUnit(unit, year, last));
          });
    }
    return due.size();
  }

  /** Codes that differ only in characters unfit for file names still get files of their own. */
  private static List<String> stems(List<Unit> units) {
    return UniqueNames.of(
        units.stream()
            .map(TemplateWriter::fileName)
            .map(name -> name.substring(0, name.length() - EXTENSION.length()))
            .toList());
  }

  private static Map<String, Values> prior(Form form, int year, Optional<Path> asked)
      throws UsageException {
    Path base = asked.orElse(Path.of("output", String.valueOf(year - 1)));
    for (Path file : List.of(base, base.resolve("values.csv"), base.resolve("data/values.csv"))) {
      if (Files.isRegularFile(file)) {
        return PriorYear.ofFile(form, file, year - 1).values();
      }
    }
    if (asked.isPresent()) {
      throw new UsageException("找不到上年数据「" + base + "」，请检查 --prior 的路径");
    }
    return Map.of();
  }

  private static Boolean write(Path target, byte[] bytes) {
    try {
      put(target, bytes);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Path target, byte[] bytes) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path beside = target.resolveSibling(target.getFileName() + ".tmp");
    Files.write(beside, bytes);
    Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
