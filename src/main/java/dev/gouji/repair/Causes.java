package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.repair.solve.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the findings of one return together by what caused them. */
final class Causes {
  private final Form form;
  private final Shown shown;
  private final Map<String, RuleInstance> instances;
  private final List<Finding> findings;
  private final Bundles bundles;
  private final Sentences sentences;
  private final LookedAt places;

  private Causes(
      Form form, Map<String, RuleInstance> instances, Shown shown, List<Finding> findings) {
    this.form = form;
    this.instances = instances;
    this.shown = shown;
    this.findings = findings;
    this.bundles = new Bundles(findings);
    this.sentences = new Sentences(shown);
    this.places = new LookedAt(form, shown, finding -> !counted(finding).isEmpty());
  }

  /** The causes, the likeliest first. */
  static Diagnosis of(
      Form form,
      Map<String, RuleInstance> instances,
      Shown shown,
      List<Group> groups,
      List<Finding> findings) {
    Causes causes = new Causes(form, instances, shown, findings);
    WrongTable wrong = new WrongTable(form.edition().parts(), causes.bundles, causes::condition);
    wrong.copies();
    TextNumbers.take(causes.bundles, shown, causes::readsThrough);
    groups.forEach(causes::group);
    wrong.strangers(causes.places::of);
    causes.doubtful();
    causes.declarations();
    causes.forbidden();
    causes.sameCells();
    causes.totals();
    SameMend.take(causes.bundles);
    List<Cause> all = new ArrayList<>();
    causes.bundles.all().forEach(bundle -> all.add(causes.cause(bundle)));
    all.sort(ORDER);
    return new Diagnosis(all, groups);
  }

  /** What must be mended first; then what explains most; then as in the form. */
  private static final Comparator<Cause> ORDER =
      Comparator.comparing(Cause::severity)
          .thenComparing(cause -> !cause.isOpen())
          .thenComparing(cause -> cause.lead().location().field().isPresent())
          .thenComparing(cause -> -cause.findings().size())
          .thenComparing(cause -> cause.lead().location().field().map(Field::index).orElse(-1))
          .thenComparing(cause -> cause.lead().rule())
          .thenComparing(cause -> cause.lead().location().text());

  static String key(String rule, String field) {
    return rule + " " + field;
  }

  private static String key(Finding finding) {
    return key(finding.rule(), finding.location().fieldId());
  }

  private Optional<Expr> condition(Finding finding) {
    return Optional.ofNullable(instances.get(key(finding)))
        .or(() -> counting(finding))
        .map(RuleInstance::condition);
  }

  /** A rule that counts is told at one of the cells counted, whichever is blank. */
  private Optional<RuleInstance> counting(Finding finding) {
    Optional<Field> at = finding.location().field();
    return instances.values().stream()
        .filter(one -> at.isPresent() && one.ruleId().equals(finding.rule()))
        .filter(
            one ->
                Counts.of(one.condition()).stream()
                    .anyMatch(count -> count.fields().contains(at.get())))
        .min(Comparator.comparingInt(one -> one.place().index()));
  }

  private void group(Group group) {
    Set<String> relations = Set.copyOf(group.relations());
    List<Finding> mended = bundles.left().stream().filter(f -> relations.contains(key(f))).toList();
    if (mended.isEmpty()) {
      return;
    }
    Set<Field> wrong = group.inEveryRepair();
    Set<Field> changed = group.isUnique() ? wrong : Set.of();
    List<Finding> ordered =
        mended.stream()
            .sorted(
                Comparator.comparing(Finding::severity)
                    .thenComparing(f -> !f.location().field().map(changed::contains).orElse(false))
                    .thenComparing(f -> f.touches().size()))
            .toList();
    Bundles.Bundle bundle = bundles.take(ordered, Optional.of(group));
    bundles.fold(bundle, f -> isAbout(f, changed) || isValueOf(f, wrong));
  }

  /** Whether what was found is that one of these cells could not be read, or is blank. */
  private boolean isAbout(Finding finding, Set<Field> changed) {
    if (changed.isEmpty()) {
      return false;
    }
    if (!instances.containsKey(key(finding))) {
      // What could not be read in a cell that should hold another number goes with it.
      return finding.location().field().filter(changed::contains).isPresent();
    }
    return !counted(finding).isEmpty()
        && finding.touches().stream()
            .allMatch(at -> at.field().filter(changed::contains).isPresent());
  }

  /** Whether a rule on one number alone is broken in one of these cells or a total that follows. */
  private boolean isValueOf(Finding finding, Set<Field> cells) {
    if (!instances.containsKey(key(finding)) || !counted(finding).isEmpty()) {
      return false;
    }
    List<Field> own =
        condition(finding).map(Operands::own).orElse(List.of()).stream().distinct().toList();
    return own.size() == 1 && places.parts(own.get(0)).stream().anyMatch(cells::contains);
  }

  /** A cell that could not be read makes the relations over its totals fail. */
  private void doubtful() {
    for (Finding reading : bundles.left()) {
      Optional<Field> field = reading.location().field();
      if (reading.severity() != Severity.INFO
          && !instances.containsKey(key(reading))
          && field.filter(shown::isUnread).isPresent()) {
        bundles.fold(reading, f -> readsLiveTotalOf(f, field.get()));
      }
    }
  }

  /** The cells of this return that a finding rests on, and those of which live totals are made. */
  private Set<Field> readsThrough(Finding finding) {
    Set<Field> read = new LinkedHashSet<>();
    condition(finding)
        .map(Operands::own)
        .orElseGet(() -> finding.location().field().stream().toList())
        .forEach(field -> read.addAll(places.parts(field)));
    return read;
  }

  private boolean readsLiveTotalOf(Finding finding, Field unread) {
    // A blank elsewhere is not filled by mending this cell.
    return counted(finding).isEmpty()
        && condition(finding).map(Operands::own).orElse(List.of()).stream()
            .anyMatch(field -> shown.isLive(field) && places.parts(field).contains(unread));
  }

  /** What one word of the return contradicts is told once, at the word. */
  private void declarations() {
    for (Finding finding : bundles.left()) {
      declared(finding)
          .ifPresent(
              word -> bundles.fold(finding, f -> declared(f).filter(word::equals).isPresent()));
    }
  }

  /** What the roster says of the unit forbids is told once, with every cell that it forbids. */
  private void forbidden() {
    for (Finding finding : bundles.left()) {
      if (isAboutUnit(finding)) {
        bundles.fold(finding, f -> f.rule().equals(finding.rule()) && isAboutUnit(f));
      }
    }
  }

  private boolean isAboutUnit(Finding finding) {
    return condition(finding)
        .filter(
            condition ->
                condition instanceof Expr.Connective node
                    && node.operator() == Expr.Logic.IMPLIES
                    && Operands.of(node.left()).isEmpty())
        .isPresent();
  }

  /** The cell with the word on which a rule depends. */
  private Optional<Field> declared(Finding finding) {
    return condition(finding)
        .filter(
            condition ->
                condition instanceof Expr.Connective node
                    && node.operator() == Expr.Logic.IMPLIES
                    && node.left() instanceof Expr.Compare)
        .flatMap(
            condition ->
                Operands.own(((Expr.Connective) condition).left()).stream()
                    .filter(field -> !field.isNumeric())
                    .findFirst());
  }

  /** Findings that count over the same cells: a blank table is told once. */
  private void sameCells() {
    for (Finding finding : bundles.left()) {
      Set<Field> counted = counted(finding);
      if (!counted.isEmpty()) {
        bundles.fold(finding, f -> counted(f).stream().anyMatch(counted::contains));
      }
    }
  }

  private Set<Field> counted(Finding finding) {
    Set<Field> counted = new LinkedHashSet<>();
    condition(finding)
        .ifPresent(condition -> Counts.of(condition).forEach(c -> counted.addAll(c.fields())));
    return counted;
  }

  /** What a rule says of a total follows from what it says of the parts. */
  private void totals() {
    Map<String, List<Finding>> byPlace =
        findings.stream().collect(Collectors.groupingBy(Causes::key));
    for (Finding finding : bundles.left()) {
      List<Field> parts = finding.location().field().map(form::operands).orElse(List.of());
      bundles.foldBelow(
          finding,
          parts.stream()
              .map(part -> byPlace.getOrDefault(key(finding.rule(), part.id()), List.of()))
              .flatMap(List::stream)
              .toList());
    }
  }

  private Cause cause(Bundles.Bundle bundle) {
    Finding lead = bundle.findings().get(0);
    if (bundle.advice().isPresent()) {
      Bundles.Advice advice = bundle.advice().get();
      return new Cause(
          advice.action(), lead.message(), advice.places(), bundle.findings(), Optional.empty());
    }
    if (bundle.group().isEmpty()) {
      Set<Location> here = new LinkedHashSet<>();
      condition(lead)
          .filter(any -> declared(lead).isPresent())
          .ifPresent(any -> here.add(shown.location(declared(lead).orElseThrow())));
      here.addAll(places.of(lead));
      if (isAboutUnit(lead)) {
        bundle.findings().forEach(finding -> here.add(finding.location()));
      }
      return new Cause(
          lead.instruction(),
          lead.message(),
          List.copyOf(here),
          bundle.findings(),
          Optional.empty());
    }
    Group group = bundle.group().get();
    Set<Location> here = new LinkedHashSet<>();
    group.repairs().stream()
        .flatMap(repair -> repair.changes().stream())
        .forEach(change -> here.add(shown.location(change.field())));
    if (here.isEmpty()) {
      here.addAll(places.of(lead));
    }
    return new Cause(
        sentences.action(group),
        lead.message(),
        List.copyOf(here),
        bundle.findings(),
        Optional.of(group));
  }
}
