package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.ooxml.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However many files are read at once, in whatever order, with however little: the same comes out.
 */
class ThreadsAndMemoryTest {
  private static final int SHUFFLES = 20;

  /** Larger ones, and those that start a process, are read once and not twenty times. */
  private static final int SMALL = 100_000;

  @TempDir private static Path folder = Path.of("");
  private static List<Path> files = List.of();
  private static List<String> alone = List.of();

  @BeforeAll
  static void readEachAlone() throws Exception {
    files = OddReadings.written(folder);
    alone = OddReadings.told(new Intake(Filled.FORMS, Limits.DEFAULTS), files, 1);
    assertTrue(files.size() > 130);
  }

  @Test
  void threadsAndOrderChangeNothing() throws Exception {
    List<Path> small = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (Files.size(files.get(i)) < SMALL && !isSlow(files.get(i))) {
        small.add(files.get(i));
        expected.add(alone.get(i));
      }
    }
    Random random = new Random(8);
    Intake intake = new Intake(Filled.FORMS, Limits.DEFAULTS);
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      List<Path> shuffled = new ArrayList<>(small);
      Collections.shuffle(shuffled, random);
      List<String> told = new ArrayList<>(OddReadings.told(intake, shuffled, 8));
      Collections.sort(told);
      Collections.sort(expected);
      assertEquals(expected, told, "shuffle " + shuffle);
    }
  }

  private static boolean isSlow(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("xls.") || name.startsWith("encrypted") || name.contains("bomb");
  }

  @Test
  void littleMemoryAndShortStacksChangeNothing() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss256k",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OddReadings.class.getName(),
                folder.toString())
            .redirectError(folder.resolve("said").toFile())
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), () -> said);
    List<String> told = said.lines().filter(line -> !line.startsWith("said ")).toList();
    assertEquals(alone.size(), told.size());
    for (int i = 0; i < alone.size(); i++) {
      assertEquals(alone.get(i), told.get(i));
    }
  }
}
