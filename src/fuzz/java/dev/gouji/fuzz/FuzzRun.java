package dev.gouji.fuzz;

import dev.gouji.check.value.TextTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every target for its share of the time, each in a process of its own, and sums up. */
public final class FuzzRun {
  private static final int MEBIBYTES = 512;
  private static final int SECONDS_PER_INPUT = 30;

  private FuzzRun() {}

  /** What each target's run says of itself. */
  private record Result(String target, int exit, String last) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    Map<Class<?>, List<byte[]>> targets = targets();
    long each = Math.max(5, seconds(args[1]) / targets.size());
    List<Result> results = new ArrayList<>();
    for (Map.Entry<Class<?>, List<byte[]>> target : targets.entrySet()) {
      results.add(run(target.getKey(), target.getValue(), folder, each));
    }
    results.forEach(r -> System.out.println(r.target() + ": exit " + r.exit() + ", " + r.last()));
    if (results.stream().anyMatch(result -> result.exit() != 0)) {
      System.out.println("the inputs that did it lie in " + folder);
      System.exit(1);
    }
  }

  private static Map<Class<?>, List<byte[]>> targets() throws IOException {
    Map<Class<?>, List<byte[]>> targets = new LinkedHashMap<>();
    targets.put(TextTarget.class, TextTarget.seeds());
    targets.put(CsvTarget.class, CsvTarget.seeds());
    targets.put(DefinitionsTarget.class, DefinitionsTarget.seeds());
    targets.put(BytesTarget.class, BytesTarget.seeds());
    targets.put(PartsTarget.class, PartsTarget.seeds());
    targets.put(PdfTarget.class, PdfTarget.seeds());
    targets.put(DocTarget.class, DocTarget.seeds());
    return targets;
  }

  /** {@code 90}, {@code 90s}, {@code 10m} or {@code 8h}. */
  private static long seconds(String time) {
    long number = Long.parseLong(time.replaceAll("[^0-9]", ""));
    return number * (time.endsWith("h") ? 3600 : time.endsWith("m") ? 60 : 1);
  }

  private static Result run(Class<?> target, List<byte[]> seeds, Path folder, long seconds)
      throws IOException, InterruptedException {
    Path own = Files.createDirectories(folder.resolve(target.getSimpleName()));
    Path corpus = Files.createDirectories(own.resolve("corpus"));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed-" + i), seeds.get(i));
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + MEBIBYTES + "m",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.getName(),
            "--instrumentation_includes=dev.gouji.**:org.apache.pdfbox.**:org.apache.poi.hwpf.**",
            "--reproducer_path=" + own,
            "-artifact_prefix=" + own + "/",
            "-max_total_time=" + seconds,
            "-timeout=" + SECONDS_PER_INPUT,
            "-max_len=" + Oracle.MOST_BYTES,
            "-rss_limit_mb=" + 4 * MEBIBYTES,
            "-print_final_stats=1",
            corpus.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String last = said(process, own);
    return new Result(target.getSimpleName(), process.waitFor(), last);
  }

  private static String said(Process process, Path own) throws IOException {
    String last = "";
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var log = Files.newBufferedWriter(own.resolve("log.txt"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.write(line + "\n");
        last = line.contains(" cov: ") ? line.replaceFirst("^#", "executions ") : last;
      }
    }
    return last;
  }
}
