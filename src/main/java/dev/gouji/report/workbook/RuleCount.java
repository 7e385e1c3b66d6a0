package dev.gouji.report.workbook;

import dev.gouji.check.SumCheck;
import dev.gouji.form.Instruction;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import dev.gouji.year.YearResult;
import dev.gouji.year.level.LevelFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a rule or a reading fault was met.
 *
 * @param id its id
 * @param severity how much it weighs by definition
 * @param label what must hold, or what is wrong
 * @param instruction what to do
 * @param source what it rests on
 * @param findings how many findings there are
 * @param units in how many units
 */
record RuleCount(
    String id,
    Severity severity,
    String label,
    String instruction,
    String source,
    int findings,
    int units) {

  /** Every rule, then every reading fault, also those that were never met. */
  static List<RuleCount> of(YearResult year, List<Reported> findings) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Set<String>> units = new HashMap<>();
    for (Reported reported : findings) {
      String id = reported.finding().rule();
      counts.merge(id, 1, Integer::sum);
      met(units, id, reported.unit());
    }
    for (LevelFault fault : year.levelFaults()) {
      counts.merge(SumCheck.ID, 1, Integer::sum);
      fault.units().forEach(unit -> met(units, SumCheck.ID, unit));
    }
    List<RuleCount> all = new ArrayList<>();
    for (Rule rule : year.form().rules()) {
      all.add(
          new RuleCount(
              rule.id(),
              rule.severity(),
              rule.label(),
              rule.instruction(),
              rule.source(),
              counts.getOrDefault(rule.id(), 0),
              units.getOrDefault(rule.id(), Set.of()).size()));
    }
    year.form().catalogue().values().stream()
        .sorted(Comparator.comparing(Instruction::severity).thenComparing(Instruction::id))
        .map(words -> of(words, counts, units))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static void met(Map<String, Set<String>> units, String id, Unit unit) {
    units.computeIfAbsent(id, key -> new HashSet<>()).add(unit.code());
  }

  private static RuleCount of(
      Instruction words, Map<String, Integer> counts, Map<String, Set<String>> units) {
    return new RuleCount(
        words.id(),
        words.severity(),
        words.label(),
        words.instruction(),
        words.source(),
        counts.getOrDefault(words.id(), 0),
        units.getOrDefault(words.id(), Set.of()).size());
  }

  /** The commonest causes first: by units, then by findings; info is no cause. */
  static List<RuleCount> causes(List<RuleCount> all) {
    return all.stream()
        .filter(count -> count.findings() > 0 && count.severity() != Severity.INFO)
        .sorted(
            Comparator.comparing(RuleCount::units).thenComparing(RuleCount::findings).reversed())
        .toList();
  }
}
