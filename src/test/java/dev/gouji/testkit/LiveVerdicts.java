package dev.gouji.testkit;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the live formulas of a template say once a spreadsheet program has calculated them. */
public final class LiveVerdicts {
  /** The columns that say of a block of cells where its verdicts begin, and what they are about. */
  private static final int START = 5;

  private static final int COLUMNS = 6;
  private static final int SHEET = 7;
  private static final int FIRST_ROW = 8;
  private static final int FIRST_COLUMN = 9;

  /** The first column of verdicts; each bears the id of its rule. */
  private static final int VERDICTS = 21;

  /** The first rule on the self-check. */
  private static final int FIRST_LINE = 5;

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
    Sheet check = book.getSheet(Sheets.SELF_CHECK);
    int rules = check.getLastRowNum() - FIRST_LINE + 1;
    int number = 0;
    for (int rule = 0; rule < rules; rule++) {
      String id = text(check.getRow(FIRST_LINE + rule), 2);
      for (int row = 1; isVerdict(lists, row, VERDICTS + rule); row++) {
        String verdict = text(lists.getRow(row), VERDICTS + rule);
        boolean turned = text(lists.getRow(row), VERDICTS + rules + rule).equals("1");
        Field field = fields.get(place(lists, ++number));
        String shown = verdict.equals("1") && turned ? "2" : verdict;
        verdicts.putIfAbsent(id + " " + field.id(), shown);
      }
    }
    return verdicts;
  }

  private static boolean isVerdict(Sheet lists, int row, int column) {
    return lists.getRow(row) != null && lists.getRow(row).getCell(column) != null;
  }

  /** The sheet and the cell that a verdict is about, by its number over all rules. */
  private static String place(Sheet lists, int number) {
    int line = 1;
    while (lists.getRow(line + 1) != null
        && lists.getRow(line + 1).getCell(START) != null
        && number(lists, line + 1, START) <= number) {
      line++;
    }
    int offset = number - number(lists, line, START);
    int columns = number(lists, line, COLUMNS);
    CellAddress cell =
        new CellAddress(
            number(lists, line, FIRST_ROW) - 1 + offset / columns,
            number(lists, line, FIRST_COLUMN) - 1 + offset % columns);
    return text(lists.getRow(line), SHEET) + " " + cell.a1();
  }

  private static int number(Sheet lists, int row, int column) {
    return (int) lists.getRow(row).getCell(column).getNumericCellValue();
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
