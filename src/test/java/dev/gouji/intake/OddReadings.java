package dev.gouji.intake;

import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads files on several threads and tells what came of each, also as a program of its own. */
final class OddReadings {
  private OddReadings() {}

  /** What came of every file of a folder, one line each, for a process with little memory. */
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (var list = Files.list(Path.of(args[0]))) {
      files = list.sorted().toList();
    }
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      told(new Intake(Filled.FORMS, Limits.DEFAULTS), files, 8).forEach(out::println);
    }
  }

  /** In the order of the files. */
  static List<String> told(Intake intake, List<Path> files, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (Path file : files) {
        String name = file.getFileName().toString();
        tasks.add(() -> name + " " + told(intake.read(file, name)));
      }
      List<String> told = new ArrayList<>();
      for (Future<String> future : pool.invokeAll(tasks)) {
        told.add(future.get());
      }
      return told;
    } finally {
      pool.shutdownNow();
    }
  }

  private static String told(Received received) {
    if (received instanceof Received.Read read) {
      TreeMap<String, String> cells = new TreeMap<>();
      read.cells().forEach((field, cell) -> cells.put(field.id(), cell.toString()));
      return "read " + (cells + " " + read.stamp() + " " + places(read)).replaceAll("\\s+", " ");
    }
    if (received instanceof Received.Bundle bundle) {
      return "bundle " + bundle.members().stream().map(OddReadings::told).toList();
    }
    return received instanceof Received.Refused refused
        ? "refused " + refused.reason()
        : received.toString();
  }

  private static List<String> places(Received.Read read) {
    return read.remarks().stream()
        .map(r -> r.id() + " " + r.location().text() + " " + r.found() + " " + r.expected())
        .toList();
  }

  /** Writes the odd files to a folder. */
  static List<Path> written(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    TreeMap<String, java.util.function.Supplier<byte[]>> odd = new TreeMap<>(OddLayouts.all());
    odd.putAll(OddFiles.all());
    for (var made : odd.entrySet()) {
      String name = made.getKey().replaceAll("[^A-Za-z0-9-]", "_") + ".xlsx";
      files.add(Files.write(folder.resolve(name), made.getValue().get()));
    }
    files.sort(null);
    return files;
  }
}
