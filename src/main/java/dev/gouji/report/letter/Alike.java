package dev.gouji.report.letter;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.repair.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Problems of one rule that are mended alike: a letter says so once, with the cells. */
final class Alike {
  /** More of them nobody reads in a letter; the workbook that goes back marks each. */
  private static final int MAX_CELLS = 30;

  private static final int MAX_WORDS = 3;

  private final List<Cause> causes;

  private Alike(List<Cause> causes) {
    this.causes = List.copyOf(causes);
  }

  /** The problems by rule and remedy, in the order in which the first of each stands. */
  static List<Alike> of(List<Cause> causes) {
    Map<List<String>, List<Cause>> alike = new LinkedHashMap<>();
    for (Cause cause : causes) {
      alike
          .computeIfAbsent(List.of(cause.lead().rule(), cause.action()), any -> new ArrayList<>())
          .add(cause);
    }
    return alike.values().stream().map(Alike::new).toList();
  }

  int count() {
    return causes.size();
  }

  String action() {
    return causes.get(0).action();
  }

  /** Such as {@code 二、主动公开 B5、B6；三、依申请公开 D9}. */
  String places() {
    List<Location> all = causes.stream().map(Alike::place).distinct().toList();
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (Location one : all.subList(0, Math.min(MAX_CELLS, all.size()))) {
      String sheet = one.sheet().isEmpty() ? one.place() : one.sheet();
      cells.computeIfAbsent(sheet, any -> new ArrayList<>()).add(one.a1());
    }
    String named =
        cells.entrySet().stream()
            .map(one -> (one.getKey() + " " + String.join("、", one.getValue())).strip())
            .collect(Collectors.joining("；"));
    return all.size() > MAX_CELLS ? named + " 等 " + all.size() + " 格" : named;
  }

  String fields() {
    return named("、", " 项", cause -> place(cause).field().map(Field::shortName).orElse(""));
  }

  String reasons() {
    return named("；", " 处", Cause::reason);
  }

  /** The first few different ones, and of how many. */
  private String named(String between, String unit, Function<Cause, String> words) {
    List<String> all =
        causes.stream().map(words).filter(text -> !text.isEmpty()).distinct().toList();
    String first = all.stream().limit(MAX_WORDS).collect(Collectors.joining(between));
    return all.size() > MAX_WORDS ? first + " 等 " + all.size() + unit : first;
  }

  private static Location place(Cause cause) {
    return cause.places().isEmpty() ? Location.FILE : cause.places().get(0);
  }
}
