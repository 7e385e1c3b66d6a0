package dev.gouji.csv;

import com.univocity.parsers.csv.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the same CSV as {@link CsvText} record by record, for files too large to be held: UTF-8
 * with byte order mark, records ended by CR LF.
 */
public final class CsvStream implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final Writer out;

  /** The library writes here, not to the disk: it has words of its own for a full disk. */
  private final StringWriter chunk = new StringWriter(CHUNK * 2);

  private final CsvWriter writer;

  /** Starts a file; the stream stays open when this is closed, its end is its owner's matter. */
  public CsvStream(OutputStream stream, List<String> header) {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    chunk.write('\uFEFF');
    writer = CsvText.writer(chunk, header);
  }

  /** Appends a record; text that a spreadsheet would take for a formula gets a leading quote. */
  public void row(List<String> cells) throws IOException {
    String[] harmless = new String[cells.size()];
    for (int i = 0; i < harmless.length; i++) {
      harmless[i] = CsvText.neutral(cells.get(i));
    }
    writer.writeRow(harmless);
    if (chunk.getBuffer().length() >= CHUNK) {
      passOn();
    }
  }

  /** Passes on what is still held back. */
  @Override
  public void close() throws IOException {
    passOn();
    out.flush();
  }

  private void passOn() throws IOException {
    writer.flush();
    out.append(chunk.getBuffer());
    chunk.getBuffer().setLength(0);
  }
}
