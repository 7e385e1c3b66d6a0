package dev.gouji.report.workbook;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to tell one unit.
 *
 * @param situation what the matter is
 * @param unit whom it concerns; a unit without code if the file could not be told to be anyone's
 * @param file the file it is about; may be empty
 * @param reason why, and what to do about it
 */
record Chase(Situation situation, Unit unit, String file, String reason) {

  /** Everything there is to tell, the most urgent first, in roster order. */
  static List<Chase> of(YearResult year) {
    Map<String, CheckedReturn> counted = new HashMap<>();
    year.judged().forEach(checked -> counted.put(checked.of().file(), checked));
    Map<String, Integer> order = new HashMap<>();
    year.roster().units().forEach(unit -> order.put(unit.code(), order.size()));
    boolean late = isLate(year);
    List<Chase> all = new ArrayList<>();
    for (FileOutcome file : year.files()) {
      Unit unit =
          year.roster()
              .find(file.unitCode())
              .orElse(Unit.unlisted(file.unitCode(), file.unitName()));
      Optional<CheckedReturn> checked = Optional.ofNullable(counted.get(file.file()));
      Optional<Situation> situation =
          year.isOfAnotherYear(file)
              ? Optional.of(Situation.WRONG_YEAR)
              : situation(file, checked, late);
      situation.ifPresent(s -> all.add(new Chase(s, unit, file.file(), reason(file, checked))));
      checked.flatMap(c -> about(c, "I-STAMP")).ifPresent(f -> all.add(wrongUnit(unit, file, f)));
    }
    all.sort(
        Comparator.comparing((Chase c) -> c.situation())
            .thenComparing(c -> order.getOrDefault(c.unit().code(), Integer.MAX_VALUE)));
    return List.copyOf(all);
  }

  /** Whether the day asked about is past the deadline. */
  static boolean isLate(YearResult year) {
    return year.office()
        .lastDay()
        .flatMap(deadline -> year.asOf().filter(day -> day.isAfter(deadline)))
        .isPresent();
  }

  private static Optional<Situation> situation(
      FileOutcome file, Optional<CheckedReturn> checked, boolean late) {
    if (file.unitCode().isEmpty() && file.outcome() != Outcome.REFUSED) {
      // A bundle's own row: its members have rows of their own.
      return Optional.empty();
    }
    return switch (file.outcome()) {
      case MISSING -> Optional.of(late ? Situation.LATE : Situation.MISSING);
      case REFUSED -> Optional.of(Situation.REFUSED);
      case SUPERSEDED -> Optional.of(Situation.DUPLICATE);
      case ACCEPTED -> Optional.of(Situation.ACCEPTED);
      case RETURNED ->
          Optional.of(
              checked.flatMap(c -> about(c, "I-YEAR")).isPresent()
                  ? Situation.WRONG_YEAR
                  : Situation.PENDING);
      case SKIPPED -> Optional.empty();
    };
  }

  private static Optional<Finding> about(CheckedReturn checked, String rule) {
    return checked.findings().stream().filter(f -> f.rule().equals(rule)).findFirst();
  }

  private static Chase wrongUnit(Unit unit, FileOutcome file, Finding finding) {
    return new Chase(Situation.WRONG_UNIT, unit, file.file(), finding.message());
  }

  private static String reason(FileOutcome file, Optional<CheckedReturn> checked) {
    if (file.outcome() != Outcome.RETURNED || checked.isEmpty()) {
      return file.reason();
    }
    Optional<Finding> year = about(checked.get(), "I-YEAR");
    if (year.isPresent()) {
      return year.get().message();
    }
    return counts(checked.get());
  }

  private static String counts(CheckedReturn checked) {
    List<String> parts = new ArrayList<>();
    int hard = checked.count(Severity.HARD);
    long open =
        checked.findings().stream()
            .filter(f -> f.severity() == Severity.SOFT && f.isOpen())
            .count();
    if (hard > 0) {
      parts.add("必改 " + hard + " 处");
    }
    if (open > 0) {
      parts.add("待核实 " + open + " 处");
    }
    return String.join("，", parts);
  }

  /** Whether it is known whom to tell. */
  boolean hasUnit() {
    return !unit.code().isEmpty();
  }
}
