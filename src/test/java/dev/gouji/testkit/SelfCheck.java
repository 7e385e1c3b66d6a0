package dev.gouji.testkit;

import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the self-check of a workbook shows, read from the stored results.
 *
 * @param state the overall state
 * @param status the status by rule
 * @param weight the weight by rule
 * @param failures the failing places, {@code rule field} each, in order, each once
 */
public record SelfCheck(
    String state, Map<String, String> status, Map<String, String> weight, List<String> failures) {
  public SelfCheck {
    failures = List.copyOf(failures);
  }

  /** Reads it from a workbook's bytes. */
  public static SelfCheck of(Form form, byte[] xlsx) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      XSSFSheet check = workbook.getSheet(Sheets.SELF_CHECK);
      Map<String, String> status = new LinkedHashMap<>();
      Map<String, String> weight = new LinkedHashMap<>();
      for (Row row : check) {
        if (row.getRowNum() >= 5) {
          status.put(text(row, 2), text(row, 0));
          weight.put(text(row, 2), text(row, 1));
        }
      }
      List<String> failures =
          LiveVerdicts.of(form, workbook).entrySet().stream()
              .filter(one -> !one.getValue().isEmpty() && !one.getValue().equals("0"))
              .map(Map.Entry::getKey)
              .toList();
      return new SelfCheck(text(check.getRow(1), 0), status, weight, failures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Row row, int column) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    return row.getCell(column) == null ? "" : formatter.formatCellValue(row.getCell(column));
  }
}
