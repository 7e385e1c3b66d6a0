package dev.gouji.intake;

import dev.gouji.csv.CsvRow;
import dev.gouji.grid.Book;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.Window;
import dev.gouji.intake.xlsx.XlsxReader;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A list kept in an .xlsx, such as the roster, as if it were a CSV file. */
public final class SheetRows {
  private static final Window LIST = new Window(20_000, 40);

  private SheetRows() {}

  /**
   * The records of the first sheet, blank ones left out.
   *
   * @throws UnreadableException if it is no .xlsx, or damaged
   */
  public static List<CsvRow> rows(byte[] xlsx, Limits limits) throws UnreadableException {
    if (Nature.of(xlsx) != Nature.ZIP) {
      throw new UnreadableException("不是 .xlsx 文件");
    }
    AtomicBoolean first = new AtomicBoolean(true);
    try (ZipBytes zip = new ZipBytes(xlsx, limits)) {
      Book book = new XlsxReader(limits).read(zip, name -> first.getAndSet(false), name -> LIST);
      return rows(book.sheets().get(0));
    }
  }

  private static List<CsvRow> rows(Sheet sheet) {
    List<CsvRow> rows = new ArrayList<>();
    for (int i = 0; i < sheet.rows(); i++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < sheet.columns(); column++) {
        cells.add(sheet.cell(i, column).shown().strip());
      }
      CsvRow row = new CsvRow(i + 1, cells);
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }
}
