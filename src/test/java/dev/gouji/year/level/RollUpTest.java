package dev.gouji.year.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollUpTest {
  private static final int DISTRICTS = 10;
  private static final int LEAVES = 2000;
  private static final List<Finding> OPEN = openFindings();

  private final Form form = Editions.form2021();
  private final List<Field> cells = form.nationalNumbers();
  private final Map<String, List<String>> governmentsAbove = new HashMap<>();
  private final Map<String, long[]> naive = new HashMap<>();
  private final Map<String, long[]> naiveWithPending = new HashMap<>();
  private final List<CheckedReturn> counted = new ArrayList<>();

  private static Unit unit(String code, String parent, Unit.Status status) {
    return new Unit(code, code, parent, "", "", status, "", "", "");
  }

  private static Unit unit(String code, String parent) {
    return unit(code, parent, Unit.Status.NORMAL);
  }

  /** A city, its districts, towns in some of them, and the units that report below any of these. */
  private Roster city() {
    List<Unit> units = new ArrayList<>(List.of(unit("C", "")));
    for (int d = 0; d < DISTRICTS; d++) {
      units.add(unit("C" + d, "C"));
      units.add(unit("C" + d + "T", "C" + d));
    }
    for (int i = 0; i < LEAVES; i++) {
      String district = "C" + i % DISTRICTS;
      String parent =
          switch (i % 3) {
            case 0 -> "C";
            case 1 -> district;
            default -> district + "T";
          };
      units.add(unit("L" + i, parent));
      governmentsAbove.put(
          "L" + i,
          switch (i % 3) {
            case 0 -> List.of("*", "C");
            case 1 -> List.of("*", "C", district);
            default -> List.of("*", "C", district, district + "T");
          });
    }
    return Roster.of(units);
  }

  private Values values(long[] numbers) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    for (int i = 0; i < numbers.length; i++) {
      values[cells.get(i).index()] = Value.number(BigDecimal.valueOf(numbers[i]));
    }
    return new Values(Arrays.asList(values));
  }

  private void report(Unit unit, long[] numbers, boolean accepted) {
    List<Finding> open = accepted ? List.of() : OPEN;
    counted.add(new CheckedReturn(Judging.asReturn(form, unit, values(numbers)), open, Map.of()));
    for (String government : governmentsAbove.getOrDefault(unit.code(), List.of())) {
      add(naiveWithPending, government, numbers);
      if (accepted) {
        add(naive, government, numbers);
      }
    }
  }

  private static List<Finding> openFindings() {
    Map<String, String> broken = Judging.zeros();
    broken.put("review.total", "1");
    return Judging.check(Judging.unit(""), broken).findings();
  }

  private void add(Map<String, long[]> sums, String scope, long[] numbers) {
    long[] sum = sums.computeIfAbsent(scope, s -> new long[cells.size()]);
    for (int i = 0; i < numbers.length; i++) {
      sum[i] += numbers[i];
    }
  }

  private long[] sums(Totals totals) {
    return cells.stream()
        .mapToLong(f -> totals.sum(f).map(BigDecimal::longValue).orElse(0L))
        .toArray();
  }

  @Test
  void twoThousandUnitsOnThreeLevelsSumToWhatANaiveSumGives() {
    Roster roster = city();
    Random random = new Random(7);
    for (Unit unit : roster.units()) {
      long[] numbers = random.longs(cells.size(), 0, 1000).toArray();
      report(unit, numbers, unit.code().equals("C") || random.nextInt(5) > 0);
    }
    List<Scope> scopes = new RollUp(form, roster, counted).scopes();
    assertEquals(2 + 2 * DISTRICTS, scopes.size());
    for (Scope scope : scopes) {
      assertEquals(
          Arrays.toString(naive.get(scope.code())),
          Arrays.toString(sums(scope.accepted())),
          scope.code());
      assertEquals(
          Arrays.toString(naiveWithPending.get(scope.code())),
          Arrays.toString(sums(scope.withPending())),
          scope.code());
    }
    assertEquals(LEAVES, scopes.get(0).withPending().returns());
    assertEquals(
        List.of("*", "C", "C0", "C0T"), scopes.subList(0, 4).stream().map(Scope::code).toList());
    assertEquals(List.of(0, 1, 2, 3), scopes.subList(0, 4).stream().map(Scope::depth).toList());
  }

  @Test
  void aGovernmentsOwnReturnIsShownBesideTheSumAndNeverAdded() {
    Roster roster = Roster.of(List.of(unit("G", ""), unit("A", "G"), unit("B", "G")));
    report(roster.find("G").orElseThrow(), new long[] {1_000_000}, true);
    report(roster.find("A").orElseThrow(), new long[] {1}, true);
    report(roster.find("B").orElseThrow(), new long[] {2}, true);
    RollUp rollUp = new RollUp(form, roster, counted);
    for (Scope scope : rollUp.scopes()) {
      assertEquals(3, sums(scope.accepted())[0], scope.code());
    }
    assertEquals("G", rollUp.scopes().get(1).own().orElseThrow().of().unit().code());
    assertTrue(rollUp.scopes().get(0).own().isEmpty());
    assertEquals(Optional.of(BigDecimal.valueOf(3)), rollUp.sums("G").number(cells.get(0)));
  }

  @Test
  void aFieldThatNobodyFilledStaysBlank() {
    Roster roster = Roster.of(List.of(unit("G", ""), unit("A", "G")));
    report(roster.find("A").orElseThrow(), new long[] {0}, true);
    Values sums = new RollUp(form, roster, counted).sums("G");
    assertEquals(Optional.of(BigDecimal.ZERO), sums.number(cells.get(0)));
    assertEquals(Optional.empty(), sums.number(cells.get(1)));
  }

  @Test
  void theSumIsIncompleteUntilEveryUnitThatMustReportIsAccepted() {
    Roster roster =
        Roster.of(
            List.of(
                unit("G", ""),
                unit("A", "G"),
                unit("B", "G"),
                unit("X", "G", Unit.Status.ABOLISHED),
                unit("Y", "G", Unit.Status.EXEMPT)));
    report(roster.find("A").orElseThrow(), new long[] {1}, true);
    assertEquals(Optional.of("所辖单位未报齐"), new RollUp(form, roster, counted).incomplete("G"));
    report(roster.find("B").orElseThrow(), new long[] {1}, false);
    assertEquals(Optional.of("所辖单位有退回待改的"), new RollUp(form, roster, counted).incomplete("G"));
    counted.remove(1);
    report(roster.find("B").orElseThrow(), new long[] {1}, true);
    assertEquals(Optional.empty(), new RollUp(form, roster, counted).incomplete("G"));
  }

  @Test
  void anAbolishedUnitThatReportedAllTheSameIsSummed() {
    Roster roster =
        Roster.of(List.of(unit("G", ""), unit("A", "G"), unit("X", "G", Unit.Status.ABOLISHED)));
    report(roster.find("A").orElseThrow(), new long[] {1}, true);
    report(roster.find("X").orElseThrow(), new long[] {5}, true);
    Scope government = new RollUp(form, roster, counted).scopes().get(1);
    assertEquals(6, sums(government.accepted())[0]);
    assertEquals(List.of("A", "X"), government.units().stream().map(Unit::code).toList());
  }
}
