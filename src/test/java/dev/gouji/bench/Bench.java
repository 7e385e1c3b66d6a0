package dev.gouji.bench;

import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.RuleCase;
import dev.gouji.testkit.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Times the whole import, every output included, against a plain POI program that merely reads the
 * same files: whole processes, in turn. Ratios only mean something within one run. {@link
 * LargeInboxes} instead, if {@code gouji.bench} is {@code large}.
 */
public final class Bench {
  private static final String PLACEHOLDER_CODE = "CODE00000";
  private static final String PLACEHOLDER_NAME = "NAME00000";
  private static final int VARIANTS = 20;

  private final Path folder;
  private final Path launcher;

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
      bench.compare(30, 5);
      bench.compare(2000, 3);
    } finally {
      delete(bench.folder);
    }
  }

  private void compare(int units, int rounds) throws IOException, InterruptedException {
    Path input = folder.resolve("input-" + units);
    make(input, units);
    List<Double> ours = new ArrayList<>();
    List<Double> poi = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    // The first run after a build makes the archive of classes.
    seconds(gouji(input, folder.resolve("output-" + units)), 1);
    for (int round = 0; round < rounds; round++) {
      poi.add(seconds(plainPoi(input), 0));
      ours.add(seconds(gouji(input, folder.resolve("output-" + units)), 1));
      ratios.add(poi.get(round) / ours.get(round));
    }
    System.out.printf(
        Locale.ROOT,
        "%5d returns, 10 %% faulty: gouji import (all outputs) %s s, plain POI reading %s s,"
            + " POI / gouji %s%n",
        units,
        spread(ours),
        spread(poi),
        spread(ratios));
  }

  private static String spread(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f-%.2f)",
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }

  private List<String> plainPoi(Path input) {
    return List.of(
        java(),
        "-cp",
        System.getProperty("java.class.path"),
        PlainPoiReader.class.getName(),
        input.toString());
  }

  private List<String> gouji(Path input, Path output) {
    return List.of(
        launcher.toString(), "import", "--in", input.toString(), "--out", output.toString());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static double seconds(List<String> command, int expectedExit)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("GOUJI_JAVA_OPTS", "-Xmx256m");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != expectedExit) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Twenty different fillings, two of them faulty, each made out to many units. */
  static void make(Path input, int units) throws IOException {
    Files.createDirectories(input);
    Form form = RuleCase.form();
    List<byte[]> variants = variants(form);
    StringBuilder roster = new StringBuilder("单位代码,单位名称,上级代码\n");
    for (int i = 0; i < units; i++) {
      String code = String.format(Locale.ROOT, "U%06d", i);
      String name = "第" + i + "号演练单位";
      roster.append(code).append(',').append(name).append(",\n");
      byte[] file = madeOut(variants.get(i % VARIANTS), code, name);
      Files.write(input.resolve(code + ".xlsx"), file);
    }
    Files.writeString(input.resolve("单位名录.csv"), roster, StandardCharsets.UTF_8);
  }

  private static List<byte[]> variants(Form form) {
    byte[] template =
        new TemplateWriter(form)
            .forUnit(Unit.unlisted(PLACEHOLDER_CODE, PLACEHOLDER_NAME), 2023, Optional.empty());
    List<byte[]> variants = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      Map<String, String> values = new HashMap<>(Published.suqian(2023));
      values.keySet().removeIf(id -> form.field(id).computed());
      values.put("proactive.penalty", String.valueOf(1000 + i));
      if (i % 10 == 9) {
        values.put("requests.received.business", String.valueOf(100 + i));
        values.put("review.upheld", "12件");
      }
      variants.add(Filler.fill(template, form, values));
    }
    return variants;
  }

  private static byte[] madeOut(byte[] variant, String code, String name) {
    String part = "xl/sharedStrings.xml";
    String text = Zips.text(variant, part);
    String changed = text.replace(PLACEHOLDER_CODE, code).replace(PLACEHOLDER_NAME, name);
    return Zips.with(variant, part, changed.getBytes(StandardCharsets.UTF_8));
  }

  static void delete(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
