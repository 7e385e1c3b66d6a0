package dev.gouji.report.mark;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.grid.FileKind;
import dev.gouji.repair.Diagnosis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Marking one return beside the plain way: open with POI's user model, fill and comment the same
 * cells, write.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class MarkingBenchmark {
  private final byte[] original = Samples.xlsx();
  private final Diagnosis diagnosis = Diagnosis.plain(Samples.findings());

  /** Ours. */
  @Benchmark
  public Object gouji() {
    return MarkedReturn.write(original, FileKind.XLSX, diagnosis, Samples.NOTE);
  }

  /** POI's user model. */
  @Benchmark
  public byte[] poi() throws IOException {
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
