package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.rule.Facts;
import dev.gouji.check.rule.PreparedRule;
import dev.gouji.check.rule.Verdict;
import dev.gouji.finding.Finding;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.testkit.Editions;
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

/**
 * One case file for each rule: {@code src/test/resources/rules/<id>.csv}, or in an edition's folder
 * there if the rule is another one.
 */
class RuleCasesTest {
  private static final List<Form> FORMS = Editions.all();

  @TestFactory
  Stream<DynamicContainer> everyRuleGivesTheVerdictOfItsCases() {
    return FORMS.stream()
        .flatMap(
            form ->
                form.rules().stream()
                    .map(
                        rule ->
                            DynamicContainer.dynamicContainer(
                                form.edition().id() + " " + rule.id(),
                                RuleCase.of(form, rule.id()).stream()
                                    .map(
                                        c ->
                                            DynamicTest.dynamicTest(
                                                c.name(), () -> judge(form, rule, c))))));
  }

  private static void judge(Form form, Rule rule, RuleCase one) {
    assertEquals(
        one.expected(), verdict(form, rule, one), rule.expression() + " with " + one.set());
  }

  /** PASS, FAIL, HARD (a soft rule that turned hard) or NOT_EVALUATED at the case's place. */
  static String verdict(Form form, Rule rule, RuleCase one) {
    for (PreparedRule prepared : PreparedRule.of(rule)) {
      if (prepared.instance().place().id().equals(one.place())) {
        Facts facts = one.facts(form);
        Verdict verdict = prepared.judge(form, facts);
        if (verdict instanceof Verdict.NotEvaluated) {
          return "NOT_EVALUATED";
        }
        if (verdict instanceof Verdict.Pass) {
          return "PASS";
        }
        Finding finding = new Findings(one.asReturn(form), facts).of(prepared, 0);
        boolean turned = finding.severity() == Severity.HARD && rule.severity() != Severity.HARD;
        return turned ? "HARD" : "FAIL";
      }
    }
    throw new AssertionError("no place " + one.place() + " in rule " + rule.id());
  }

  @Test
  void everyRuleHasCasesOfEveryKind() {
    FORMS.forEach(form -> form.rules().forEach(rule -> everyKind(form, rule)));
  }

  private static void everyKind(Form form, Rule rule) {
    List<RuleCase> cases = RuleCase.of(form, rule.id());
    for (String kind : List.of("pass", "fail", "blank", "boundary")) {
      assertTrue(
          cases.stream().anyMatch(c -> c.name().startsWith(kind + ":")),
          "add a case «" + kind + ": …» to rules/" + rule.id() + ".csv");
    }
    assertTrue(cases.stream().anyMatch(c -> c.expected().equals("PASS")), rule.id());
    assertTrue(cases.stream().anyMatch(c -> c.expected().equals("FAIL")), rule.id());
  }

  @Test
  void everyCaseFileBelongsToARule() throws IOException {
    assertEquals(ids(Editions.form2021()), RuleCase.files(""));
    for (String older : List.of("2014", "2019")) {
      Set<String> foreign = RuleCase.files(older);
      foreign.removeAll(ids(Editions.form(older)));
      assertEquals(Set.of(), foreign, older);
    }
  }

  private static Set<String> ids(Form form) {
    return form.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRuleSaysWhatItWantsAndWhereItComesFrom() {
    for (Rule rule : FORMS.stream().flatMap(form -> form.rules().stream()).toList()) {
      assertFalse(rule.label().isBlank(), rule.id());
      assertFalse(rule.source().isBlank(), rule.id());
      assertTrue(rule.instruction().length() <= 40, rule.id());
    }
  }
}
