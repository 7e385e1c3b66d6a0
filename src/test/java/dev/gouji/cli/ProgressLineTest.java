package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private long now;
  private final ProgressLine line =
      new ProgressLine(new PrintStream(screen, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void saysHowFastItGoesAndHowLongItTakesOnceThatCanBeTold() {
    at(0.0, 1, 2000);
    at(1.0, 90, 2000);
    at(4.0, 400, 2000);
    assertEquals(List.of("读取 1/2000", "读取 90/2000", "读取 400/2000，每秒 100 个，还要约 16 秒"), shown());
  }

  @Test
  void countsInMinutesWhatTakesLong() {
    at(0.0, 1, 20_000);
    at(10.0, 50, 20_000);
    assertEquals("读取 50/20000，每秒 5.0 个，还要约 67 分钟", shown().get(1));
  }

  @Test
  void wipesOutWhatStoodThereAndStartsAnewWithEachStage() {
    at(0.0, 1, 100);
    at(5.0, 50, 100);
    at(6.0, 100, 100);
    line.at("校验", 1, 100);
    assertEquals(
        List.of("读取 1/100", "读取 50/100，每秒 10 个，还要约 5 秒", "读取 100/100", "校验 1/100"), shown());
    // As many columns as the line before took, 读取 taking four.
    assertEquals(36, lines().get(2).length() + "读取".length());
  }

  @Test
  void isQuietBetweenTwoGlances() {
    at(0.0, 1, 100);
    at(0.05, 2, 100);
    at(0.2, 3, 100);
    assertEquals(List.of("读取 1/100", "读取 3/100"), shown());
  }

  private void at(double seconds, int done, int of) {
    now = (long) (seconds * SECOND);
    line.at("读取", done, of);
  }

  private List<String> lines() {
    return List.of(screen.toString(StandardCharsets.UTF_8).substring(1).split("\r"));
  }

  private List<String> shown() {
    return lines().stream().map(String::strip).toList();
  }
}
