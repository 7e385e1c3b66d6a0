package dev.gouji.intake.document;

import dev.gouji.form.Sheets;
import dev.gouji.grid.Book;
import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.SheetBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as a workbook: its text is one sheet with a row for each line, each of its tables is a
 * sheet named after the section it stands in. A table that was cut in two is one again.
 *
 * @param book what the locator searches
 * @param lines the lines of the text, in the order of the rows of its sheet
 * @param sources for each sheet the number of the cell in the file by its place on the sheet
 */
public record DocumentBook(
    Book book, List<String> lines, Map<String, Map<CellAddress, Integer>> sources) {
  private static final Pattern SECTION =
      Pattern.compile("\\s*([一二三四五六七八九十])\\s*、.*", Pattern.DOTALL);
  private static final Pattern SPACES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");

  public DocumentBook {
    lines = List.copyOf(lines);
    sources = Map.copyOf(sources);
  }

  /** The tables and the text of a document. */
  public static DocumentBook of(Document document) {
    List<String> lines = new ArrayList<>();
    Map<String, Block.Table> tables = new LinkedHashMap<>();
    Map<String, Integer> named = new HashMap<>();
    String section = "";
    for (Block block : JoinedTables.of(document.blocks())) {
      if (block instanceof Block.Line line && !line.text().contains(Sheets.END_OF_NOTE)) {
        if (!line.text().isBlank()) {
          lines.add(line.text().strip());
        }
        Matcher heading = SECTION.matcher(line.text());
        section = heading.matches() ? heading.group(1) : section;
      } else if (block instanceof Block.Table table && isReturnNote(table)) {
        tables.putIfAbsent(Sheets.RETURN_NOTE, table);
      } else if (block instanceof Block.Table table) {
        String name = Sheets.DOCUMENT + (section.isEmpty() ? "" : "第" + section + "部分") + "表格";
        int count = named.merge(name, 1, Integer::sum);
        tables.put(count == 1 ? name : name + count, table);
      }
    }
    List<String> prose = Titles.whole(lines, document.title());
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(text(prose));
    Map<String, Map<CellAddress, Integer>> sources = new HashMap<>();
    tables.forEach(
        (name, table) -> {
          sheets.add(sheet(name, table));
          sources.put(name, sources(table));
        });
    Book book = new Book(document.kind(), document.macros(), false, sheets, document.saved());
    return new DocumentBook(book, prose, sources);
  }

  /** The list of what was found, which came back with the report. */
  private static boolean isReturnNote(Block.Table table) {
    return table.cells().stream()
        .filter(entry -> !entry.text().isBlank())
        .findFirst()
        .filter(entry -> entry.text().strip().startsWith(Sheets.NOTE_TITLE))
        .isPresent();
  }

  private static Sheet text(List<String> lines) {
    SheetBuilder sheet = new SheetBuilder(Sheets.DOCUMENT_TEXT, false);
    for (int row = 0; row < lines.size(); row++) {
      sheet.put(row, 0, new Cell(Contents.text(lines.get(row)), Optional.empty(), Display.NUMBER));
    }
    return sheet.build();
  }

  private static Sheet sheet(String name, Block.Table table) {
    SheetBuilder sheet = new SheetBuilder(name, false);
    for (Block.Entry entry : table.cells()) {
      CellRange area = entry.area();
      if (area.isMerge()) {
        sheet.merge(area);
      }
      boolean note = name.equals(Sheets.RETURN_NOTE);
      // A reason is a reason, whatever the marks in it.
      Content content = note ? Contents.text(entry.text()) : content(entry);
      Cell cell = new Cell(content, Optional.empty(), Display.NUMBER);
      sheet.put(area.first().row(), area.first().column(), cell);
    }
    return sheet.build();
  }

  private static Map<CellAddress, Integer> sources(Block.Table table) {
    Map<CellAddress, Integer> sources = new HashMap<>();
    for (Block.Entry entry : table.cells()) {
      if (entry.source() >= 0) {
        sources.put(entry.area().first(), entry.source());
      }
    }
    return Map.copyOf(sources);
  }

  /** Digits and nothing else are the number; all other writing is for the reader of texts. */
  static Content content(Block.Entry entry) {
    if (!entry.doubt().isEmpty()) {
      return new Content.Doubt(entry.text(), entry.doubt());
    }
    String bare = SPACES.matcher(entry.text()).replaceAll("");
    return PLAIN.matcher(bare).matches() ? Contents.number(bare) : Contents.text(entry.text());
  }
}
