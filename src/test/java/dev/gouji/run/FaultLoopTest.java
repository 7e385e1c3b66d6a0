package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.digest.Digests;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.form.Form;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.RuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets every change on disk fail once, and stops the program before them: the year's folder is the
 * old or the new one, whole, and the next run mends what is left.
 */
class FaultLoopTest {
  /** The program dies before every third change only, as each death is a start; 1 for all. */
  private static final int DIE_EVERY = Integer.getInteger("gouji.dieEvery", 3);

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Map<String, String> before;
  private Map<String, String> after;

  @BeforeEach
  void anOldOutputAndANewInput() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    output = folder.resolve("output");
    Files.writeString(input.resolve("单位名录.csv"), "单位代码,单位名称\nA,甲局\n");
    send("5");
    Gouji.run(input, output, 1);
    before = digests();
    send("6");
    Gouji.run(input, folder.resolve("clean"), 1);
    after = digests(folder.resolve("clean/2021"));
    assertTrue(!before.equals(after));
  }

  private void send(String received) throws IOException {
    Form form = RuleCase.form();
    Map<String, String> values = new HashMap<>();
    form.nationalNumbers().stream()
        .filter(field -> !field.computed())
        .forEach(field -> values.put(field.id(), "0"));
    values.put("requests.received.business", received);
    byte[] template =
        new TemplateWriter(form).forUnit(Unit.unlisted("A", "甲局"), 2021, Optional.empty());
    Files.write(input.resolve("a.xlsx"), Filler.fill(template, form, values));
  }

  private Map<String, String> digests() {
    return digests(output.resolve("2021"));
  }

  /** Files by name; workbooks part by part. */
  private static Map<String, String> digests(Path year) {
    Map<String, String> digests = new TreeMap<>();
    Gouji.contents(year).forEach((name, bytes) -> digests.put(name, Digests.of(bytes)));
    return digests;
  }

  private void oldOrNewAndNothingElse(String when) throws IOException {
    Map<String, String> now = digests();
    assertTrue(now.equals(before) || now.equals(after), when + ": a mixture");
  }

  private void theNextRunMendsEverything(String when) throws IOException {
    Gouji.run(input, output, 1);
    assertEquals(after, digests(), when);
    try (var left = Files.list(output)) {
      List<String> names = left.map(path -> path.getFileName().toString()).sorted().toList();
      assertEquals(List.of(".gouji.lock", "2021"), names, when);
    }
  }

  private void restoreTheOldOutput() throws IOException {
    new Disk().deleteTree(output);
    Files.createDirectories(output);
    send("5");
    Gouji.run(input, output, 1);
    assertEquals(before, digests());
    send("6");
  }

  @Test
  void everyFailingOperationLeavesTheOldOutputWhole() throws Exception {
    int failed = 0;
    boolean clean = false;
    for (int n = 1; !clean; n++) {
      System.setProperty("gouji.failAt", String.valueOf(n));
      try {
        run();
        clean = true;
      } catch (OutputException e) {
        failed++;
        assertTrue(e.reason().contains("原有结果没有改动"), e.reason());
      } finally {
        System.clearProperty("gouji.failAt");
      }
      if (clean) {
        assertEquals(after, digests());
      } else {
        oldOrNewAndNothingElse("operation " + n + " failed");
      }
    }
    theNextRunMendsEverything("after all failures");
    System.out.println(failed + " operations made to fail, each left the old or the new output");
    assertTrue(failed > 20, "only " + failed + " operations went through Disk");
  }

  private void run() throws Exception {
    new Batch(
            new BatchOptions(
                input,
                output,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1),
            Progress.NONE)
        .run();
  }

  @Test
  @Tag("interop")
  void dyingBeforeAnyOperationLeavesAStateThatTheNextRunMends() throws Exception {
    int died = 0;
    for (int n = 1; ; n += DIE_EVERY) {
      int exit = process("-Dgouji.dieAt=" + n);
      if (exit == 0 || exit == 1) {
        break;
      }
      assertEquals(137, exit, "operation " + n);
      died++;
      if (Files.exists(output.resolve("2021"))) {
        oldOrNewAndNothingElse("died before operation " + n);
      }
      if (died % 7 == 0) {
        theNextRunMendsEverything("died before operation " + n);
        restoreTheOldOutput();
      }
    }
    theNextRunMendsEverything("after all deaths");
    System.out.println(died + " operations died before, each left a state that is mended");
    assertTrue(died > 20, "only " + died + " operations went through Disk");
  }

  private int process(String hook) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                hook,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.gouji.cli.Main",
                "import",
                "--in",
                input.toString(),
                "--out",
                output.toString(),
                "--threads",
                "1"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "hangs");
    return process.exitValue();
  }
}
