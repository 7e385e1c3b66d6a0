package dev.gouji.csv;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads CSV of any origin: UTF-8 or GB18030, with or without a byte order mark. */
public final class CsvReader {
  private static final int MAX_COLUMNS = 4096;

  /** Twice what a cell of a workbook can hold; the parser takes that much room at once. */
  private static final int MAX_CHARS_PER_CELL = 1 << 16;

  private CsvReader() {}

  /**
   * All records, blank ones left out, each with the line it starts on.
   *
   * @throws CsvUnreadableException if the bytes are no text or no CSV
   */
  public static List<CsvRow> read(byte[] bytes) throws CsvUnreadableException {
    return readText(TextDecoder.decode(bytes));
  }

  /**
   * The same of somebody else's file, of which no more is kept than there may be.
   *
   * @param most how many records; with more the file is no CSV of ours
   */
  public static List<CsvRow> read(byte[] bytes, int most) throws CsvUnreadableException {
    List<CsvRow> rows = new ArrayList<>();
    each(
        TextDecoder.decode(bytes),
        row -> {
          rows.add(row);
          return rows.size() <= most;
        });
    if (rows.size() > most) {
      throw new CsvUnreadableException("CSV 超过 " + most + " 行，不是填报表");
    }
    return List.copyOf(rows);
  }

  /**
   * Hands over the records of one of our own UTF-8 files one by one, blank ones left out, for files
   * that do not fit into memory. Every cell is what {@link CsvText} was given, without the quote
   * that keeps it from being a formula.
   *
   * @throws CsvUnreadableException if it is no CSV or cannot be read to its end
   */
  public static void each(InputStream utf8, Consumer<CsvRow> rows) throws CsvUnreadableException {
    each(
        new InputStreamReader(utf8, StandardCharsets.UTF_8),
        settings(MAX_CHARS_PER_CELL),
        all(row -> rows.accept(original(row))));
  }

  private static CsvRow original(CsvRow row) {
    boolean asItIs = row.cells().stream().noneMatch(cell -> cell.startsWith("'"));
    return asItIs
        ? row
        : new CsvRow(row.line(), row.cells().stream().map(CsvText::original).toList());
  }

  static List<CsvRow> readText(String text) throws CsvUnreadableException {
    List<CsvRow> rows = new ArrayList<>();
    each(text, all(rows::add));
    return List.copyOf(rows);
  }

  /** What the parser takes at once is much for a small text. */
  private static void each(String text, Predicate<CsvRow> more) throws CsvUnreadableException {
    CsvParserSettings settings = settings(Math.min(text.length() + 1, MAX_CHARS_PER_CELL));
    each(new StringReader(text), settings, more);
  }

  private static Predicate<CsvRow> all(Consumer<CsvRow> rows) {
    return row -> {
      rows.accept(row);
      return true;
    };
  }

  /** Hands over records as long as more are wanted. */
  private static void each(Reader text, CsvParserSettings settings, Predicate<CsvRow> more)
      throws CsvUnreadableException {
    CsvParser parser = new CsvParser(settings);
    try {
      parser.beginParsing(text);
      int line = 1;
      for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
        CsvRow row = new CsvRow(line, Arrays.asList(cells));
        if (!row.isBlank() && !more.test(row)) {
          return;
        }
        // univocity counts the lines consumed so far, which is where the next record starts.
        line = (int) parser.getContext().currentLine() + 1;
      }
    } catch (TextParsingException e) {
      throw new CsvUnreadableException("第 " + (e.getLineIndex() + 1) + " 行附近不是规范的 CSV 格式");
    } finally {
      parser.stopParsing();
    }
  }

  private static CsvParserSettings settings(int longestCell) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setSkipEmptyLines(false);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxColumns(MAX_COLUMNS);
    settings.setMaxCharsPerColumn(longestCell);
    settings.setInputBufferSize(longestCell);
    settings.setReadInputOnSeparateThread(false);
    settings.getFormat().setComment('\0');
    return settings;
  }
}
