package dev.gouji.intake;

import dev.gouji.csv.CsvRow;
import dev.gouji.grid.Book;
import dev.gouji.grid.Window;
import dev.gouji.intake.xlsx.XlsxReader;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list kept in an .xlsx, such as the roster, as if it were a CSV file.
 *
 * @param sheet the name of the sheet on which it stands
 * @param hidden whether people do not see that sheet
 * @param rows its records, blank ones left out
 * @param others the other sheets that people see and that hold such a list too
 */
public record SheetRows(String sheet, boolean hidden, List<CsvRow> rows, List<String> others) {
  private static final Window LIST = new Window(20_000, 40);

  public SheetRows {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /**
   * Finds the list: on the first sheet that people see and that has its headings, else on a hidden
   * one that has them, else on the first that people see.
   *
   * @param headings by which the list is known, that of its key first
   * @throws UnreadableException if it is no .xlsx, or damaged
   */
  public static SheetRows of(byte[] xlsx, List<String> headings, Limits limits)
      throws UnreadableException {
    if (Nature.of(xlsx) != Nature.ZIP) {
      throw new UnreadableException("不是 .xlsx 文件");
    }
    try (ZipBytes zip = new ZipBytes(xlsx, limits)) {
      Book book = new XlsxReader(limits).read(zip, name -> true, name -> LIST);
      List<ListSheet> sheets =
          book.sheets().stream().map(sheet -> new ListSheet(sheet, headings)).toList();
      List<ListSheet> seen = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
      List<ListSheet> lists = seen.stream().filter(ListSheet::hasHeadings).toList();
      ListSheet list =
          Stream.of(lists.stream(), sheets.stream().filter(ListSheet::hasHeadings), seen.stream())
              .flatMap(some -> some)
              .findFirst()
              .orElse(sheets.get(0));
      List<String> others =
          lists.stream().filter(sheet -> sheet != list).map(ListSheet::name).toList();
      return new SheetRows(list.name(), list.isHidden(), list.rows(), others);
    }
  }
}
