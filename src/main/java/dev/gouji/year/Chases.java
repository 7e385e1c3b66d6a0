package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.roster.Unit;
import dev.gouji.year.level.RollUp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to tell whom: one thing to each unit, and to the office each file that is nobody's. */
final class Chases {
  private static final String YEAR = "I-YEAR";
  private static final String STAMP = "I-STAMP";

  private final Subject subject;
  private final Arrived arrived;
  private final Map<String, List<FileOutcome>> files = new HashMap<>();
  private final Map<String, CheckedReturn> judged = new HashMap<>();

  private Chases(Subject subject, Arrived arrived, List<CheckedReturn> judged) {
    this.subject = subject;
    this.arrived = arrived;
    arrived
        .listed()
        .forEach(f -> files.computeIfAbsent(f.unitCode(), c -> new ArrayList<>()).add(f));
    judged.forEach(one -> this.judged.put(one.of().file(), one));
  }

  /** Everything there is to tell, the most urgent first, in roster order. */
  static List<Chase> of(
      Subject subject, Arrived arrived, List<UnitLine> lines, List<CheckedReturn> judged) {
    Chases chases = new Chases(subject, arrived, judged);
    List<Chase> all = new ArrayList<>();
    lines.forEach(line -> chases.unit(line).ifPresent(all::add));
    chases.nobodys().forEach(all::add);
    all.sort(Comparator.comparing(Chase::situation));
    return List.copyOf(all);
  }

  private Optional<Chase> unit(UnitLine line) {
    return switch (line.state()) {
      case MISSING -> Optional.of(missing(line));
      case REFUSED -> line.unit().isDue() ? Optional.of(refused(line)) : Optional.empty();
      case RETURNED -> Optional.of(returned(line));
      case WAITING -> Optional.of(tell(Situation.WAITING, line, waits(line)));
      case ACCEPTED -> Optional.of(accepted(line));
      case NOT_DUE -> Optional.empty();
    };
  }

  private static Chase tell(Situation situation, UnitLine line, String reason) {
    FileOutcome file = line.file();
    return new Chase(situation, line.unit(), file.file(), file.returnedFile(), reason);
  }

  private static String waits(UnitLine line) {
    return line.counted().flatMap(RollUp::waitsFor).orElse("");
  }

  private Chase missing(UnitLine line) {
    if (line.otherYear().isEmpty()) {
      return awaited(line);
    }
    FileOutcome file = line.otherYear().get();
    String reason = "报来的是 " + file.year() + " 年度的表";
    return new Chase(Situation.WRONG_YEAR, line.unit(), file.file(), file.returnedFile(), reason);
  }

  /** A good return of a year before is no return of this one, but the unit is told that it came. */
  private Chase awaited(UnitLine line) {
    Situation situation = subject.isLate() ? Situation.LATE : Situation.MISSING;
    return arrived
        .earlierOf(line.unit().code())
        .map(file -> new Chase(situation, line.unit(), file.file(), "", onlyOf(file)))
        .orElseGet(() -> tell(situation, line, line.file().reason()));
  }

  private static String onlyOf(FileOutcome earlier) {
    return "报来的只有 " + earlier.year() + " 年度的表，还差本年度的";
  }

  private Chase refused(UnitLine line) {
    List<FileOutcome> refused =
        files.getOrDefault(line.unit().code(), List.of()).stream()
            .filter(file -> file.outcome() == Outcome.REFUSED)
            .toList();
    String reasons =
        refused.stream().map(FileOutcome::reason).distinct().collect(Collectors.joining("；"));
    return tell(Situation.REFUSED, line, reasons);
  }

  private Chase returned(UnitLine line) {
    List<FileOutcome> back =
        files.getOrDefault(line.unit().code(), List.of()).stream()
            .filter(file -> file.outcome() == Outcome.RETURNED && !subject.isOfAnotherYear(file))
            .toList();
    if (line.counted().isEmpty() && back.size() > 1) {
      return tell(Situation.DUPLICATE, line, "同一轮报来 " + back.size() + " 份，数不相同，都没有采用");
    }
    CheckedReturn one = judged.get(line.file().file());
    if (one == null) {
      return tell(Situation.PENDING, line, line.file().reason());
    }
    Optional<Finding> year = about(one, YEAR);
    if (year.isPresent()) {
      return tell(Situation.WRONG_YEAR, line, year.get().message());
    }
    String stamp = about(one, STAMP).map(found -> "；" + found.message()).orElse("");
    return tell(Situation.PENDING, line, one.diagnosis().toDo() + stamp);
  }

  private Chase accepted(UnitLine line) {
    Optional<Finding> stamp = line.counted().flatMap(one -> about(one, STAMP));
    return stamp.isPresent()
        ? tell(Situation.WRONG_UNIT, line, stamp.get().message())
        : tell(Situation.ACCEPTED, line, line.file().reason());
  }

  private static Optional<Finding> about(CheckedReturn checked, String rule) {
    return checked.findings().stream().filter(f -> f.rule().equals(rule)).findFirst();
  }

  /** Files that cannot be told to be any unit's. */
  private List<Chase> nobodys() {
    return files.getOrDefault("", List.of()).stream()
        .filter(file -> file.outcome() == Outcome.REFUSED && !arrived.isOpenedBundle(file))
        .map(
            file ->
                new Chase(Situation.REFUSED, Unit.unlisted("", ""), file.file(), "", file.reason()))
        .toList();
  }
}
