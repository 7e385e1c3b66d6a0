package dev.gouji.report.page;

import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far the collection has got; units are counted, but for the refused files.
 *
 * @param due 应报
 * @param reported 已报: of the units due, those whose return could be read
 * @param accepted 通过, of the units due
 * @param returned 退回, of the units due
 * @param onlyRefused of the units due, those of which nothing but refused files came
 * @param missing 未报
 * @param beyond units that reported though nothing was due
 * @param refusedFiles 拒收: the files that could not be read as a return
 */
record Progress(
    long due,
    long reported,
    long accepted,
    long returned,
    long onlyRefused,
    long missing,
    long beyond,
    long refusedFiles) {

  static Progress of(YearResult year, List<UnitLine> lines) {
    long accepted = count(lines, line -> is(line, Outcome.ACCEPTED));
    long returned = count(lines, line -> is(line, Outcome.RETURNED));
    return new Progress(
        count(lines, line -> line.unit().isDue()),
        accepted + returned,
        accepted,
        returned,
        count(lines, line -> is(line, Outcome.REFUSED)),
        count(lines, line -> is(line, Outcome.MISSING)),
        count(lines, Progress::reportsThoughNotDue),
        refusedFiles(year.files()));
  }

  private static boolean is(UnitLine line, Outcome outcome) {
    return line.unit().isDue() && line.outcome() == outcome;
  }

  private static boolean reportsThoughNotDue(UnitLine line) {
    boolean reports = line.outcome() == Outcome.ACCEPTED || line.outcome() == Outcome.RETURNED;
    return reports && !line.unit().isDue();
  }

  private static long count(List<UnitLine> lines, Predicate<UnitLine> which) {
    return lines.stream().filter(which).count();
  }

  /** A bundle whose members are listed is not counted beside them. */
  private static long refusedFiles(List<FileOutcome> files) {
    Set<String> opened =
        files.stream()
            .map(FileOutcome::file)
            .filter(file -> file.contains("!/"))
            .map(file -> file.substring(0, file.indexOf("!/")))
            .collect(Collectors.toSet());
    return files.stream()
        .filter(file -> file.outcome() == Outcome.REFUSED && !opened.contains(file.file()))
        .count();
  }
}
