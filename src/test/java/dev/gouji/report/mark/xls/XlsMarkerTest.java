package dev.gouji.report.mark.xls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gouji.child.KeptWorkers;
import dev.gouji.child.WorkerProcess;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.roster.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that leads the library astray ends no other file's marking, and not the run. */
class XlsMarkerTest {
  private static final ReturnNote NOTE = new ReturnNote("A1", "某单位", 2024, 1, Office.UNKNOWN);

  private static KeptWorkers workers(Class<?> worker, long seconds) {
    return new KeptWorkers(new WorkerProcess.Job(worker.getName(), List.of(), ".xls", "", seconds));
  }

  private static String why(String file, KeptWorkers workers) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return reason(XlsMarker.mark(bytes, List.of(), NOTE, workers));
  }

  private static String reason(Marked marked) {
    return assertInstanceOf(Marked.Unsafe.class, marked).why();
  }

  @ParameterizedTest
  @CsvSource({"loop,标注这个文件用时过长", "fill,文件内部结构特殊，改动可能损坏文件", "quit,文件内部结构特殊，改动可能损坏文件"})
  void afterAFileThatEndsItsProcessTheNextHasANewOne(String mood, String why) {
    KeptWorkers workers = workers(MoodyWorker.class, 5);
    assertEquals("seen 1", why("good", workers));
    assertEquals("seen 2", why("good", workers), "one process marks many files");
    assertEquals(why, why(mood, workers));
    assertEquals("seen 1", why("good", workers));
  }

  @Test
  void aWorkerThatCannotStartLeavesTheFileUnmarked() {
    KeptWorkers workers =
        new KeptWorkers(new WorkerProcess.Job("no.such.Class", List.of(), ".xls", "", 20));
    assertEquals(Marked.Unsafe.ODD, why("good", workers));
  }

  @Test
  void aFileOfAsManyCellsAsItsSizeAllowsFitsIntoTheMemory() throws IOException {
    KeptWorkers workers = workers(XlsMarkWorker.class, 60);
    byte[] full = cells(1900, 256);
    assertInstanceOf(Marked.InPlace.class, XlsMarker.mark(full, List.of(), NOTE, workers));
    assertEquals("文件过大", reason(XlsMarker.mark(cells(2100, 256), List.of(), NOTE, workers)));
  }

  /** Blank cells, of which the format needs two bytes each. */
  private static byte[] cells(int rows, int columns) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("表");
      for (int row = 0; row < rows; row++) {
        HSSFRow made = sheet.createRow(row);
        for (int column = 0; column < columns; column++) {
          made.createCell(column);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
