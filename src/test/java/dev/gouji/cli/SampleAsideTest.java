package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvText;
import dev.gouji.digest.Digests;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an office has a roster of its own, nothing of the sample gets into its results. */
class SampleAsideTest {
  private static final Path SAMPLE = Path.of("input");
  private static final Unit A = Scene.unit("A", "某区甲局");

  @TempDir private Path folder;

  @Test
  void theListOfTheSamplesFilesIsThatOfToday() throws IOException {
    CsvText csv = new CsvText(List.of("file", "bytes", "sha256"));
    for (Path file : files()) {
      csv.row(
          List.of(
              SAMPLE.relativize(file).toString().replace('\\', '/'),
              String.valueOf(Files.size(file)),
              Digests.of(file)));
    }
    Kept.assertSame(Path.of("src/main/resources/sample.csv"), csv.bytes());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Scene officeBesideTheSample() throws IOException {
    Scene scene = new Scene(folder);
    for (Path file : files()) {
      scene.bytes(SAMPLE.relativize(file).toString(), Files.readAllBytes(file));
    }
    scene.roster("A,某区甲局,");
    return scene.send("a.xlsx", A, 2024, 1, "proactive.licensing", "3");
  }

  @Test
  void settingsOfTheSampleStopTheRunWithARosterOfOnesOwn() throws IOException {
    Run run = officeBesideTheSample().run();
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("设置.csv") && run.err().contains("示例"), run.err());
  }

  @Test
  void filesOfTheSampleAreSkippedAndNobodyIsToldOfThem() throws IOException {
    Scene scene = officeBesideTheSample();
    scene.file("设置.csv", "发文机关\n某区政府办公室\n");
    Run run = scene.run();
    assertEquals(ExitCode.ACCEPTED, run.code());
    assertEquals(
        List.of("accepted", "skipped"),
        scene.csv(2024, "status.csv").stream()
            .map(row -> row.get("outcome"))
            .distinct()
            .sorted()
            .toList());
    assertEquals(List.of(), scene.chased(2024, "WH-YL-02"));
  }
}
