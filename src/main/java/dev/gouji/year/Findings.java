package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.repair.Diagnosis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found in all returns of a year.
 *
 * @param byUnit every finding of every judged return, heavy ones of a return first
 * @param waived what was not reported because the office switched its rule off, by unit
 * @param causes the same by what caused them, by file
 */
public record Findings(
    List<ListedFinding> byUnit, List<ListedFinding> waived, Map<String, Diagnosis> causes) {
  public Findings {
    byUnit = List.copyOf(byUnit);
    waived = List.copyOf(waived);
    causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
  }

  static Findings of(List<CheckedReturn> judged, List<FileOutcome> files) {
    Map<String, String> returned = new HashMap<>();
    files.forEach(file -> returned.put(file.file(), file.returnedFile()));
    return new Findings(
        all(judged, returned, CheckedReturn::findings),
        all(judged, returned, CheckedReturn::waived),
        causes(judged));
  }

  private static Map<String, Diagnosis> causes(List<CheckedReturn> judged) {
    Map<String, Diagnosis> causes = new LinkedHashMap<>();
    judged.forEach(one -> causes.put(one.of().file(), one.diagnosis()));
    return causes;
  }

  /** What is wrong with the return in a file, cause by cause. */
  public Diagnosis in(String file) {
    return causes.getOrDefault(file, Diagnosis.NONE);
  }

  private static List<ListedFinding> all(
      List<CheckedReturn> judged,
      Map<String, String> returned,
      Function<CheckedReturn, List<Finding>> findings) {
    List<ListedFinding> all = new ArrayList<>();
    for (CheckedReturn one : judged) {
      String marked = returned.getOrDefault(one.of().file(), "");
      findings.apply(one).stream()
          .sorted(Comparator.comparing(Finding::severity))
          .map(found -> new ListedFinding(one.of().unit(), one.of().file(), marked, found))
          .forEach(all::add);
    }
    return all;
  }

  /** The same list by rule, in the order of the catalogue. */
  public List<ListedFinding> byRule(Form form) {
    Map<String, Integer> order = new HashMap<>();
    labels(form).keySet().forEach(id -> order.put(id, order.size()));
    List<ListedFinding> sorted = new ArrayList<>(byUnit);
    sorted.sort(
        Comparator.comparing(
                (ListedFinding one) -> order.getOrDefault(one.finding().rule(), Integer.MAX_VALUE))
            .thenComparing(one -> one.finding().rule()));
    return sorted;
  }

  /**
   * What each rule and reading fault asks for, by its id, in the order in which they are listed.
   */
  public static Map<String, String> labels(Form form) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Rule rule : form.rules()) {
      labels.put(rule.id(), rule.label());
    }
    form.catalogue().values().stream()
        .sorted(Comparator.comparing(CatalogueEntry::id))
        .forEach(words -> labels.putIfAbsent(words.id(), words.label()));
    return labels;
  }

  /** How many causes weigh so much. */
  public int count(Severity severity) {
    return causes.values().stream().mapToInt(one -> one.count(severity)).sum();
  }

  /** How many of them are still to be corrected or explained. */
  public int open(Severity severity) {
    return causes.values().stream().mapToInt(one -> one.open(severity)).sum();
  }
}
