package dev.gouji.report.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.report.page.PageSample;
import dev.gouji.year.Account;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class DataFilesMemoryTest {
  /** Counts what passes and the largest piece of it. */
  private static final class Meter extends OutputStream {
    private long bytes;
    private int largest;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
      largest = Math.max(largest, len);
    }
  }

  @Test
  void aLargeYearPassesInSmallPieces() throws IOException {
    PageSample sample = new PageSample();
    for (int i = 0; i < 400; i++) {
      sample.unit("U" + i, "演练单位" + i, "").report("U" + i, i);
    }
    Account year = sample.build();
    Meter meter = new Meter();
    DataFiles.values(year, meter);
    assertTrue(meter.bytes > 4_000_000);
    assertTrue(meter.largest < 300_000, "largest piece " + meter.largest);
  }
}
