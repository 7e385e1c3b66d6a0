package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Value;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.look.Numbers;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.LiveVerdicts;
import dev.gouji.testkit.RuleCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The live formula of the template and the importer give one verdict on every case of every rule.
 * LibreOffice calculates all the workbooks in one run.
 */
@Tag("interop")
@ParameterizedClass
@MethodSource("dev.gouji.testkit.Editions#all")
class LiveFormulaTest {
  private final Form form;

  @TempDir private Path folder;

  LiveFormulaTest(Form form) {
    this.form = form;
  }

  /** A case with the rule it belongs to. */
  private record Trial(Rule rule, RuleCase one) {
    @Override
    public String toString() {
      return rule.id() + " " + one.name();
    }
  }

  /** The cases a template can know: no sums of other units, no old prose, nothing unread. */
  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (Rule rule : form.rules()) {
      if (isTheCurrentEditions(rule)) {
        continue;
      }
      for (RuleCase one : RuleCase.of(form, rule.id())) {
        if (!rule.needsChildren() && !rule.needsPriorProse() && !one.set().contains("=?")) {
          trials.add(new Trial(rule, one));
        }
      }
    }
    return trials;
  }

  /** Whether an older edition has the rule from the current one, where its cases are tried. */
  private boolean isTheCurrentEditions(Rule rule) {
    Form current = Editions.form2021();
    return !form.equals(current)
        && current.rules().stream()
            .anyMatch(
                other ->
                    other.id().equals(rule.id()) && other.expression().equals(rule.expression()));
  }

  @Test
  void everyCaseGivesTheVerdictOfTheImporter() throws IOException {
    List<Trial> trials = trials();
    TemplateWriter writer = new TemplateWriter(form);
    List<byte[]> bare = new ArrayList<>();
    trials.forEach(trial -> bare.add(LiveVerdicts.withoutResults(filled(writer, trial.one()))));
    List<byte[]> calculated = LibreOffice.saveAgain(folder, bare);
    Map<String, String> differing = new HashMap<>();
    int evaluated = 0;
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      String expected = RuleCasesTest.verdict(form, trial.rule(), trial.one());
      String place = trial.rule().id() + " " + trial.one().place();
      String shown = verdict(LiveVerdicts.of(form, calculated.get(i)).getOrDefault(place, ""));
      evaluated += shown.equals("NOT_EVALUATED") ? 0 : 1;
      if (!shown.equals(expected)) {
        differing.put(trial.toString(), "importer " + expected + ", template " + shown);
      }
    }
    assertEquals(Map.of(), differing);
    assertTrue(evaluated > trials.size() / 2, "evaluated " + evaluated + " of " + trials.size());
  }

  /** The template with exactly what the case says, totals included. */
  private byte[] filled(TemplateWriter writer, RuleCase one) {
    Facts facts = one.facts(form);
    Map<String, String> values = new HashMap<>();
    for (Field field : form.fields()) {
      Value value = facts.own().of(field);
      if (value instanceof Value.Number number) {
        values.put(field.id(), Numbers.plain(number.value()));
      } else if (value instanceof Value.Text text) {
        values.put(field.id(), text.value());
      } else if (field.isNumeric()) {
        values.put(field.id(), value.equals(Value.MARK) ? "/" : "");
      }
    }
    return Filler.fill(writer.forUnit(facts.unit(), 2021, facts.prior()), form, values);
  }

  private static String verdict(String shown) {
    return switch (shown) {
      case "0" -> "PASS";
      case "1" -> "FAIL";
      case "2" -> "HARD";
      case "" -> "NOT_EVALUATED";
      default -> shown;
    };
  }
}
