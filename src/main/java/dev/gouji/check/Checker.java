package dev.gouji.check;

import dev.gouji.check.rule.Additive;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.rule.PreparedRule;
import dev.gouji.check.rule.Verdict;
import dev.gouji.check.value.Interpreter;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.form.Expr;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import dev.gouji.repair.Diagnoser;
import dev.gouji.repair.Diagnosis;
import dev.gouji.repair.Group;
import dev.gouji.repair.solve.Judged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges returns of one edition by its rules and the office's decisions about them. Holds no state
 * of any return and may be used by several threads.
 */
public final class Checker {

  private final Form form;
  private final Decisions decisions;
  private final Map<String, List<PreparedRule>> prepared = new LinkedHashMap<>();
  private final Diagnoser diagnoser;
  private final Map<RuleTally, RuleTally> seen = new ConcurrentHashMap<>();
  private final Map<List<RuleTally>, Map<String, RuleTally>> outcomes = new ConcurrentHashMap<>();

  public Checker(Form form, List<RuleOverride> overrides) {
    this.form = form;
    this.decisions = new Decisions(overrides);
    this.diagnoser = new Diagnoser(form);
    for (Rule rule : form.rules()) {
      prepared.put(rule.id(), PreparedRule.of(rule));
    }
  }

  /**
   * A return as typed values.
   *
   * @param values its values
   * @param remarks what was noticed on reading it
   */
  public record Typed(Values values, List<Remark> remarks) {
    public Typed {
      remarks = List.copyOf(remarks);
    }
  }

  /** What judges sums by the rules that hold for them too. */
  public SumCheck sums() {
    List<PreparedRule> equations = new ArrayList<>();
    form.rules().stream()
        .filter(Additive::is)
        .forEach(rule -> equations.addAll(prepared.getOrDefault(rule.id(), List.of())));
    return new SumCheck(form, equations, decisions);
  }

  /** Reads the values out of the raw cells. */
  public static Typed type(Received.Read read) {
    Interpreter.Interpreted interpreted = Interpreter.interpret(read);
    List<Remark> remarks = new ArrayList<>(read.remarks());
    remarks.addAll(interpreted.remarks());
    return new Typed(interpreted.values(), remarks);
  }

  /**
   * Judges one return.
   *
   * @param of the return
   * @param facts what the rules may read
   * @param remarks what was noticed on reading it
   * @param priorExplanations last year's accepted reasons by the place part of the fingerprint
   */
  public CheckedReturn check(
      Return of, Facts facts, List<Remark> remarks, Map<String, String> priorExplanations) {
    return check(of, facts, remarks, priorExplanations, List.of());
  }

  /**
   * The same for a unit that sent other files before.
   *
   * @param earlier those files, the first of them first
   */
  public CheckedReturn check(
      Return of,
      Facts facts,
      List<Remark> remarks,
      Map<String, String> priorExplanations,
      List<EarlierFile> earlier) {
    Findings findings = new Findings(of, facts);
    List<Finding> found = new ArrayList<>();
    for (Remark remark : remarks) {
      found.add(findings.of(remark));
    }
    List<RuleTally> outcome = new ArrayList<>();
    List<PreparedRule> judged = new ArrayList<>();
    for (Rule rule : form.rules()) {
      outcome.add(shared(judge(rule, facts, findings, found, judged, of)));
    }
    Diagnosis known = new Diagnosis(List.of(), groups(of, facts, judged, found));
    List<Finding> advised = Advice.give(known.groups(), new ShownReturn(of, facts), found);
    Explanations explanations = new Explanations(of, decisions, priorExplanations, earlier);
    CheckedReturn one = new CheckedReturn(of, List.of(), known, shared(outcome), List.of());
    CheckedReturn asked = with(one, advised, explanations);
    List<Finding> unused =
        form.catalogue().containsKey(UNUSED_REASON)
            ? explanations.unmatched(asked.findings()).stream().map(findings::of).toList()
            : List.of();
    return unused.isEmpty() ? asked : with(asked, unused, explanations);
  }

  /** What the equations tell, if one of them is asked about. */
  private List<Group> groups(
      Return of, Facts facts, List<PreparedRule> judged, List<Finding> found) {
    List<Judged> rules = new ArrayList<>();
    boolean asks = found.stream().anyMatch(f -> f.severity() != Severity.INFO);
    for (PreparedRule one : asks ? judged : List.<PreparedRule>of()) {
      decisions
          .severity(one.rule(), of.unit())
          .ifPresent(severity -> rules.add(new Judged(one.instance(), severity)));
    }
    return diagnoser.groups(new ShownReturn(of, facts), rules);
  }

  private static final String UNUSED_REASON = "I-REASON";

  /** Most returns come out alike: 20,000 of them share a few hundred tallies. */
  private RuleTally shared(RuleTally tally) {
    return seen.computeIfAbsent(tally, one -> one);
  }

  /** The tallies by their rules, once for all returns that came out alike in every rule. */
  private Map<String, RuleTally> shared(List<RuleTally> outcome) {
    return outcomes.computeIfAbsent(List.copyOf(outcome), this::byRule);
  }

  private Map<String, RuleTally> byRule(List<RuleTally> outcome) {
    Map<String, RuleTally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < outcome.size(); i++) {
      tallies.put(form.rules().get(i).id(), outcome.get(i));
    }
    return Collections.unmodifiableMap(tallies);
  }

  /**
   * The return with more findings, decided upon and explained as all are.
   *
   * @param one the return
   * @param found what was found besides
   * @param priorExplanations last year's accepted reasons by the place part of the fingerprint
   */
  public CheckedReturn with(
      CheckedReturn one, List<Finding> found, Map<String, String> priorExplanations) {
    return with(one, found, new Explanations(one.of(), decisions, priorExplanations, List.of()));
  }

  private CheckedReturn with(CheckedReturn one, List<Finding> found, Explanations explanations) {
    Decisions.Decided decided = decisions.apply(found, one.of().unit());
    List<Finding> all = new ArrayList<>(one.findings());
    all.addAll(explanations.attach(decided.kept()));
    all.sort(ORDER);
    Diagnosis diagnosis =
        diagnoser.diagnose(ShownReturn.alone(one.of()), one.diagnosis().groups(), all);
    List<Finding> waived = new ArrayList<>(one.waived());
    waived.addAll(decided.waived());
    return new CheckedReturn(one.of(), diagnosis.findings(), diagnosis, one.tallies(), waived);
  }

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.location().field().map(field -> field.index()).orElse(-1))
          .thenComparing(Finding::rule)
          .thenComparing(f -> f.location().text());

  private RuleTally judge(
      Rule rule,
      Facts facts,
      Findings findings,
      List<Finding> found,
      List<PreparedRule> judged,
      Return of) {
    if (rule.since() > of.year()) {
      return skipped(rule, "从 " + rule.since() + " 年度起适用");
    }
    int pass = 0;
    int fail = 0;
    int fault = 0;
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (PreparedRule one : prepared.getOrDefault(rule.id(), List.of())) {
      try {
        Optional<String> changed =
            facts.prior().isPresent() && of.year() == form.edition().firstYear()
                ? changed(one)
                : Optional.empty();
        Verdict verdict =
            changed.isPresent() ? new Verdict.NotEvaluated(changed.get()) : one.judge(form, facts);
        if (verdict instanceof Verdict.Fail failed) {
          fail++;
          found.add(findings.of(one, failed.blanks()));
        } else if (verdict instanceof Verdict.NotEvaluated not) {
          reasons.merge(not.reason(), 1, Integer::sum);
          continue;
        } else {
          pass++;
        }
        judged.add(one);
      } catch (RuntimeException e) {
        // A rule that breaks must be seen and must not take the others along.
        fault++;
      }
    }
    // A rule that is off is still evaluated: what it would have found is listed.
    return decisions.isOff(rule.id(), of.unit())
        ? skipped(rule, RuleTally.OFF)
        : new RuleTally(pass, fail, reasons, fault);
  }

  /** Why nothing of last year can be compared, which another edition described. */
  private Optional<String> changed(PreparedRule one) {
    return Operands.of(one.instance().condition()).stream()
        .filter(ref -> ref.scope() == Expr.Scope.PRIOR)
        .flatMap(ref -> form.relations().whyNotComparable(ref.field()).stream())
        .findFirst();
  }

  private static RuleTally skipped(Rule rule, String reason) {
    return new RuleTally(0, 0, Map.of(reason, rule.instances().size()), 0);
  }
}
