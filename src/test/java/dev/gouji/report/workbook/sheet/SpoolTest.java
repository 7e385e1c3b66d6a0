package dev.gouji.report.workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpoolTest {
  private static final String LINE = "<row>汇总</row>";

  @TempDir private Path folder;

  /** Few lines stay in memory; of many only the last do, however many there are. */
  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "1000,0", "20000,1"})
  void allThatIsWrittenIsCountedAndKept(int lines, long files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Spool spool = new Spool(folder)) {
      for (int i = 0; i < lines; i++) {
        spool.xml().put(XmlBytes.of(LINE));
        spool.settle();
      }
      spool.copyTo(out);
      assertEquals(out.size(), spool.size());
    }
    assertEquals(LINE.repeat(lines), out.toString(StandardCharsets.UTF_8));
    try (Stream<Path> laid = Files.list(folder)) {
      assertEquals(files, laid.count());
    }
  }
}
