package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.year.level.RollUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the lines of status.csv to one line for each unit, in roster order. */
final class UnitLines {
  /** From the outcome that decides to the one that tells least. */
  private static final List<Outcome> DECIDING =
      List.of(
          Outcome.ACCEPTED,
          Outcome.RETURNED,
          Outcome.REFUSED,
          Outcome.MISSING,
          Outcome.SUPERSEDED,
          Outcome.SKIPPED);

  private final Roster roster;
  private final Map<String, CheckedReturn> counted = new HashMap<>();
  private final Map<String, FileOutcome> deciding = new HashMap<>();
  private final Map<String, FileOutcome> otherYear = new HashMap<>();

  private UnitLines(Subject subject, Arrived files, List<CheckedReturn> counted) {
    this.roster = subject.roster();
    counted.forEach(one -> this.counted.put(one.of().unit().code(), one));
    files.elsewhere().forEach(file -> otherYear.putIfAbsent(file.unitCode(), file));
    for (FileOutcome file : files.listed()) {
      if (file.unitCode().isEmpty()) {
        continue;
      }
      if (subject.isOfAnotherYear(file)) {
        otherYear.putIfAbsent(file.unitCode(), file);
      } else {
        deciding.merge(file.unitCode(), file, UnitLines::deciding);
      }
    }
  }

  private static FileOutcome deciding(FileOutcome one, FileOutcome other) {
    boolean heavier = DECIDING.indexOf(other.outcome()) < DECIDING.indexOf(one.outcome());
    return heavier ? other : one;
  }

  static List<UnitLine> of(Subject subject, Arrived files, List<CheckedReturn> counted) {
    return new UnitLines(subject, files, counted).lines();
  }

  private List<UnitLine> lines() {
    Map<String, Unit> units = new LinkedHashMap<>();
    roster.units().forEach(unit -> units.put(unit.code(), unit));
    counted.values().forEach(one -> units.putIfAbsent(one.of().unit().code(), one.of().unit()));
    List<UnitLine> lines = new ArrayList<>();
    for (Unit unit : units.values()) {
      FileOutcome file = deciding.get(unit.code());
      if (file != null) {
        lines.add(line(unit, file));
      }
    }
    return List.copyOf(lines);
  }

  private UnitLine line(Unit unit, FileOutcome file) {
    Optional<CheckedReturn> own = Optional.ofNullable(counted.get(unit.code()));
    UnitLine.Role role =
        roster.isGovernment(unit.code()) ? UnitLine.Role.GOVERNMENT : UnitLine.Role.SUMMED;
    State state = own.map(one -> state(one, role)).orElseGet(() -> state(file.outcome()));
    return new UnitLine(
        unit,
        state,
        role,
        file,
        own,
        state == State.MISSING
            ? Optional.ofNullable(otherYear.get(unit.code()))
            : Optional.empty());
  }

  private static State state(CheckedReturn one, UnitLine.Role role) {
    if (!one.isAccepted()) {
      return State.RETURNED;
    }
    boolean waits = role == UnitLine.Role.GOVERNMENT && RollUp.waitsFor(one).isPresent();
    return waits ? State.WAITING : State.ACCEPTED;
  }

  private static State state(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> State.ACCEPTED;
      case RETURNED -> State.RETURNED;
      case REFUSED -> State.REFUSED;
      case MISSING -> State.MISSING;
      case SUPERSEDED, SKIPPED -> State.NOT_DUE;
    };
  }
}
