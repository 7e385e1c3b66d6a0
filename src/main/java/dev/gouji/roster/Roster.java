package dev.gouji.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who must report, and below whom; a tree, or several. */
public final class Roster {
  private final Map<String, Unit> byCode;
  private final Map<String, List<Unit>> byParent = new HashMap<>();
  private final Map<String, List<Unit>> byName = new HashMap<>();
  private final Map<String, List<Unit>> byCodeKey = new HashMap<>();
  private final Map<String, List<Unit>> absorbed = new HashMap<>();
  private final Set<String> governments = new HashSet<>();

  /** A shorter name stands in too many others by chance. */
  private static final int LEAST_NAME = 4;

  private final boolean given;
  private final List<String> remarks;

  private Roster(Collection<Unit> units, boolean given, List<String> remarks) {
    Map<String, Unit> codes = new LinkedHashMap<>();
    for (Unit unit : units) {
      codes.put(unit.code(), unit);
      byParent.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit);
      byName.computeIfAbsent(CodeText.nameKey(unit.name()), n -> new ArrayList<>()).add(unit);
      byCodeKey.computeIfAbsent(CodeText.key(unit.code()), k -> new ArrayList<>()).add(unit);
      if (!unit.mergedInto().isEmpty()) {
        absorbed
            .computeIfAbsent(CodeText.level(unit.mergedInto()), into -> new ArrayList<>())
            .add(unit);
      }
    }
    this.byCode = codes;
    for (Unit unit : units) {
      if (unit.isDue()) {
        Optional<Unit> above = find(unit.parent());
        while (above.isPresent() && governments.add(above.get().code())) {
          above = find(above.get().parent());
        }
      }
    }
    this.given = given;
    this.remarks = List.copyOf(remarks);
  }

  /** A roster already found sound, in its own order. */
  public static Roster of(Collection<Unit> units) {
    return new Roster(units, true, List.of());
  }

  /** The same with sentences about what in its file was not understood. */
  public static Roster of(Collection<Unit> units, List<String> remarks) {
    return new Roster(units, true, remarks);
  }

  /** The same with one more sentence about its file. */
  public Roster remarking(String sentence) {
    List<String> all = new ArrayList<>(remarks);
    all.add(sentence);
    return new Roster(byCode.values(), given, all);
  }

  /** Stands for a missing roster: the units are those that reported. */
  public static Roster ofReporting(Collection<Unit> units) {
    return new Roster(units, false, List.of());
  }

  /** Whether the office gave a roster, so that completeness can be checked. */
  public boolean isGiven() {
    return given;
  }

  /** What in its file was not understood and did no harm, one sentence each, for the clerk. */
  public List<String> remarks() {
    return remarks;
  }

  /** Every unit in the order of the roster. */
  public List<Unit> units() {
    return List.copyOf(byCode.values());
  }

  public Optional<Unit> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The unit with this name, if exactly one has it; harmless differences in writing are levelled.
   */
  public Optional<Unit> findByName(String name) {
    List<Unit> named = named(name);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Every unit with this name. */
  public List<Unit> named(String name) {
    String key = CodeText.nameKey(name);
    return key.isEmpty() ? List.of() : List.copyOf(byName.getOrDefault(key, List.of()));
  }

  /** Whether the unit has this name; harmless differences in writing are levelled. */
  public static boolean bears(Unit unit, String name) {
    return CodeText.nameKey(unit.name()).equals(CodeText.nameKey(name));
  }

  /**
   * The unit whose full name stands in a path: in the file's own name or else in that of the
   * nearest folder that has one; empty if several units' names stand there.
   */
  public Optional<Unit> namedIn(String path) {
    String[] steps = path.split("/");
    for (int i = steps.length - 1; i >= 0; i--) {
      String step = CodeText.nameKey(steps[i]);
      List<Unit> found =
          units().stream()
              .filter(unit -> CodeText.nameKey(unit.name()).length() >= LEAST_NAME)
              .filter(unit -> step.contains(CodeText.nameKey(unit.name())))
              .toList();
      if (!found.isEmpty()) {
        return longestOf(found);
      }
    }
    return Optional.empty();
  }

  /** The one whose name holds all the others' names. */
  private static Optional<Unit> longestOf(List<Unit> named) {
    return named.stream()
        .filter(
            unit ->
                named.stream()
                    .allMatch(
                        other ->
                            other.equals(unit)
                                || (CodeText.nameKey(unit.name())
                                        .contains(CodeText.nameKey(other.name()))
                                    && !bears(other, unit.name()))))
        .findFirst();
  }

  /** The units whose codes differ from this one by no more than the way of writing. */
  public List<Unit> alike(String code) {
    return List.copyOf(byCodeKey.getOrDefault(CodeText.key(code), List.of()));
  }

  /** The units of whose codes a spreadsheet may have left this number. */
  public List<Unit> cutTo(String number) {
    return units().stream().filter(unit -> CodeText.isCutFrom(number, unit.code())).toList();
  }

  /** The units that were merged into this one; the roster may give its code or its name. */
  public List<Unit> mergedInto(Unit unit) {
    List<Unit> all = new ArrayList<>(absorbed.getOrDefault(CodeText.level(unit.code()), List.of()));
    if (!CodeText.level(unit.name()).equals(CodeText.level(unit.code()))) {
      all.addAll(absorbed.getOrDefault(CodeText.level(unit.name()), List.of()));
    }
    return List.copyOf(all);
  }

  /** The units directly below. */
  public List<Unit> below(String code) {
    return byParent.getOrDefault(code, List.of());
  }

  /**
   * Whether a unit that is due stands below it at any depth: then it is a government and its return
   * a total. One above units that are abolished or exempt reports for itself.
   */
  public boolean isGovernment(String code) {
    return governments.contains(code);
  }

  /**
   * Every unit below at any depth that is not itself a government: those that are summed. Units
   * below one that reports for itself are none that is due; they count if they report all the same.
   */
  public List<Unit> leavesBelow(String code) {
    List<Unit> leaves = new ArrayList<>();
    List<Unit> open = new ArrayList<>(below(code));
    while (!open.isEmpty()) {
      Unit unit = open.remove(0);
      if (!isGovernment(unit.code())) {
        leaves.add(unit);
      }
      open.addAll(0, below(unit.code()));
    }
    return List.copyOf(leaves);
  }

  /** The governments from the unit's own up to the top. */
  public List<Unit> above(Unit unit) {
    List<Unit> line = new ArrayList<>();
    Optional<Unit> next = find(unit.parent());
    while (next.isPresent()) {
      line.add(next.get());
      next = find(next.get().parent());
    }
    return List.copyOf(line);
  }
}
