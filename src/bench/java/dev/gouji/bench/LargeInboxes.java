package dev.gouji.bench;

import dev.gouji.csv.CsvText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Inboxes larger than any office has, each in 256 MB but the largest: many returns, many files that
 * are none, many findings, deep folders. Prints time, memory and the size of what comes out, and
 * fails if a workbook passes what Excel can hold.
 */
final class LargeInboxes {
  private static final long POLL_MILLIS = 50;

  private final Path folder;
  private final Path launcher;

  private LargeInboxes(Path folder, Path launcher) {
    this.folder = folder;
    this.launcher = launcher;
  }

  /** A way to fill an inbox. */
  private interface Filling {
    void of(Path inbox) throws IOException, InterruptedException;
  }

  static void main(String[] args) throws IOException, InterruptedException {
    // What it makes takes several gigabytes; a folder that is named is kept.
    String kept = System.getProperty("gouji.bench.folder", "");
    Path folder =
        kept.isEmpty()
            ? Files.createTempDirectory("gouji-large")
            : Files.createDirectories(Path.of(kept));
    try {
      new LargeInboxes(folder, Path.of(args[0]).toAbsolutePath()).all();
    } finally {
      if (kept.isEmpty()) {
        Bench.delete(folder);
      }
    }
  }

  private void all() throws IOException, InterruptedException {
    // The first run after a build makes the archive of classes.
    watch("--version", "256m", 0, List.of(launcher.toString(), "--version"));
    double few = returns(2_000, "256m");
    double many = returns(20_000, "256m");
    System.out.printf(
        Locale.ROOT, "20000 take %.2f times ten times 2000's time%n", many / few / 10);
    returns(100_000, "1g");
    run("50000 files that are no returns", "junk", inbox -> junk(inbox, 50_000), "--year", "2023");
    run("one folder 1000 deep", "deep", LargeInboxes::deep);
    Path forms = folder.resolve("forms");
    rules(forms, 250);
    run(
        "250 own rules on every cell",
        "findings",
        in -> Inboxes.make(in, 1),
        "--forms",
        forms.toString());
  }

  private double returns(int count, String heap) throws IOException, InterruptedException {
    String what = count + " returns, 10 % faulty, in " + heap;
    return run(what, "returns-" + count, heap, inbox -> Inboxes.make(inbox, count));
  }

  private void run(String what, String name, Filling filling, String... options)
      throws IOException, InterruptedException {
    run(what, name, "256m", filling, options);
  }

  private double run(String what, String name, String heap, Filling filling, String... options)
      throws IOException, InterruptedException {
    Path inbox = folder.resolve(name);
    if (!Files.isDirectory(inbox)) {
      filling.of(inbox);
    }
    Path output = folder.resolve(name + "-output");
    List<String> command =
        new ArrayList<>(
            List.of(
                launcher.toString(),
                "import",
                "--in",
                inbox.toString(),
                "--out",
                output.toString()));
    command.addAll(Arrays.asList(options));
    double seconds = watch(what, heap, 1, command);
    new LargeOutputs(output).print();
    return seconds;
  }

  private static double watch(String what, String heap, int expectedExit, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("GOUJI_JAVA_OPTS", "-Xmx" + heap);
    long start = System.nanoTime();
    Process process = builder.start();
    long most = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, kilobytes(process));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int exit = process.exitValue();
    System.out.printf(
        Locale.ROOT, "%s: exit %d, %.1f s, %d MB at most%n", what, exit, seconds, most / 1024);
    if (exit != expectedExit) {
      throw new IllegalStateException(what + " ended with " + exit);
    }
    return seconds;
  }

  /** The most memory that a process has had so far; 0 where the system does not tell. */
  private static long kilobytes(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readString(status)
        .lines()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  /** Text, broken packages, noise and empty files, in turn. */
  private static void junk(Path inbox, int files) throws IOException, InterruptedException {
    Files.createDirectories(inbox);
    Path sample = inbox.resolveSibling("one");
    Inboxes.make(sample, 1);
    byte[] workbook = Files.readAllBytes(sample.resolve("U000000.xlsx"));
    Random random = new Random(1);
    for (int i = 0; i < files; i++) {
      Path file = Files.createDirectories(inbox.resolve("" + i / 1000)).resolve(i + ".xlsx");
      byte[] noise = new byte[500 + i % 500];
      random.nextBytes(noise);
      switch (i % 4) {
        case 0 -> Files.writeString(file, "第" + i + "封信\n", StandardCharsets.UTF_8);
        case 1 -> Files.write(file, Arrays.copyOf(workbook, random.nextInt(workbook.length)));
        case 2 -> Files.write(file, noise);
        default -> Files.createFile(file);
      }
    }
  }

  private static void deep(Path inbox) throws IOException, InterruptedException {
    Inboxes.make(inbox, 10);
    Path deepest = inbox;
    for (int i = 0; i < 1000; i++) {
      deepest = Files.createDirectory(deepest.resolve("d"));
    }
    Files.copy(inbox.resolve("U000000.xlsx"), deepest.resolve("copy.xlsx"));
  }

  /** Rules that no cell keeps. */
  private static void rules(Path forms, int rules) throws IOException {
    Files.createDirectories(forms);
    CsvText csv =
        new CsvText(
            List.of(
                "id",
                "severity",
                "expression",
                "label",
                "instruction",
                "when_blank",
                "since",
                "source"));
    for (int i = 0; i < rules; i++) {
      String expression = "* = " + (900_000 + i);
      csv.row(List.of("L" + i, "soft", expression, "每一格都不可能是这个数", "核对这一格", "zero", "2021", "演练"));
    }
    Files.write(forms.resolve("rules.csv"), csv.bytes());
  }
}
