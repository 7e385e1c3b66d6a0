package dev.gouji.bench;

import dev.gouji.simulation.RepairTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Times the whole import, every output included, against programs that merely read the same files:
 * whole processes, in turn. Ratios only mean something within one run. Writes the table of {@code
 * docs/benchmarks.md}. {@link LargeInboxes} instead, if {@code gouji.bench} is {@code large}.
 */
public final class Bench {
  /** What gouji gets where it reads many files. */
  private static final String HEAP = "-Xmx256m";

  private static final int FILES_OF_PEERS = 300;
  private static final List<String> PEERS = List.of("poi-events", "fastexcel", "fastexcel-reader");

  private final Path folder;
  private final Path launcher;
  private final Figures figures = new Figures();

  private Bench(Path folder, Path launcher) {
    this.folder = folder;
    this.launcher = launcher;
  }

  public static void main(String[] args) throws Exception {
    if (System.getProperty("gouji.bench", "").equals("large")) {
      LargeInboxes.main(args);
      return;
    }
    Bench bench =
        new Bench(Files.createTempDirectory("gouji-bench"), Path.of(args[0]).toAbsolutePath());
    try {
      if (System.getProperty("gouji.bench", "").equals("short")) {
        bench.some();
      } else {
        bench.all();
      }
    } finally {
      delete(bench.folder);
    }
  }

  private void all() throws Exception {
    // The first run after a build makes the archive of classes.
    seconds(List.of(launcher.toString(), "--version"), 0);
    imports(30, Inboxes.Saver.TEMPLATE, 7, "");
    for (Inboxes.Saver saver : Inboxes.Saver.values()) {
      imports(2000, saver, 3, HEAP);
    }
    peers();
    oneFile();
    handingOut();
    figures.add(StepsInTurn.lines());
    figures.add(RepairTimes.lines());
    figures.write();
  }

  /** What takes minutes and not half an hour; the figures in the documents are left alone. */
  private void some() throws IOException, InterruptedException {
    seconds(List.of(launcher.toString(), "--version"), 0);
    imports(2000, Inboxes.Saver.TEMPLATE, 2, HEAP);
    oneFile();
    handingOut();
  }

  private void imports(int units, Inboxes.Saver saver, int rounds, String options)
      throws IOException, InterruptedException {
    Path input = folder.resolve(units + "-" + saver);
    Inboxes.make(input, units, saver);
    String what = units + " returns, " + saver.words() + ", 10 % faulty";
    compare(
        what + ": import with all outputs, beside POI's user model reading",
        peer("poi", input),
        imported(input),
        1,
        rounds,
        options);
    delete(input);
  }

  private void peers() throws IOException, InterruptedException {
    Path input = folder.resolve("peers");
    Inboxes.make(input, FILES_OF_PEERS);
    String right = PeerReader.read("poi", input);
    for (String peer : PEERS) {
      String found = PeerReader.read(peer, input);
      if (!found.equals(right)) {
        throw new IllegalStateException(peer + " finds " + found + ", POI " + right);
      }
      compare(
          FILES_OF_PEERS + " returns: import with all outputs, beside " + peer + " reading",
          peer(peer, input),
          imported(input),
          1,
          3,
          HEAP);
    }
    figures.add(List.of("All of them read " + right + "."));
  }

  private void oneFile() throws IOException, InterruptedException {
    Path input = folder.resolve("one");
    Inboxes.make(input, 1);
    Path file = input.resolve("U000000.xlsx");
    List<String> check = List.of(launcher.toString(), "check", file.toString());
    // The first one makes the archive of the classes that it takes.
    seconds(check, 0, "");
    compare(
        "`gouji check` of one file, beside POI's user model reading it",
        peer("poi", file),
        check,
        0,
        7,
        "");
  }

  private void handingOut() throws IOException, InterruptedException {
    Path input = folder.resolve("handed-out");
    Inboxes.roster(input, 3000);
    List<String> command =
        List.of(
            launcher.toString(),
            "template",
            "--roster",
            input.resolve("单位名录.csv").toString(),
            "--out",
            input.resolve("out").toString(),
            "--year",
            "2024");
    figures.time("handing out 3,000 workbooks", seconds(command, 0));
  }

  private void compare(
      String what, List<String> theirs, List<String> ours, int ending, int rounds, String options)
      throws IOException, InterruptedException {
    List<Double> own = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      peers.add(seconds(theirs, 0));
      own.add(seconds(ours, ending, options));
    }
    figures.compared(what, own, peers);
  }

  private static List<String> peer(String way, Path input) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        PeerReader.class.getName(),
        way,
        input.toString());
  }

  private List<String> imported(Path input) {
    return List.of(
        launcher.toString(),
        "import",
        "--in",
        input.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  private static double seconds(List<String> command, int expectedExit)
      throws IOException, InterruptedException {
    return seconds(command, expectedExit, HEAP);
  }

  /**
   * Runs a process to its end.
   *
   * @param options of Java for the launcher, which tries them out first; empty for its own
   */
  private static double seconds(List<String> command, int expectedExit, String options)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("GOUJI_JAVA_OPTS", options);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != expectedExit) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Median and, in brackets, least and most. */
  static String spread(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f–%.2f)",
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
