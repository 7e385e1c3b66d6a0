package dev.gouji.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Saves a POI document so that the same content gives the same parts: document dates, authors and
 * zip times are fixed.
 */
public final class StableDocument {
  /** The date every document of ours bears: the clock must not reach the output. */
  public static final Instant DATE = Instant.parse("2000-01-01T00:00:00Z");

  /** 1980-01-01 00:00 in local time, the first date a zip can bear, whatever the time zone. */
  private static final long ZIP_TIME =
      new java.util.GregorianCalendar(1980, java.util.Calendar.JANUARY, 1).getTimeInMillis();

  private StableDocument() {}

  /** The document as a file's bytes. */
  public static byte[] bytes(POIXMLDocument document) {
    try {
      fixProperties(document.getProperties());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return withFixedTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a streamed workbook to a file; a file beside it is used on the way and removed. */
  public static void write(SXSSFWorkbook workbook, Path target) throws IOException {
    fixProperties(workbook.getXSSFWorkbook().getProperties());
    Path raw = target.resolveSibling(target.getFileName() + ".raw");
    try {
      try (OutputStream out = Files.newOutputStream(raw)) {
        workbook.write(out);
      }
      try (ZipFile zip = ZipFile.builder().setPath(raw).get();
          OutputStream out = Files.newOutputStream(target)) {
        copy(zip, out);
      }
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /** The same zip with every entry dated alike. */
  public static byte[] withFixedTimes(byte[] zipBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zipBytes.length);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zipBytes)).get()) {
      copy(zip, out);
    }
    return out.toByteArray();
  }

  private static void copy(ZipFile from, OutputStream to) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(to)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
        copy.setMethod(entry.getMethod());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        copy.setCrc(entry.getCrc());
        copy.setTime(ZIP_TIME);
        out.addRawArchiveEntry(copy, from.getRawInputStream(entry));
      }
    }
  }

  private static void fixProperties(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator("gouji");
    core.setLastModifiedByUser("gouji");
    core.setCreated(Optional.of(Date.from(DATE)));
    core.setModified(Optional.of(Date.from(DATE)));
  }
}
