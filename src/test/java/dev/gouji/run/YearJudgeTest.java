package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.Identity;
import dev.gouji.check.RuleTally;
import dev.gouji.check.value.Values;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import dev.gouji.year.file.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a return may be compared with, and what it may not. */
class YearJudgeTest {
  private static final String FIELD = "proactive.licensing";
  private static final String CARRIED = "requests.carried_in.natural_person";

  private final Form form = Editions.form2021();
  private final List<Unit> units = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final Map<String, Values> prior = new HashMap<>();

  private void unit(String code, String parent, Unit.Status status, String mergedInto) {
    units.add(new Unit(code, code, parent, "", "", status, mergedInto, "", ""));
  }

  private void unit(String code, String parent) {
    unit(code, parent, Unit.Status.NORMAL, "");
  }

  private void report(String code, String... changes) {
    Unit unit = units.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    Values values = Judging.values(form, zerosBut(changes));
    submissions.add(
        new Submission(
            Judging.asReturn(form, unit, values).source(),
            new Checker.Typed(values, List.of()),
            new Identity.Known(unit, 2021, List.of())));
  }

  private void lastYear(String code, String... changes) {
    prior.put(code, Judging.values(form, zerosBut(changes)));
  }

  private static Map<String, String> zerosBut(String... changes) {
    Map<String, String> values = Judging.zeros();
    for (int i = 0; i < changes.length; i += 2) {
      values.put(changes[i], changes[i + 1]);
    }
    return values;
  }

  private Map<String, CheckedReturn> judge() throws OutputException {
    PriorYear last =
        prior.isEmpty() && unaccepted.isEmpty()
            ? PriorYear.NONE
            : new PriorYear(prior, Map.of(), unaccepted, "上年结果", "", "");
    try (Workers workers = new Workers(2, Progress.NONE)) {
      YearJudge judge =
          new YearJudge(
              2021,
              form,
              Roster.of(units),
              last,
              new Checker(form, List.of()),
              workers,
              new Faults());
      Map<String, CheckedReturn> byUnit = new HashMap<>();
      judge.judge(submissions).counted().forEach(one -> byUnit.put(one.of().unit().code(), one));
      return byUnit;
    }
  }

  private final Set<String> unaccepted = new HashSet<>();

  private static RuleTally tally(CheckedReturn one, String rule) {
    return one.tallies().getOrDefault(rule, RuleTally.NONE);
  }

  @Test
  void aGovernmentIsComparedWithTheSumOfItsUnits() throws OutputException {
    unit("G", "");
    unit("A", "G");
    unit("B", "G");
    report("G", FIELD, "9");
    report("A", FIELD, "4");
    report("B", FIELD, "4");
    CheckedReturn government = judge().get("G");
    assertEquals(List.of("U1 " + FIELD), Judging.places(government, Severity.SOFT));
    assertEquals(new RuleTally(199, 1, Map.of(), 0), tally(government, "U1"));
  }

  @Test
  void aGovernmentIsNotComparedWhileAUnitIsMissing() throws OutputException {
    unit("G", "");
    unit("A", "G");
    unit("B", "G");
    report("G", FIELD, "9");
    report("A", FIELD, "4");
    assertEquals(new RuleTally(0, 0, Map.of("所辖单位未报齐", 200), 0), tally(judge().get("G"), "U1"));
  }

  @Test
  void aGovernmentIsNotComparedWhileAUnitMustMend() throws OutputException {
    unit("G", "");
    unit("A", "G");
    report("G", FIELD, "9");
    report("A", FIELD, "4", "review.total", "3");
    assertEquals(new RuleTally(0, 0, Map.of("所辖单位有退回待改的", 200), 0), tally(judge().get("G"), "U1"));
  }

  @Test
  void aUnitWithoutUnitsBelowIsNotComparedWithThem() throws OutputException {
    unit("A", "");
    report("A");
    assertEquals(new RuleTally(0, 0, Map.of("不是有所辖单位的政府", 200), 0), tally(judge().get("A"), "U1"));
  }

  @Test
  void newAbolishedAndMergedUnitsAreNotComparedWithLastYear() throws OutputException {
    unit("OLD", "");
    unit("NEW", "", Unit.Status.NEW, "");
    unit("GONE", "", Unit.Status.ABOLISHED, "");
    unit("MERGED", "", Unit.Status.NORMAL, "OLD");
    for (String code : List.of("OLD", "NEW", "GONE", "MERGED")) {
      report(code);
      lastYear(code, "requests.carried_out.natural_person", "3");
    }
    Map<String, CheckedReturn> judged = judge();
    Map.of(
            "NEW", "新设的单位没有上年的数",
            "GONE", "撤销的单位不与上年比较",
            "MERGED", "并入别的单位，不与上年比较")
        .forEach(
            (code, why) ->
                assertEquals(
                    new RuleTally(0, 0, Map.of(why, 7), 0), tally(judged.get(code), "X1"), code));
  }

  @Test
  void aUnitIsComparedWithTheSumOfItselfAndThoseMergedIntoIt() throws OutputException {
    unit("HEIR", "");
    unit("GONE", "", Unit.Status.ABOLISHED, "HEIR");
    unit("GONE2", "", Unit.Status.ABOLISHED, "HEIR");
    lastYear("HEIR", "requests.carried_out.natural_person", "3");
    lastYear("GONE", "requests.carried_out.natural_person", "4");
    lastYear("GONE2", "requests.carried_out.natural_person", "0");
    report("HEIR", CARRIED, "4");
    assertEquals(List.of("X1 " + CARRIED), Judging.places(judge().get("HEIR"), Severity.SOFT));
    submissions.clear();
    report("HEIR", CARRIED, "7");
    assertEquals(List.of(), Judging.places(judge().get("HEIR"), Severity.SOFT));
  }

  @Test
  void aNewUnitMadeOfOthersIsComparedWithTheirSum() throws OutputException {
    unit("HEIR", "", Unit.Status.NEW, "");
    unit("GONE", "", Unit.Status.ABOLISHED, "HEIR");
    lastYear("GONE", "requests.carried_out.natural_person", "4");
    report("HEIR", CARRIED, "3");
    assertEquals(List.of("X1 " + CARRIED), Judging.places(judge().get("HEIR"), Severity.SOFT));
  }

  @Test
  void aUnitIsNotComparedWhileANumberOfThoseMergedIntoItIsMissing() throws OutputException {
    unit("HEIR", "");
    unit("GONE", "", Unit.Status.ABOLISHED, "HEIR");
    lastYear("HEIR");
    report("HEIR", CARRIED, "3");
    assertEquals(
        new RuleTally(0, 0, Map.of("并入的「GONE」上年没有通过的填报表", 7), 0), tally(judge().get("HEIR"), "X1"));
  }

  @Test
  void aUnitWhoseReturnOfLastYearIsNotAcceptedIsToldThat() throws OutputException {
    unit("A", "");
    report("A");
    unaccepted.add("A");
    assertEquals(
        new RuleTally(0, 0, Map.of("该单位上年的填报表还没有通过", 7), 0), tally(judge().get("A"), "X1"));
  }

  @Test
  void aUnitThatWasNotAcceptedLastYearIsNotComparedAndToldWhy() throws OutputException {
    unit("A", "");
    unit("B", "");
    report("A");
    lastYear("B");
    assertEquals(new RuleTally(0, 0, Map.of("该单位上年没有通过的填报表", 7), 0), tally(judge().get("A"), "X1"));
  }

  @Test
  void withoutLastYearNothingIsComparedAndToldWhy() throws OutputException {
    unit("A", "");
    report("A");
    CheckedReturn judged = judge().get("A");
    for (String rule : List.of("X1", "X2", "X3", "R9")) {
      assertEquals(
          Map.of("没有上年数据", form.rule(rule).instances().size()),
          tally(judged, rule).notEvaluated(),
          rule);
    }
  }
}
