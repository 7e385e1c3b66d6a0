package dev.gouji.intake;

import dev.gouji.form.load.Forms;
import dev.gouji.ooxml.Limits;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.RuleCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One return: found by its labels and all, beside inflating it and beside POI's cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  /** Guide and lists, which gouji leaves out as long as the tables are found elsewhere. */
  private static final Set<String> UNREAD =
      Set.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet9.xml");

  private byte[] file = {};
  private Path onDisk = Path.of("");
  private Optional<Intake> intake = Optional.empty();

  /** A filled return of our template. */
  @Setup
  public void fill() throws Exception {
    Forms forms = Forms.load(Optional.empty());
    intake = Optional.of(new Intake(forms, Limits.DEFAULTS));
    Map<String, String> values = new HashMap<>(Published.suqian(2023));
    values.keySet().removeIf(id -> RuleCase.form().field(id).computed());
    byte[] template = Files.readAllBytes(Path.of("templates/2021_空白表.xlsx"));
    file = Filler.fill(template, RuleCase.form(), values);
    onDisk = Files.write(Files.createTempFile("gouji-bench", ".xlsx"), file);
  }

  /** Takes away what was put on the disk. */
  @TearDown
  public void clear() throws IOException {
    Files.delete(onDisk);
  }

  /** Ours, up to the numbers of each field. */
  @Benchmark
  public Object gouji() {
    return intake.orElseThrow().read(file, "a.xlsx");
  }

  /** What any reader has to do first. */
  @Benchmark
  public long inflateAll() throws IOException {
    return inflated(Set.of());
  }

  /** The same of those parts alone that gouji reads. */
  @Benchmark
  public long inflateWhatIsRead() throws IOException {
    return inflated(UNREAD);
  }

  private long inflated(Set<String> without) throws IOException {
    long bytes = 0;
    try (ZipFile zip = new ZipFile(onDisk.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!without.contains(entry.getName())) {
          bytes += zip.getInputStream(entry).readAllBytes().length;
        }
      }
    }
    return bytes;
  }

  /** The quickest of the other readers: every number of every cell. */
  @Benchmark
  public double fastexcelReader() throws IOException {
    double[] sum = {0};
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          rows.flatMap(org.dhatim.fastexcel.reader.Row::stream)
              .filter(cell -> cell != null && cell.getValue() instanceof BigDecimal)
              .forEach(cell -> sum[0] += ((BigDecimal) cell.getValue()).doubleValue());
        }
      }
    }
    return sum[0];
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
