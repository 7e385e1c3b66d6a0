package dev.gouji.template;

import dev.gouji.ooxml.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/**
 * Saves a POI document so that the same content gives the same parts: document dates, authors and
 * zip times are fixed.
 */
public final class StableDocument {
  /** The date every document of ours bears: the clock must not reach the output. */
  public static final Instant DATE = Instant.parse("2000-01-01T00:00:00Z");

  private StableDocument() {}

  /** The document as a file's bytes. */
  public static byte[] bytes(POIXMLDocument document) {
    try {
      return withFixedTimes(written(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of the document by their names, in the order in which they lie in its file. */
  public static Map<String, String> parts(POIXMLDocument document) {
    try (ZipFile zip = zip(written(document))) {
      Map<String, String> parts = new LinkedHashMap<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(POIXMLDocument document) throws IOException {
    fixProperties(document.getProperties());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static ZipFile zip(byte[] bytes) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  /** The same zip with every entry dated alike. */
  public static byte[] withFixedTimes(byte[] zipBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zipBytes.length);
    try (ZipFile zip = zip(zipBytes)) {
      copy(zip, out);
    }
    return out.toByteArray();
  }

  private static void copy(ZipFile from, OutputStream to) throws IOException {
    try (StableZip out = new StableZip(to)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        out.copy(from, entry);
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
