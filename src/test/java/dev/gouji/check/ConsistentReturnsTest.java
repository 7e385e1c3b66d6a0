package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Good returns are left alone, and a changed number is seen wherever relations can see it. */
class ConsistentReturnsTest {
  private static final Form FORM = Editions.form2021();

  /** Numbers that stand alone in the form: nothing in the same return says what they should be. */
  private static final Set<String> ALONE =
      Set.of("proactive.licensing", "proactive.penalty", "proactive.coercion", "proactive.fees");

  private static final Set<String> REGULATIONS =
      Set.of(
          "proactive.regulations.issued",
          "proactive.regulations.repealed",
          "proactive.regulations.in_force");

  private static final Set<String> NORMATIVE =
      Set.of(
          "proactive.normative.issued",
          "proactive.normative.repealed",
          "proactive.normative.in_force");

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void aConsistentReturnRaisesNoHardFinding(@ForAll long seed, @ForAll boolean regulations) {
    Unit unit = Judging.unit(regulations ? "是" : "否");
    CheckedReturn checked = Judging.check(unit, ConsistentReturns.loose(FORM, seed, regulations));
    assertEquals(List.of(), Judging.places(checked, Severity.HARD));
    assertEquals(0, checked.tallies().values().stream().mapToInt(RuleTally::fault).sum());
    Set<String> soft = new TreeSet<>(Judging.places(checked, Severity.SOFT));
    soft.removeIf(place -> place.startsWith("R6 "));
    assertEquals(Set.of(), soft, "only blank cells may be asked about");
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void aConsistentReturnWithEverythingFilledIsAccepted(
      @ForAll long seed, @ForAll boolean regulations) {
    Unit unit = Judging.unit(regulations ? "是" : "否");
    CheckedReturn checked = Judging.check(unit, ConsistentReturns.full(FORM, seed, regulations));
    assertEquals(List.of(), Judging.places(checked, Severity.HARD));
    assertEquals(List.of(), Judging.places(checked, Severity.SOFT));
  }

  @Test
  void theTablesAloneGuardAllButTen() {
    Set<String> unguarded = unguarded("表中改一格", Judging.unit("是"), false, false, false);
    Set<String> expected = new TreeSet<>(ALONE);
    expected.addAll(REGULATIONS);
    expected.addAll(NORMATIVE);
    assertEquals(expected, unguarded);
  }

  @Test
  void keyFiguresAndTheRosterGuardAllButFour() {
    Set<String> unguarded = unguarded("台账与名录齐全", Judging.unit("否"), true, false, false);
    assertEquals(new TreeSet<>(ALONE), unguarded);
  }

  @Test
  void anEntryThatCarriesItsTotalsAlongIsStillSeenByTheKeyFigures() {
    Set<String> unguarded = unguarded("改一格并重算总计", Judging.unit("否"), true, false, true);
    assertEquals(new TreeSet<>(ALONE), unguarded);
  }

  @Test
  void lastYearGuardsWhatIsInForce() {
    Set<String> unguarded = unguarded("有上年数据", Judging.unit("是"), false, true, false);
    assertEquals(new TreeSet<>(ALONE), unguarded);
  }

  /** The national cells of which a change by one raised no finding in some return. */
  private static Set<String> unguarded(
      String how, Unit unit, boolean figures, boolean lastYear, boolean recalculated) {
    Set<String> unguarded = new TreeSet<>();
    int cells = 0;
    for (long seed = 1; seed <= 5; seed++) {
      boolean regulations = unit.mayIssueRegulations().equals("是");
      Map<String, String> values =
          figures
              ? ConsistentReturns.full(FORM, seed, regulations)
              : ConsistentReturns.tables(FORM, seed, regulations);
      Optional<Map<String, String>> prior =
          lastYear ? Optional.of(before(values)) : Optional.empty();
      Set<String> known = findings(unit, values, prior);
      cells = 0;
      for (Field field : FORM.nationalNumbers()) {
        if (recalculated && field.computed()) {
          continue;
        }
        cells++;
        Map<String, String> changed = new HashMap<>(values);
        changed.merge(field.id(), "1", ConsistentReturnsTest::plus);
        if (recalculated) {
          ConsistentReturns.total(FORM, changed);
        }
        if (known.containsAll(findings(unit, changed, prior))) {
          unguarded.add(field.id());
        }
      }
    }
    String share = String.format(Locale.ROOT, "%.1f%%", 100.0 * unguarded.size() / cells);
    System.out.println(
        how + "：" + cells + " 格中无规则看守的 " + unguarded.size() + " 格（" + share + "）" + unguarded);
    return unguarded;
  }

  private static Set<String> findings(
      Unit unit, Map<String, String> values, Optional<Map<String, String>> prior) {
    Set<String> found = new HashSet<>();
    CheckedReturn checked =
        prior.isPresent() ? Judging.check(unit, values, prior.get()) : Judging.check(unit, values);
    for (Finding finding : checked.findings()) {
      found.add(Judging.place(finding));
    }
    return found;
  }

  /** Last year's return from which this year's numbers follow. */
  private static Map<String, String> before(Map<String, String> values) {
    Map<String, String> prior = new HashMap<>(values);
    for (String kind : List.of("regulations", "normative")) {
      String of = "proactive." + kind + ".";
      String stock = plus(values.get(of + "in_force"), values.get(of + "repealed"));
      prior.put(of + "in_force", plus(stock, "-" + values.get(of + "issued")));
    }
    for (Field field : FORM.table("requests").fields()) {
      if (field.id().contains(".carried_in.")) {
        String out = field.id().replace("carried_in", "carried_out");
        prior.put(out, values.get(field.id()));
      }
    }
    return prior;
  }

  private static String plus(String one, String other) {
    return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
  }
}
