package dev.gouji.csv;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes CSV that Excel opens as it is and in which no text can act as a formula. */
public final class CsvText {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
  private static final String QUOTE = "'";
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  private final StringWriter out = new StringWriter();
  private final CsvWriter writer;

  public CsvText(List<String> header) {
    writer = writer(out, header);
  }

  /** A writer in our dialect whose header is written. */
  static CsvWriter writer(Writer out, List<String> header) {
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setLineSeparator("\r\n");
    settings.setNormalizeLineEndingsWithinQuotes(false);
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setSkipEmptyLines(false);
    settings.setMaxColumns(Math.max(512, header.size()));
    settings.setMaxCharsPerColumn(-1);
    settings.getFormat().setComment('\0');
    CsvWriter writer = new CsvWriter(out, settings);
    writer.writeRow(header.toArray());
    return writer;
  }

  /** Appends a record; text that a spreadsheet would take for a formula gets a leading quote. */
  public void row(List<String> cells) {
    writer.writeRow(cells.stream().map(CsvText::neutral).toArray());
  }

  /** The whole file so far as text, without a byte order mark. */
  public String text() {
    writer.flush();
    return out.toString();
  }

  /** The whole file so far: UTF-8 with byte order mark, records ended by CR LF. */
  public byte[] bytes() {
    return ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Text made harmless for a spreadsheet (CWE-1236): a quote goes before a leading formula sign. A
   * plain number keeps its sign. Text that has such quotes already gets one more, so that {@link
   * #original} knows which one is ours.
   */
  public static String neutral(String text) {
    return isRisky(text) ? QUOTE + text : text;
  }

  /** The text that {@link #neutral} was given. */
  public static String original(String text) {
    return text.startsWith(QUOTE) && isRisky(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean isRisky(String text) {
    int first = 0;
    while (text.startsWith(QUOTE, first)) {
      first++;
    }
    return first < text.length()
        && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0
        && !PLAIN_NUMBER.matcher(text.substring(first)).matches();
  }
}
