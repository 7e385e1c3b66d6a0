package dev.gouji.ooxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip whose entries all bear one date: the clock must not reach the output. */
public final class StableZip extends ZipArchiveOutputStream {
  /** 1980-01-01 00:00 in local time, the first date a zip can bear, whatever the time zone. */
  private static final long TIME =
      new java.util.GregorianCalendar(1980, java.util.Calendar.JANUARY, 1).getTimeInMillis();

  /** Small enough, and twice as fast as the usual level. */
  static final int LEVEL = 3;

  public StableZip(OutputStream out) {
    super(out);
    setLevel(LEVEL);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(TIME);
    // A clock before 1980 or after 2099 made its entry with fields for times that a zip cannot
    // bear.
    entry.setExtraFields(new ZipExtraField[0]);
    super.putArchiveEntry(entry);
  }

  /** Writes an entry. */
  public void write(String name, byte[] bytes) throws IOException {
    putArchiveEntry(new ZipArchiveEntry(name));
    write(bytes);
    closeArchiveEntry();
  }

  /**
   * Writes an entry packed at a level of its own, without the sixteen bytes that tell sizes behind
   * an entry.
   */
  public void write(String name, byte[] bytes, int level) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    byte[] packed = packed(bytes, level);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(DEFLATED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(packed.length);
    entry.setCrc(crc.getValue());
    entry.setTime(TIME);
    addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
  }

  private static byte[] packed(byte[] bytes, int level) {
    Deflater deflater = new Deflater(level, true);
    try (ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
      out.finish();
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
  }

  /** What can be written out and needs not be in memory. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes an entry of any size.
   *
   * @param size how many bytes it has: from 4 GiB on a zip needs to be told in advance
   */
  public void write(String name, long size, Content content) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setSize(size);
    putArchiveEntry(entry);
    content.writeTo(this);
    closeArchiveEntry();
  }

  /** Copies an entry as it was compressed. */
  public void copy(ZipFile from, ZipArchiveEntry entry) throws IOException {
    ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
    copy.setMethod(entry.getMethod());
    copy.setSize(entry.getSize());
    copy.setCompressedSize(entry.getCompressedSize());
    copy.setCrc(entry.getCrc());
    copy.setTime(TIME);
    addRawArchiveEntry(copy, from.getRawInputStream(entry));
  }
}
