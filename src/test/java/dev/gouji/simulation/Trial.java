package dev.gouji.simulation;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.Return;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Severity;
import dev.gouji.repair.Cause;
import dev.gouji.repair.Change;
import dev.gouji.repair.Group;
import dev.gouji.repair.Repair;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Judging;
import dev.gouji.year.CopiedTables;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One return with faults planted in it, and what is told about it. */
final class Trial {
  private static final Unit UNIT = Judging.unit("否");

  private final Form form;
  private final Checker checker;
  private final Map<String, String> truth;
  private final Map<String, String> shown;
  private final Optional<Map<String, String>> prior;
  private final boolean live;
  private final CheckedReturn judged;

  /**
   * Judges the return.
   *
   * @param live whether the totals are the form's own formulas
   */
  Trial(
      Form form,
      Checker checker,
      Map<String, String> truth,
      Map<String, String> shown,
      Optional<Map<String, String>> prior,
      boolean live) {
    this.form = form;
    this.checker = checker;
    this.truth = truth;
    this.shown = shown;
    this.prior = prior;
    this.live = live;
    this.judged = judge(shown);
  }

  private CheckedReturn judge(Map<String, String> values) {
    Map<String, String> complete = new LinkedHashMap<>(values);
    if (live) {
      TrueReturn.total(form, complete, form.computed());
    }
    List<dev.gouji.check.value.Value> typed =
        form.fields().stream().map(Judging.values(form, complete)::of).toList();
    Values own = new Values(typed, live ? form.computed() : List.of());
    Facts facts =
        new Facts(
            UNIT,
            own,
            prior.map(last -> Judging.values(form, last)),
            prior.isPresent() ? "" : "没有上年数据",
            Optional.empty(),
            "没有所辖单位");
    Return of = new Return(UNIT, 2024, 1, own, Judging.asReturn(form, UNIT, own).source());
    CheckedReturn alone = checker.check(of, facts, List.of(), Map.of());
    Map<String, Values> before = new LinkedHashMap<>();
    prior.ifPresent(last -> before.put(UNIT.code(), Judging.values(form, last)));
    return CopiedTables.mark(List.of(alone), before, checker, Map.of()).get(0);
  }

  CheckedReturn judged() {
    return judged;
  }

  boolean isDetected() {
    return !judged.isAccepted();
  }

  /** Cells that hold another number than the truth; totals by formula follow and do not count. */
  Set<Field> wrong() {
    Set<Field> wrong = new LinkedHashSet<>();
    for (Field field : form.fields()) {
      boolean follows = live && field.computed();
      if (!follows
          && !truth.getOrDefault(field.id(), "").equals(shown.getOrDefault(field.id(), ""))) {
        wrong.add(field);
      }
    }
    return wrong;
  }

  /** How many lines must be read before the return can be mended. */
  int lines() {
    return (int)
        judged.diagnosis().causes().stream().filter(c -> c.severity() != Severity.INFO).count();
  }

  int findings() {
    return (int) judged.findings().stream().filter(f -> f.severity() != Severity.INFO).count();
  }

  /** Whether the first line names or marks a cell that is wrong. */
  boolean firstLineIsRight() {
    return !judged.diagnosis().causes().isEmpty() && namesWrong(judged.diagnosis().causes().get(0));
  }

  private boolean namesWrong(Cause cause) {
    Set<Field> wrong = wrong();
    if (isLastYears() && cause.lead().rule().equals("X5")) {
      return true;
    }
    return cause.places().stream()
        .map(Location::field)
        .flatMap(Optional::stream)
        .anyMatch(wrong::contains);
  }

  /** Whether last year's whole table was sent, so that no cell but the file is wrong. */
  private boolean isLastYears() {
    return prior.isPresent()
        && form.nationalNumbers().stream()
            .allMatch(f -> shown.getOrDefault(f.id(), "").equals(prior.get().get(f.id())));
  }

  /**
   * Whether each false claim is one that nothing in the return could give away: in what it mends
   * more cells are wrong than it changes, and what they are off by adds up to fewer.
   */
  boolean isMasked() {
    return groups()
        .filter(group -> group.isUnique() && !isTrue(group.repairs().get(0)))
        .allMatch(group -> wrongIn(group) > group.repairs().get(0).changes().size());
  }

  private long wrongIn(Group group) {
    Set<Field> read = new LinkedHashSet<>();
    for (String relation : group.relations()) {
      String[] key = relation.split(" ");
      form.rules().stream()
          .filter(rule -> rule.id().equals(key[0]))
          .flatMap(rule -> rule.instances().stream())
          .filter(one -> one.place().id().equals(key[1]))
          .flatMap(one -> Operands.own(one.condition()).stream())
          .forEach(field -> read.addAll(parts(field)));
    }
    return wrong().stream().filter(read::contains).count();
  }

  /** Whether every group that claims to be the only answer is a part of the truth. */
  boolean claimsFalsely() {
    return groups().anyMatch(group -> group.isUnique() && !isTrue(group.repairs().get(0)));
  }

  boolean isUniqueAndRight() {
    return groups().findAny().isPresent()
        && groups().allMatch(g -> g.isUnique() && isTrue(g.repairs().get(0)));
  }

  boolean isAmongAnswers() {
    return groups().anyMatch(group -> group.repairs().stream().anyMatch(this::isTrue));
  }

  private Stream<Group> groups() {
    return judged.diagnosis().causes().stream().map(Cause::group).flatMap(Optional::stream);
  }

  private boolean isTrue(Repair repair) {
    return repair.changes().stream()
        .allMatch(
            change -> {
              String right = truth.getOrDefault(change.field().id(), "0");
              return !right.isEmpty() && new BigDecimal(right).compareTo(change.suggested()) == 0;
            });
  }

  /** Whether doing what is printed as the only answer ends in an accepted wrong number. */
  boolean obeyingFalsifies() {
    Map<String, String> obeyed = new LinkedHashMap<>(shown);
    Trial at = this;
    for (int round = 0; round < 5; round++) {
      List<Change> told =
          at.groups()
              .filter(Group::isUnique)
              .flatMap(g -> g.repairs().get(0).changes().stream())
              .toList();
      if (told.isEmpty() || at.judged.isAccepted()) {
        break;
      }
      told.forEach(c -> obeyed.put(c.field().id(), TrueReturn.plain(c.suggested())));
      at = new Trial(form, checker, truth, new LinkedHashMap<>(obeyed), prior, live);
    }
    boolean national = at.wrong().stream().anyMatch(Field::national);
    return at != this && at.judged.isAccepted() && national;
  }

  /**
   * Whether the relations tell the cell: of all single changes only the truth leaves nothing to be
   * asked. Found by trying, not by the search that is measured.
   */
  boolean isLocatable() {
    Set<Field> wrong = wrong();
    if (wrong.size() != 1 || !wrong.iterator().next().national()) {
      return false;
    }
    Set<BigDecimal> gaps = new LinkedHashSet<>();
    judged.findings().stream()
        .filter(f -> !f.difference().isEmpty())
        .map(f -> new BigDecimal(f.difference()))
        .forEach(
            gap -> {
              gaps.add(gap);
              gaps.add(gap.negate());
            });
    String right = truth.getOrDefault(wrong.iterator().next().id(), "");
    String now = shown.getOrDefault(wrong.iterator().next().id(), "");
    gaps.add(
        new BigDecimal(right.isEmpty() ? "0" : right)
            .subtract(new BigDecimal(now.isEmpty() ? "0" : now)));
    int answers = 0;
    for (Field field : candidates()) {
      for (BigDecimal gap : gaps) {
        answers += mends(field, gap) ? 1 : 0;
      }
    }
    return answers == 1;
  }

  /** Cells on which everything asked about rests, directly or through a total by formula. */
  private Set<Field> candidates() {
    Set<Field> candidates = new LinkedHashSet<>(form.nationalNumbers());
    form.fields().stream().filter(f -> f.isKeyFigure() && f.isNumeric()).forEach(candidates::add);
    judged.findings().stream()
        .filter(f -> f.severity() != Severity.INFO && !f.rule().equals("R6"))
        .forEach(
            finding -> {
              Set<Field> parts = new LinkedHashSet<>();
              finding.touches().forEach(at -> at.field().ifPresent(f -> parts.addAll(parts(f))));
              candidates.retainAll(parts);
            });
    candidates.removeIf(field -> live && field.computed());
    return candidates;
  }

  private Set<Field> parts(Field field) {
    Set<Field> parts = new LinkedHashSet<>(Set.of(field));
    if (live) {
      form.operands(field).forEach(operand -> parts.addAll(parts(operand)));
    }
    return parts;
  }

  private boolean mends(Field field, BigDecimal gap) {
    String now = shown.getOrDefault(field.id(), "");
    BigDecimal changed = new BigDecimal(now.isEmpty() ? "0" : now).add(gap);
    if (changed.signum() < 0) {
      return false;
    }
    Map<String, String> mended = new LinkedHashMap<>(shown);
    mended.put(field.id(), TrueReturn.plain(changed));
    return judge(mended).findings().stream()
        .noneMatch(f -> f.severity() != Severity.INFO && !f.rule().equals("R6"));
  }
}
