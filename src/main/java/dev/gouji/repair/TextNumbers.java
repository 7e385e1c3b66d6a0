package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.repair.solve.Shown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Numbers stored as text, as a paste from another program leaves them: we read them, but the
 * formulas of the spreadsheet pass over them, so that every total above them seems wrong.
 */
final class TextNumbers {
  /** The id under which a number in unusual writing is told. */
  private static final String READ = "I-READ";

  private TextNumbers() {}

  /**
   * Takes the findings that such cells cause, with what to do about the cells.
   *
   * @param reads the cells of this return that a finding rests on, through live totals
   */
  static void take(Bundles bundles, Shown shown, Function<Finding, Set<Field>> reads) {
    List<Finding> texts =
        bundles.left().stream()
            .filter(f -> f.rule().equals(READ) && f.found().strip().matches("[0-9,.]+"))
            .filter(f -> f.location().field().filter(Field::isNumeric).isPresent())
            .toList();
    Set<Field> cells =
        texts.stream().flatMap(f -> f.location().field().stream()).collect(Collectors.toSet());
    List<Finding> caused =
        bundles.left().stream()
            .filter(f -> f.severity() == Severity.HARD)
            .filter(f -> reads.apply(f).stream().anyMatch(shown::isLive))
            .filter(f -> reads.apply(f).stream().anyMatch(cells::contains))
            .toList();
    if (!caused.isEmpty()) {
      List<Location> places = texts.stream().map(Finding::location).toList();
      Bundles.Bundle bundle = bundles.take(caused, new Bundles.Advice(action(places), places));
      bundles.fold(bundle, texts);
    }
  }

  private static String action(List<Location> places) {
    Optional<String> first = places.stream().map(Location::a1).findFirst();
    String last = places.get(places.size() - 1).a1();
    String where = places.size() == 1 ? last : first.orElse("") + " 至 " + last;
    return where
        + " 等 "
        + places.size()
        + " 格是文本格式的数字，公式没有把它们加进去：逐列选中这些格，点「数据→分列→完成」变成数字，再保存报回；各数不必重填。";
  }
}
