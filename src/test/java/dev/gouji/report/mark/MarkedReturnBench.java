package dev.gouji.report.mark;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.grid.FileKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much marking costs beside the plain way: open with POI's user model, fill and comment the
 * same cells, write. Prints the ratio of each round; asserts nothing, since machines differ.
 */
@Tag("bench")
final class MarkedReturnBench {
  private static final int FILES = 60;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 7;

  @Test
  void besideTheUserModel() {
    byte[] original = Samples.xlsx();
    ToIntFunction<byte[]> ours =
        bytes -> MarkedReturnTest.mark(bytes, FileKind.XLSX, Samples.findings()).length;
    ToIntFunction<byte[]> poi = bytes -> withUserModel(bytes).length;
    for (int i = 0; i < WARM_UP; i++) {
      time(original, ours);
      time(original, poi);
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double own = time(original, ours);
      double theirs = time(original, poi);
      ratios.add(theirs / own);
      System.out.printf(
          Locale.ROOT,
          "marked: %.0f a second, user model: %.0f a second, ratio %.1f%n",
          1 / own,
          1 / theirs,
          theirs / own);
    }
    ratios.sort(null);
    System.out.printf(
        Locale.ROOT,
        "ratio: median %.1f, from %.1f to %.1f%n",
        ratios.get(ROUNDS / 2),
        ratios.get(0),
        ratios.get(ROUNDS - 1));
  }

  private static double time(byte[] original, ToIntFunction<byte[]> work) {
    // The thread's own time: other work on the machine must not blur the ratio.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long bytes = 0;
    for (int i = 0; i < FILES; i++) {
      bytes += work.applyAsInt(original);
    }
    if (bytes == 0) {
      throw new AssertionError("nothing was written");
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e9 / FILES;
  }

  private static byte[] withUserModel(byte[] original) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      Sheet note = workbook.createSheet("退回说明");
      workbook.setSheetOrder("退回说明", 0);
      for (Finding finding : Samples.findings()) {
        Row row = note.createRow(note.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(finding.rule());
        row.createCell(1).setCellValue(finding.message());
        mark(workbook, finding.location(), finding.message());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void mark(XSSFWorkbook workbook, Location at, String text) {
    Sheet sheet = workbook.getSheet(at.sheet());
    if (sheet == null || at.cell().isEmpty()) {
      return;
    }
    Cell cell = Comparison.cell(sheet, at.cell().get());
    if (cell == null) {
      return;
    }
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
    cell.setCellStyle(style);
    if (cell.getCellComment() == null) {
      ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
      anchor.setCol2(5);
      anchor.setRow2(5);
      Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(workbook.getCreationHelper().createRichTextString(text));
      cell.setCellComment(comment);
    }
  }
}
