package dev.gouji.intake;

import dev.gouji.form.load.Forms;
import dev.gouji.ooxml.Limits;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.RuleCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One return: found by its labels and all, beside inflating it and beside POI's cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private byte[] file = {};
  private Optional<Intake> intake = Optional.empty();

  /** A filled return of our template. */
  @Setup
  public void fill() throws Exception {
    Forms forms = Forms.load(Optional.empty());
    intake = Optional.of(new Intake(forms, Limits.DEFAULTS));
    Map<String, String> values = new HashMap<>(Published.suqian(2023));
    values.keySet().removeIf(id -> RuleCase.form().field(id).computed());
    byte[] template =
        java.nio.file.Files.readAllBytes(java.nio.file.Path.of("templates/2021_空白表.xlsx"));
    file = Filler.fill(template, RuleCase.form(), values);
  }

  /** Ours, up to the numbers of each field. */
  @Benchmark
  public Object gouji() {
    return intake.orElseThrow().read(file, "a.xlsx");
  }

  /** What any reader has to do first. */
  @Benchmark
  public long inflateOnly() throws IOException {
    long bytes = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        bytes += zip.readAllBytes().length;
      }
    }
    return bytes;
  }

  /** POI's user model: every number of every cell. */
  @Benchmark
  public double poi() throws IOException {
    double sum = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            sum += cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 1;
          }
        }
      }
    }
    return sum;
  }
}
