package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.testkit.RuleCase;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One case file for each rule: {@code src/test/resources/rules/<id>.csv}. */
class RuleCasesTest {
  private static final Form FORM = RuleCase.form();

  @TestFactory
  Stream<DynamicContainer> everyRuleGivesTheVerdictOfItsCases() {
    return FORM.rules().stream()
        .map(
            rule ->
                DynamicContainer.dynamicContainer(
                    rule.id(),
                    RuleCase.of(rule.id()).stream()
                        .map(c -> DynamicTest.dynamicTest(c.name(), () -> judge(rule, c)))));
  }

  private static void judge(Rule rule, RuleCase one) {
    assertEquals(one.expected(), verdict(rule, one), rule.expression() + " with " + one.set());
  }

  /** PASS, FAIL, HARD (a soft rule that turned hard) or NOT_EVALUATED at the case's place. */
  static String verdict(Rule rule, RuleCase one) {
    for (PreparedRule prepared : PreparedRule.of(rule)) {
      if (prepared.instance().place().id().equals(one.place())) {
        Facts facts = one.facts(FORM);
        Verdict verdict = prepared.judge(FORM, facts);
        if (verdict instanceof Verdict.NotEvaluated) {
          return "NOT_EVALUATED";
        }
        if (verdict instanceof Verdict.Pass) {
          return "PASS";
        }
        Finding finding = new Findings(one.asReturn(FORM), facts).of(prepared, 0);
        boolean turned = finding.severity() == Severity.HARD && rule.severity() != Severity.HARD;
        return turned ? "HARD" : "FAIL";
      }
    }
    throw new AssertionError("no place " + one.place() + " in rule " + rule.id());
  }

  @Test
  void everyRuleHasCasesOfEveryKind() {
    for (Rule rule : FORM.rules()) {
      List<RuleCase> cases = RuleCase.of(rule.id());
      for (String kind : List.of("pass", "fail", "blank", "boundary")) {
        assertTrue(
            cases.stream().anyMatch(c -> c.name().startsWith(kind + ":")),
            "add a case «" + kind + ": …» to rules/" + rule.id() + ".csv");
      }
      assertTrue(cases.stream().anyMatch(c -> c.expected().equals("PASS")), rule.id());
      assertTrue(cases.stream().anyMatch(c -> c.expected().equals("FAIL")), rule.id());
    }
  }

  @Test
  void everyCaseFileBelongsToARule() throws IOException {
    Set<String> rules =
        FORM.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, RuleCase.files());
  }

  @Test
  void everyRuleSaysWhatItWantsAndWhereItComesFrom() {
    for (Rule rule : FORM.rules()) {
      assertFalse(rule.label().isBlank(), rule.id());
      assertFalse(rule.source().isBlank(), rule.id());
      assertTrue(rule.instruction().length() <= 40, rule.id());
    }
  }
}
