package dev.gouji.simulation;

import dev.gouji.check.Checker;
import dev.gouji.form.Form;
import dev.gouji.testkit.Editions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One return judged by all rules, and, where it is wrong, what to change in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class JudgingBenchmark {
  private static final Form FORM = Editions.form2021();
  private static final Checker CHECKER = new Checker(FORM, List.of());

  /** How many faults are planted. */
  @Param({"0", "1", "3"})
  private int faults;

  private TrueReturn.Years years = TrueReturn.make(FORM, 7);
  private final Map<String, String> values = new LinkedHashMap<>();

  /** A true return made wrong. */
  @Setup
  public void plant() {
    years = TrueReturn.make(FORM, 7);
    values.putAll(years.values());
    Random random = new Random(7);
    for (int planted = 0; planted < faults; ) {
      planted += Fault.DIGIT_WRONG.plant(values, years.prior(), random) ? 1 : 0;
    }
  }

  /** Rules, and the search for the smallest change after which they hold. */
  @Benchmark
  public Object judged() {
    return new Trial(FORM, CHECKER, years.values(), values, Optional.of(years.prior()), true);
  }
}
