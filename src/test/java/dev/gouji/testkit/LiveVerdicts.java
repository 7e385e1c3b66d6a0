package dev.gouji.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the live formulas of a template say once a spreadsheet program has calculated them. */
public final class LiveVerdicts {
  private static final int VERDICT = 3;
  private static final int TURNED_HARD = 4;
  private static final int SHEET = 5;
  private static final int CELL = 6;
  private static final int EVALUATED = 12;

  /** The first rule on the self-check, and its counts on the hidden sheet. */
  private static final int FIRST_LINE = 5;

  private static final int FIRST_COUNTS = 1;
  private static final Pattern INSTANCES = Pattern.compile("[A-Z]+([0-9]+)(?::[A-Z]+([0-9]+))?\\)");

  private LiveVerdicts() {}

  /** The same workbook without stored results: LibreOffice calculates only what has none. */
  public static byte[] withoutResults(byte[] xlsx) {
    byte[] bare = xlsx;
    for (String part : Zips.parts(xlsx).keySet()) {
      if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
        String sheet = Zips.text(bare, part);
        String stripped =
            sheet
                .replaceAll("(</f>|<f [^>]*/>)<v>[^<]*</v>", "$1")
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
  public static Map<String, String> of(Form form, byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return of(form, book);
    }
  }

  /** The same of a workbook that is open, in the order of the self-check. */
  static Map<String, String> of(Form form, XSSFWorkbook book) {
    Map<String, Field> fields = new HashMap<>();
    form.fields().forEach(field -> fields.put(field.sheet() + " " + field.cell().a1(), field));
    Map<String, String> verdicts = new LinkedHashMap<>();
    Sheet lists = book.getSheet(Sheets.LISTS);
    for (Row line : book.getSheet(Sheets.SELF_CHECK)) {
      Row counts = lists.getRow(line.getRowNum() - FIRST_LINE + FIRST_COUNTS);
      if (line.getRowNum() < FIRST_LINE || counts.getCell(EVALUATED) == null) {
        continue;
      }
      Matcher rows = INSTANCES.matcher(counts.getCell(EVALUATED).getCellFormula());
      assertTrue(rows.find(), counts.getCell(EVALUATED).getCellFormula());
      int first = Integer.parseInt(rows.group(1));
      int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
      for (int row = first - 1; row < last; row++) {
        Row instance = lists.getRow(row);
        String verdict = text(instance, VERDICT);
        boolean turned = verdict.equals("1") && text(instance, TURNED_HARD).equals("1");
        Field field = fields.get(text(instance, SHEET) + " " + text(instance, CELL));
        verdicts.putIfAbsent(text(line, 2) + " " + field.id(), turned ? "2" : verdict);
      }
    }
    return verdicts;
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
