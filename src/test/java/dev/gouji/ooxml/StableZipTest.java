package dev.gouji.ooxml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a library that asks the clock puts into a zip. */
class StableZipTest {
  @ParameterizedTest
  @ValueSource(strings = {"1970-01-02T00:00:00Z", "2038-01-19T03:14:08Z", "2100-01-01T00:00:00Z"})
  void noClockReachesTheZip(String clock) throws IOException {
    assertArrayEquals(zip(Optional.empty()), zip(Optional.of(Instant.parse(clock))));
  }

  @Test
  void aContentFromElsewhereIsWrittenLikeOneInMemory() throws IOException {
    byte[] content = "<a>汇总</a>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (StableZip zip = new StableZip(whole)) {
      zip.write("a.xml", content);
    }
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    try (StableZip zip = new StableZip(pieces)) {
      int half = content.length / 2;
      zip.write(
          "a.xml",
          content.length,
          out -> {
            out.write(content, 0, half);
            out.write(content, half, content.length - half);
          });
    }
    assertArrayEquals(whole.toByteArray(), pieces.toByteArray());
  }

  private static byte[] zip(Optional<Instant> clock) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StableZip zip = new StableZip(bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("a.xml");
      clock.ifPresent(time -> entry.setTime(time.toEpochMilli()));
      zip.putArchiveEntry(entry);
      zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
