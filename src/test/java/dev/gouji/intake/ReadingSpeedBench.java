package dev.gouji.intake;

import dev.gouji.received.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long one return takes, found by its labels and all, beside POI merely reading the cells. */
@Tag("bench")
class ReadingSpeedBench {
  private static final int COPIES = 500;
  private static final int ROUNDS = 5;

  @Test
  void readingBesidePoi() throws IOException {
    Path issued = Path.of("templates/2021_空白表.xlsx");
    byte[] xlsx = Files.exists(issued) ? Files.readAllBytes(issued) : OddFiles.good();
    System.out.printf(Locale.ROOT, "%d bytes%n", xlsx.length);
    for (int round = 0; round < ROUNDS; round++) {
      double ours = ours(xlsx);
      double poi = poi(xlsx);
      System.out.printf(
          Locale.ROOT, "ours %.3f ms, POI %.3f ms, ratio %.1f%n", ours, poi, poi / ours);
    }
  }

  /** The thread's own time, so that other work on the machine does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double ours(byte[] xlsx) {
    long start = cpu();
    for (int i = 0; i < COPIES; i++) {
      if (!(IntakeTest.INTAKE.read(xlsx, "a.xlsx") instanceof Received.Read)) {
        throw new IllegalStateException();
      }
    }
    return (cpu() - start) / 1e6 / COPIES;
  }

  private static double poi(byte[] xlsx) throws IOException {
    long start = cpu();
    double sum = 0;
    for (int i = 0; i < COPIES / 5; i++) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
        for (Sheet sheet : workbook) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              sum += cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 1;
            }
          }
        }
      }
    }
    if (sum == 0) {
      throw new IllegalStateException();
    }
    return (cpu() - start) / 1e6 / (COPIES / 5);
  }
}
