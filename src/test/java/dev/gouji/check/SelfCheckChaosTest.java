package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.rule.Facts;
import dev.gouji.check.rule.PreparedRule;
import dev.gouji.check.rule.Verdict;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.LiveVerdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks filled at random with every kind of doubtful writing: the self-check, calculated by
 * LibreOffice, and the import give the same verdict for every rule at every place.
 */
@Tag("interop")
class SelfCheckChaosTest {
  private static final List<String> WRITINGS =
      List.of("", "", "0", "/", "无", "—", "-", "不适用", "约300", "几十", "-3", "2.5", "　", "——");

  /** Numbers to the import, words to a spreadsheet. */
  private static final List<String> TEXTS = List.of("12件", " 12 ", "１２", "'7", "'1,234", "'0");

  private static final Map<String, Integer> FILLS = Map.of("2014", 12, "2019", 16, "2021", 32);

  @TempDir private Path folder;

  @Test
  void theSelfCheckAndTheImportGiveTheSameVerdicts() throws IOException {
    List<Form> forms = new ArrayList<>();
    List<byte[]> workbooks = new ArrayList<>();
    List<Boolean> typedAsText = new ArrayList<>();
    for (Form form : Editions.all()) {
      TemplateWriter writer = new TemplateWriter(form);
      for (int seed = 0; seed < FILLS.get(form.edition().id()); seed++) {
        forms.add(form);
        typedAsText.add(seed % 4 == 3);
        workbooks.add(LiveVerdicts.withoutResults(filled(writer, form, seed)));
      }
    }
    List<byte[]> calculated = LibreOffice.saveAgain(folder, workbooks);
    Map<String, String> differing = new TreeMap<>();
    int evaluated = 0;
    for (int i = 0; i < calculated.size(); i++) {
      Form form = forms.get(i);
      Map<String, String> imported = imported(form, calculated.get(i));
      Map<String, String> shown = LiveVerdicts.of(form, calculated.get(i));
      for (Map.Entry<String, String> one : imported.entrySet()) {
        String live = shown.getOrDefault(one.getKey(), "").replace("2", "1");
        evaluated += live.isEmpty() ? 0 : 1;
        // A number typed as text is a number to the import alone: the self-check asks to mend it.
        boolean waits = live.isEmpty() && typedAsText.get(i);
        if (!live.equals(one.getValue()) && !waits) {
          differing.put(
              form.edition().id() + " " + i + " " + one.getKey(), one.getValue() + " / " + live);
        }
      }
    }
    assertTrue(evaluated > 1000, "evaluated " + evaluated);
    assertEquals(Map.of(), differing);
  }

  private static byte[] filled(TemplateWriter writer, Form form, int seed) {
    Random random = new Random(seed);
    Map<String, String> values = new HashMap<>();
    if (form.equals(Editions.form2021()) && seed % 2 == 0) {
      values.putAll(ConsistentReturns.full(form, seed, true));
    } else {
      form.nationalNumbers().forEach(field -> values.put(field.id(), "" + random.nextInt(4)));
    }
    List<Field> entries =
        form.fields().stream().filter(field -> field.isNumeric() && !field.computed()).toList();
    form.computed().forEach(field -> values.remove(field.id()));
    int odd = random.nextInt(12);
    for (int i = 0; i < odd; i++) {
      Field field = entries.get(random.nextInt(entries.size()));
      List<String> writings = seed % 4 == 3 ? TEXTS : WRITINGS;
      values.put(field.id(), writings.get(random.nextInt(writings.size())));
    }
    Unit unit = Unit.unlisted("A1", "某单位");
    return Filler.fill(
        writer.forUnit(unit, form.edition().firstYear(), Optional.empty()), form, values);
  }

  /** 1 for a failure, 0 for a pass, nothing where it is not evaluated; by rule and place. */
  private static Map<String, String> imported(Form form, byte[] workbook) {
    Received received = new Intake(Editions.forms(), Limits.DEFAULTS).read(workbook, "a.xlsx");
    if (!(received instanceof Received.Read read)) {
      throw new AssertionError(received.toString());
    }
    Values values = Checker.type(read).values();
    Facts facts = Facts.alone(Unit.unlisted("A1", "某单位"), values);
    Map<String, String> verdicts = new TreeMap<>();
    for (Rule rule : form.rules()) {
      if (rule.needsChildren() || rule.needsPriorProse() || rule.needsPrior()) {
        continue;
      }
      for (PreparedRule prepared : PreparedRule.of(rule)) {
        Verdict verdict = prepared.judge(form, facts);
        String shown =
            verdict instanceof Verdict.NotEvaluated
                ? ""
                : verdict instanceof Verdict.Pass ? "0" : "1";
        verdicts.put(rule.id() + " " + prepared.instance().place().id(), shown);
      }
    }
    return verdicts;
  }
}
