package dev.gouji.year.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.form.Form;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sums of every level satisfy the equations that each return must; a fault names its units. */
class LevelCheckTest {
  private static final Form FORM = Editions.form2021();
  private static final List<Unit> UNITS =
      List.of(unit("C", ""), unit("D", "C"), unit("A", "D"), unit("B", "D"), unit("E", "C"));

  private final List<CheckedReturn> counted = new ArrayList<>();

  private static Unit unit(String code, String parent) {
    return new Unit(code, code + "局", parent, "", "", Unit.Status.NORMAL, "", "", "");
  }

  private void accepted(String code, Map<String, String> changes) {
    Unit unit = UNITS.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    Map<String, String> values = Judging.zeros();
    values.putAll(changes);
    counted.add(
        new CheckedReturn(
            Judging.asReturn(FORM, unit, Judging.values(FORM, values)), List.of(), Map.of()));
  }

  private LevelCheck check(RuleOverride... overrides) {
    List<Scope> scopes = new RollUp(FORM, Roster.of(UNITS), counted).scopes();
    Checker checker = new Checker(FORM, List.of(overrides));
    return LevelCheck.of(FORM, scopes, counted, checker.sums());
  }

  private static String text(LevelFault one) {
    List<String> units = one.units().stream().map(Unit::code).toList();
    return one.scope().code() + " " + one.fault().rule() + " " + one.fault().place().id() + units;
  }

  private static List<String> texts(LevelCheck check) {
    return check.faults().stream().map(LevelCheckTest::text).toList();
  }

  @Test
  void soundReturnsGiveSoundSumsOnEveryLevel() {
    accepted("A", Map.of("review.upheld", "3", "review.total", "3"));
    accepted("E", Map.of("review.other", "1", "review.total", "1"));
    LevelCheck check = check();
    assertEquals(List.of(), check.faults());
    // Three levels (everything, C, D), each R1 and R2 in seven columns, R3 in 25 rows, R4 thrice.
    assertEquals(new RuleTally(3 * (7 + 7 + 25 + 3), 0, Map.of(), 0), check.tally());
  }

  @Test
  void aUnitThatDoesNotTieOutIsNamedOnEveryLevelAboveIt() {
    accepted("A", Map.of("review.upheld", "3", "review.total", "3"));
    accepted("B", Map.of("review.upheld", "10"));
    accepted("E", Map.of());
    LevelCheck check = check();
    assertEquals(
        List.of("* R4 review.total[B]", "C R4 review.total[B]", "D R4 review.total[B]"),
        texts(check));
    assertEquals("行政复议：总计 3 ≠ 结果维持 13 = 13，差 -10", check.faults().get(0).fault().message());
    assertEquals(3, check.tally().fail());
  }

  @Test
  void faultsThatOnlyTogetherMakeASumWrongAreBothNamed() {
    accepted("A", Map.of("suit_direct.total", "1"));
    accepted("B", Map.of("suit_direct.total", "2"));
    assertEquals("D R4 suit_direct.total[A, B]", texts(check()).get(2));
  }

  @Test
  void aLevelOfWhichNothingIsAcceptedIsNotEvaluated() {
    LevelCheck check = check();
    assertEquals(0, check.tally().pass());
    assertEquals(Map.of("各格均未填", 126), check.tally().notEvaluated());
  }

  @Test
  void theOfficeMaySwitchItOff() {
    accepted("B", Map.of("review.upheld", "10"));
    LevelCheck check = check(new RuleOverride("U4", "", RuleOverride.Action.OFF, "试行", "区政府办", ""));
    assertEquals(List.of(), check.faults());
    assertTrue(check.tally().notEvaluated().containsKey("规则已停用"), () -> check.toString());
  }
}
