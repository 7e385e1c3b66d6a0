package dev.gouji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What anyone would write first: opens each workbook with POI's user model and adds up its numbers.
 * The yardstick of the benchmark.
 */
public final class PlainPoiReader {
  private PlainPoiReader() {}

  public static void main(String[] args) throws Exception {
    double sum = 0;
    List<Path> files;
    try (var walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList();
    }
    for (Path file : files) {
      sum += read(file);
    }
    System.out.println(files.size() + " files, sum " + sum);
  }

  private static double read(Path file) throws IOException {
    double sum = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            CellType type =
                cell.getCellType() == CellType.FORMULA
                    ? cell.getCachedFormulaResultType()
                    : cell.getCellType();
            sum += type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
          }
        }
      }
    }
    return sum;
  }
}
