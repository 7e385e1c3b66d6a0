package dev.gouji.year.file;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.value.Value;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.look.Numbers;
import dev.gouji.repair.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the rounds of one unit: what was mended, what not, what changed without being asked. */
public final class RoundLedger {
  private RoundLedger() {}

  /**
   * The ledger of a unit.
   *
   * @param rounds its checked returns, the first round first, all of one edition
   */
  public static UnitRounds of(List<CheckedReturn> rounds) {
    List<UnitRounds.Step> steps = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      steps.add(i == 0 ? first(rounds.get(0)) : step(rounds.get(i - 1), rounds.get(i)));
    }
    return new UnitRounds(rounds.get(0).of().unit(), steps);
  }

  private static UnitRounds.Step first(CheckedReturn round) {
    int open = causes(round).size();
    return new UnitRounds.Step(
        round.of().round(), round.of().file(), open, 0, 0, 0, open, List.of());
  }

  private static UnitRounds.Step step(CheckedReturn before, CheckedReturn after) {
    Map<String, Finding> old = open(before);
    Map<String, Finding> now = open(after);
    int mended = 0;
    int unchanged = 0;
    int stillWrong = 0;
    for (Cause cause : causes(before)) {
      List<Finding> same =
          open(cause).filter(f -> now.containsKey(f.fingerprint().place())).toList();
      if (same.isEmpty()) {
        mended++;
      } else if (same.stream().allMatch(f -> isSame(f, now.get(f.fingerprint().place())))) {
        unchanged++;
      } else {
        stillWrong++;
      }
    }
    long fresh =
        causes(after).stream()
            .filter(c -> open(c).noneMatch(f -> old.containsKey(f.fingerprint().place())))
            .count();
    return new UnitRounds.Step(
        after.of().round(),
        after.of().file(),
        causes(after).size(),
        mended,
        unchanged,
        stillWrong,
        (int) fresh,
        unasked(before, after));
  }

  private static boolean isSame(Finding before, @Nullable Finding now) {
    return now != null && now.fingerprint().equals(before.fingerprint());
  }

  private static List<Cause> causes(CheckedReturn round) {
    return round.diagnosis().causes().stream().filter(Cause::isOpen).toList();
  }

  private static Stream<Finding> open(Cause cause) {
    return cause.findings().stream().filter(Finding::isOpen);
  }

  private static Map<String, Finding> open(CheckedReturn round) {
    Map<String, Finding> open = new LinkedHashMap<>();
    causes(round).stream()
        .flatMap(RoundLedger::open)
        .forEach(finding -> open.putIfAbsent(finding.fingerprint().place(), finding));
    return open;
  }

  /** Cells that changed though no open finding rested on them; computed ones follow the others. */
  private static List<UnitRounds.CellChange> unasked(CheckedReturn before, CheckedReturn after) {
    Set<Field> asked = new HashSet<>();
    before.findings().stream()
        .filter(Finding::isOpen)
        .flatMap(finding -> finding.touches().stream())
        .flatMap(place -> place.field().stream())
        .forEach(field -> ask(before.of().form(), field, asked));
    List<UnitRounds.CellChange> changes = new ArrayList<>();
    for (Field field : before.of().form().fields()) {
      String was = text(before.of().values().of(field));
      String is = text(after.of().values().of(field));
      boolean counts = field.national() && !field.computed();
      if (counts && !was.equals(is) && !asked.contains(field)) {
        changes.add(new UnitRounds.CellChange(field.id(), field.shortName(), was, is));
      }
    }
    return changes;
  }

  /** Who is asked to mend a total is asked to mend what it is the total of. */
  private static void ask(Form form, Field field, Set<Field> asked) {
    if (asked.add(field)) {
      form.operands(field).forEach(operand -> ask(form, operand, asked));
    }
  }

  private static String text(Value value) {
    if (value instanceof Value.Number number) {
      return Numbers.plain(number.value());
    }
    return value instanceof Value.Text words ? words.value() : "";
  }
}
