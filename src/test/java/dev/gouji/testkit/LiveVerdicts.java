package dev.gouji.testkit;

import dev.gouji.form.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the live formulas of a template say once a spreadsheet program has calculated them. */
public final class LiveVerdicts {
  private static final int RULE = 3;
  private static final int FIELD = 4;
  private static final int VERDICT = 5;
  private static final int TURNED_HARD = 6;

  private LiveVerdicts() {}

  /** The same workbook without stored results: LibreOffice calculates only what has none. */
  public static byte[] withoutResults(byte[] xlsx) {
    byte[] bare = xlsx;
    for (String part : Zips.parts(xlsx).keySet()) {
      if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
        String sheet = Zips.text(bare, part);
        String stripped =
            sheet
                .replaceAll("(</f>)<v>[^<]*</v>", "$1")
                .replaceAll("<c([^>]*) t=\"str\"([^>]*)><f", "<c$1$2><f");
        bare = Zips.with(bare, part, stripped.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bare;
  }

  /**
   * The verdicts by rule and field: 0 a pass, 1 a failure, 2 one that counts as hard, nothing where
   * it was not evaluated.
   */
  public static Map<String, String> of(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Map<String, String> verdicts = new TreeMap<>();
      for (Row row : book.getSheet(Sheets.LISTS)) {
        String verdict = text(row, VERDICT);
        boolean turned = verdict.equals("1") && text(row, TURNED_HARD).equals("1");
        verdicts.putIfAbsent(text(row, RULE) + " " + text(row, FIELD), turned ? "2" : verdict);
      }
      return verdicts;
    }
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> String.valueOf((int) cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case ERROR -> "error";
      default -> "";
    };
  }
}
