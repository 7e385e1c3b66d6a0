package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Values;
import dev.gouji.correction.Corrected;
import dev.gouji.correction.Corrections;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.form.Form;
import dev.gouji.inbox.Arrival;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.year.CopiedTables;
import dev.gouji.year.file.OtherFile;
import dev.gouji.year.file.RoundLedger;
import dev.gouji.year.file.Selection;
import dev.gouji.year.file.Submission;
import dev.gouji.year.file.UnitRounds;
import dev.gouji.year.level.RollUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges all returns of one year: leaves first, then the governments against the sums of them. */
final class YearJudge {
  /**
   * What came of it.
   *
   * @param counted the return that counts of each unit, in roster order
   * @param conflicting returns that contradict another of the same unit; none of them counts
   * @param superseded files that do not count, with the reason
   * @param others every file that does not count beside the one it is compared with
   * @param rounds the ledger of each unit with more than one round
   * @param tallies how each rule came out over all counted returns
   * @param corrected what came of each correction by telephone
   * @param failed files that we could not judge; for the others it is as if they had not come
   */
  record Judged(
      List<CheckedReturn> counted,
      List<CheckedReturn> conflicting,
      Map<Selection.Ranked, String> superseded,
      List<OtherFile> others,
      List<UnitRounds> rounds,
      Map<String, RuleTally> tallies,
      List<Corrected> corrected,
      List<Arrival.Failed> failed) {
    private Judged with(List<Arrival.Failed> more) {
      List<Arrival.Failed> all = new ArrayList<>(failed);
      all.addAll(more);
      return new Judged(counted, conflicting, superseded, others, rounds, tallies, corrected, all);
    }
  }

  private final Form form;
  private final Roster roster;
  private final PriorYear prior;
  private final Checker checker;
  private final Workers workers;
  private final Faults faults;
  private final Corrections corrections;
  private final FileJudge fileJudge;

  YearJudge(
      int year,
      Form form,
      Roster roster,
      PriorYear prior,
      Checker checker,
      Workers workers,
      Faults faults) {
    this(year, form, roster, prior, checker, workers, faults, Corrections.NONE);
  }

  YearJudge(
      int year,
      Form form,
      Roster roster,
      PriorYear prior,
      Checker checker,
      Workers workers,
      Faults faults,
      Corrections corrections) {
    this.corrections = corrections;
    this.form = form;
    this.roster = roster;
    this.prior = prior;
    this.fileJudge =
        new FileJudge(
            year, form, prior.compared(form, roster), checker, prior.explanations(), corrections);
    this.checker = checker;
    this.workers = workers;
    this.faults = faults;
  }

  Judged judge(List<Submission> submissions) throws OutputException {
    Map<String, Selection.Decision> decisions = Selection.decide(submissions);
    List<Selection.Ranked> leaves = new ArrayList<>();
    List<Selection.Ranked> governments = new ArrayList<>();
    decisions.forEach(
        (code, decision) -> {
          List<Selection.Ranked> target = roster.isGovernment(code) ? governments : leaves;
          target.addAll(decision.earlier());
          target.addAll(decision.counts());
        });
    Map<Selection.Ranked, CheckedReturn> checked = new HashMap<>();
    check(leaves, decisions, Optional.empty(), checked);
    RollUp rollUp = new RollUp(form, roster, counted(decisions, checked));
    check(governments, decisions, Optional.of(rollUp), checked);
    boolean failed = leaves.size() + governments.size() > checked.size();
    return failed
        ? withoutFailed(submissions, leaves, governments, checked)
        : collect(decisions, checked);
  }

  /** Judges all over again as if the files that we cannot judge had not come. */
  private Judged withoutFailed(
      List<Submission> submissions,
      List<Selection.Ranked> leaves,
      List<Selection.Ranked> governments,
      Map<Selection.Ranked, CheckedReturn> checked)
      throws OutputException {
    Set<String> failed = new TreeSet<>();
    Stream.concat(leaves.stream(), governments.stream())
        .filter(file -> !checked.containsKey(file))
        .forEach(file -> failed.add(file.submission().read().file()));
    Map<Boolean, List<Submission>> parts =
        submissions.stream()
            .collect(Collectors.partitioningBy(one -> failed.contains(one.read().file())));
    return judge(parts.getOrDefault(false, List.of()))
        .with(parts.getOrDefault(true, List.of()).stream().map(Arrival.Failed::of).toList());
  }

  private void check(
      List<Selection.Ranked> files,
      Map<String, Selection.Decision> decisions,
      Optional<RollUp> rollUp,
      Map<Selection.Ranked, CheckedReturn> checked)
      throws OutputException {
    List<Optional<CheckedReturn>> results =
        workers.map("校验", files, file -> tryCheck(file, decision(file, decisions), rollUp));
    for (int i = 0; i < files.size(); i++) {
      Selection.Ranked file = files.get(i);
      results.get(i).ifPresent(result -> checked.put(file, result));
    }
  }

  private Optional<CheckedReturn> tryCheck(
      Selection.Ranked file, Selection.Decision decision, Optional<RollUp> rollUp) {
    String name = file.submission().read().file();
    try {
      faults.begin(Fault.Step.CHECK, name);
      return Optional.of(fileJudge.judge(file, decision, rollUp));
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(name, Fault.Step.CHECK, e);
      return Optional.empty();
    }
  }

  private static Selection.Decision decision(
      Selection.Ranked file, Map<String, Selection.Decision> decisions) {
    return Objects.requireNonNull(decisions.get(file.submission().identity().unit().code()));
  }

  private List<CheckedReturn> counted(
      Map<String, Selection.Decision> decisions, Map<Selection.Ranked, CheckedReturn> checked) {
    List<CheckedReturn> counted = new ArrayList<>();
    for (Unit unit : roster.units()) {
      Selection.Decision decision = decisions.get(unit.code());
      if (decision != null && !decision.conflict()) {
        CheckedReturn one = checked.get(decision.counts().get(0));
        if (one != null) {
          counted.add(one);
        }
      }
    }
    return counted;
  }

  private Judged collect(
      Map<String, Selection.Decision> decisions, Map<Selection.Ranked, CheckedReturn> checked) {
    List<CheckedReturn> conflicting = new ArrayList<>();
    Map<Selection.Ranked, String> superseded = new LinkedHashMap<>();
    List<OtherFile> others = new ArrayList<>();
    List<UnitRounds> rounds = new ArrayList<>();
    for (Unit unit : roster.units()) {
      Selection.Decision decision = decisions.get(unit.code());
      if (decision == null) {
        continue;
      }
      superseded.putAll(decision.superseded());
      others.addAll(decision.others());
      if (decision.conflict()) {
        decision.counts().forEach(ranked -> conflicting.add(checked.get(ranked)));
      } else if (!decision.earlier().isEmpty()) {
        List<CheckedReturn> line = new ArrayList<>();
        decision.earlier().forEach(ranked -> line.add(checked.get(ranked)));
        line.add(checked.get(decision.counts().get(0)));
        rounds.add(RoundLedger.of(line));
      }
    }
    List<CheckedReturn> counted =
        CopiedTables.mark(
            counted(decisions, checked), prior.values(), checker, prior.explanations());
    return new Judged(
        counted,
        conflicting,
        superseded,
        others,
        rounds,
        tallies(counted),
        corrected(decisions),
        List.of());
  }

  /** What came of each correction, as it was when the returns were judged. */
  private List<Corrected> corrected(Map<String, Selection.Decision> decisions) {
    List<Corrected> told = new ArrayList<>();
    Set<String> counted = new TreeSet<>();
    for (Unit unit : roster.units()) {
      Selection.Decision decision = decisions.get(unit.code());
      if (decision != null && !decision.conflict()) {
        counted.add(unit.code());
        Values values = decision.counts().get(0).submission().typed().values();
        told.addAll(corrections.apply(unit.code(), form, values).told());
      }
    }
    told.addAll(corrections.idle(counted, form));
    return told;
  }

  private Map<String, RuleTally> tallies(List<CheckedReturn> counted) {
    Map<String, RuleTally> tallies = new LinkedHashMap<>();
    form.rules().forEach(rule -> tallies.put(rule.id(), RuleTally.NONE));
    for (CheckedReturn one : counted) {
      one.tallies().forEach((rule, tally) -> tallies.merge(rule, tally, RuleTally::plus));
    }
    return tallies;
  }
}
