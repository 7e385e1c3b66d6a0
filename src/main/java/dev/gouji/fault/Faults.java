package dev.gouji.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The faults of ours in one run, from several threads; everything else is finished all the same.
 */
public final class Faults {
  /** What the status list says of a file that we could not judge. */
  public static final String UNJUDGED =
      "gouji 自身出错，未能判断这份文件，不是填报单位的问题；请把「故障记录.txt」和这份文件发给维护 gouji 的人";

  private final List<Fault> faults = new ArrayList<>();
  private final BiConsumer<Fault.Step, String> before;

  public Faults() {
    this((step, file) -> {});
  }

  /** For tests: {@code before} is called at each step with the file and may throw. */
  public Faults(BiConsumer<Fault.Step, String> before) {
    this.before = before;
  }

  /** Tells that a step begins. */
  public void begin(Fault.Step step, String file) {
    before.accept(step, file);
  }

  public synchronized void add(String file, Fault.Step step, Throwable cause) {
    faults.add(new Fault(file, step, cause));
  }

  /** All of them, in one order whatever the threads did. */
  public synchronized List<Fault> all() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing(Fault::file).thenComparing(Fault::step).thenComparing(Fault::what));
    return List.copyOf(sorted);
  }
}
