package dev.gouji.bench;

import dev.gouji.intake.ReadingBenchmark;
import dev.gouji.report.mark.MarkingBenchmark;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The steps that JMH times, block by block in turn within one process and by the thread's processor
 * time: what else the machine does moves all of them alike, so that the ratios stand where single
 * times waver.
 */
final class StepsInTurn {
  private static final int ROUNDS = 15;
  private static final int WARM_UP = 5;
  private static final int TIMES = 200;

  /** Keeps what was done from being left out as useless. */
  private static int kept;

  private StepsInTurn() {}

  /** One step, once. */
  private interface Work {
    Object done() throws Exception;
  }

  private record Step(String name, Work work) {}

  /** What reading and marking one return take, and what others take of that. */
  static List<String> lines() throws Exception {
    ReadingBenchmark reading = new ReadingBenchmark();
    reading.fill();
    MarkingBenchmark marking = new MarkingBenchmark();
    try {
      return List.of(
          line(
              "Reading one return, up to the numbers of each field",
              reading::gouji,
              new Step("inflating the parts that are read", reading::inflateWhatIsRead),
              new Step("fastexcel-reader reading it", reading::fastexcelReader),
              new Step("POI's user model", reading::poi)),
          line(
              "Marking one",
              marking::gouji,
              new Step("POI opening, marking and writing it", marking::poi)));
    } finally {
      reading.clear();
    }
  }

  private static String line(String what, Work ours, Step... others) throws Exception {
    List<Double> own = new ArrayList<>();
    List<List<Double>> ratios = new ArrayList<>();
    for (int other = 0; other < others.length; other++) {
      ratios.add(new ArrayList<>());
    }
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double millis = millis(ours);
      List<Double> theirs = new ArrayList<>();
      for (Step other : others) {
        theirs.add(millis(other.work()) / millis);
      }
      if (round >= 0) {
        own.add(millis);
        for (int other = 0; other < others.length; other++) {
          ratios.get(other).add(theirs.get(other));
        }
      }
    }
    Collections.sort(own);
    StringBuilder line =
        new StringBuilder(
            String.format(Locale.ROOT, "%s: %.2f ms of the processor", what, own.get(ROUNDS / 2)));
    for (int other = 0; other < others.length; other++) {
      line.append("; ").append(others[other].name()).append(' ');
      line.append(Bench.spread(ratios.get(other))).append(" times that");
    }
    return line.append('.').toString();
  }

  private static double millis(Work work) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < TIMES; i++) {
      kept += System.identityHashCode(work.done());
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6 / TIMES;
  }
}
