package dev.gouji.simulation;

import dev.gouji.check.Checker;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.testkit.Editions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** How long judging one return takes, the search for what to change in it included. */
public final class RepairTimes {
  private static final int RETURNS = 500;
  private static final int MOST_TRIES = 200;
  private static final Form FORM = Editions.form2021();
  private static final Checker CHECKER = new Checker(FORM, List.of());

  private RepairTimes() {}

  /** Makes a true return wrong. */
  private interface Breaking {
    void of(Map<String, String> values, Map<String, String> prior, Random random);
  }

  /** One line for each kind of return, with median, 99th percentile and most. */
  public static List<String> lines() {
    List<String> lines = new ArrayList<>();
    // The first ones meet cold code.
    times((values, prior, random) -> plant(3, values, prior, random));
    lines.add(line("true returns", (values, prior, random) -> {}));
    for (int faults : List.of(1, 2, 3, 10)) {
      lines.add(
          line(
              "returns with " + faults + (faults == 1 ? " fault" : " faults"),
              (values, prior, random) -> plant(faults, values, prior, random)));
    }
    lines.add(line("returns of numbers at random", RepairTimes::scramble));
    return lines;
  }

  private static String line(String what, Breaking breaking) {
    List<Measured> measured = times(breaking);
    List<Long> nanos = measured.stream().map(Measured::nanos).sorted().toList();
    double findings = measured.stream().mapToInt(Measured::findings).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "Judging %d %s (%.0f findings each): median %.2f ms, 99th percentile %.2f ms, most %.2f ms.",
        nanos.size(),
        what,
        findings,
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6,
        nanos.get(nanos.size() - 1) / 1e6);
  }

  private record Measured(long nanos, int findings) {}

  private static List<Measured> times(Breaking breaking) {
    List<Measured> times = new ArrayList<>();
    for (int i = 0; i < RETURNS; i++) {
      TrueReturn.Years years = TrueReturn.make(FORM, i);
      Map<String, String> values = new LinkedHashMap<>(years.values());
      breaking.of(values, years.prior(), new Random(i));
      long start = System.nanoTime();
      Trial trial =
          new Trial(FORM, CHECKER, years.values(), values, Optional.of(years.prior()), i % 2 == 0);
      times.add(new Measured(System.nanoTime() - start, trial.findings()));
    }
    return times;
  }

  /** Faults that leave a number where it was, so that the next can go anywhere. */
  private static void plant(
      int faults, Map<String, String> values, Map<String, String> prior, Random random) {
    List<Fault> kinds =
        Stream.of(Fault.values())
            .filter(kind -> kind.compareTo(Fault.GRAND_TOTAL) <= 0 && kind != Fault.LEFT_OUT)
            .toList();
    for (int planted = 0, tries = 0; planted < faults && tries < MOST_TRIES; tries++) {
      Fault kind = kinds.get(random.nextInt(kinds.size()));
      planted += kind.plant(values, prior, random) ? 1 : 0;
    }
  }

  private static void scramble(
      Map<String, String> values, Map<String, String> prior, Random random) {
    for (Field field : FORM.nationalNumbers()) {
      values.put(field.id(), String.valueOf(random.nextInt(90)));
    }
  }
}
