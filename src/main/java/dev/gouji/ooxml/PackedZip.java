package dev.gouji.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A zip put together in memory from parts that are packed already. It is byte for byte the one that
 * {@link StableZip} writes of the same parts, which can only pack them itself.
 */
public final class PackedZip implements AutoCloseable {
  private static final int LOCAL = 0x04034b50;
  private static final int FOLLOWING = 0x08074b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;

  /** The versions of the format that a part needs which is stored or deflated. */
  private static final int VERSION_STORED = 10;

  private static final int VERSION = 20;
  private static final int UTF_8 = 1 << 11;
  private static final int SIZES_FOLLOW = 1 << 3;

  /** 1980-01-01 as a zip writes it; the time of the day is 0. */
  private static final int DATE = 1 << 5 | 1;

  /** A part as the directory lists it. */
  private record Entry(
      byte[] name, boolean follow, int method, long crc, long packed, long size, int header) {
    int version() {
      return method == ZipPart.STORED ? VERSION_STORED : VERSION;
    }

    int flags() {
      return follow ? UTF_8 | SIZES_FOLLOW : UTF_8;
    }
  }

  private final Deflater deflater = new Deflater(StableZip.LEVEL, true);
  private final List<Entry> entries = new ArrayList<>();
  private byte[] bytes;
  private int end;

  /** A zip that will probably have so many bytes. */
  public PackedZip(int probably) {
    this.bytes = new byte[probably];
  }

  /** Packs a content for {@link #add(String, Deflated)}. */
  public Deflated deflated(byte[] content, long crc) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length / 4 + 128];
    int length = deflater.deflate(packed);
    while (!deflater.finished()) {
      packed = Arrays.copyOf(packed, packed.length * 2);
      length += deflater.deflate(packed, length, packed.length - length);
    }
    return new Deflated(Arrays.copyOf(packed, length), content.length, crc);
  }

  /** Adds a part of ours, whose sizes follow it. */
  public void add(String name, Deflated part) {
    byte[] packed = part.bytes();
    Entry entry = entry(name, true, ZipPart.DEFLATED, part.crc(), packed.length, part.size());
    header(entry, 0, 0, 0);
    put(packed, 0, packed.length);
    u32(FOLLOWING);
    u32(entry.crc);
    u32(entry.packed);
    u32(entry.size);
  }

  /** Adds a part as it lies in another zip. */
  public void copy(byte[] zip, ZipPart part) {
    Entry entry = entry(part.name(), false, part.method(), part.crc(), part.packed(), part.size());
    header(entry, entry.crc, entry.packed, entry.size);
    put(zip, part.data(), (int) part.packed());
  }

  private Entry entry(String name, boolean follow, int method, long crc, long packed, long size) {
    byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
    Entry entry = new Entry(encoded, follow, method, crc, packed, size, end);
    entries.add(entry);
    return entry;
  }

  private void header(Entry entry, long crc, long packed, long size) {
    u32(LOCAL);
    kind(entry);
    u32(crc);
    u32(packed);
    u32(size);
    u16(entry.name.length);
    u16(0);
    put(entry.name, 0, entry.name.length);
  }

  private void kind(Entry entry) {
    u16(entry.version());
    u16(entry.flags());
    u16(entry.method);
    u16(0);
    u16(DATE);
  }

  /** The whole zip, once every part is added. */
  public byte[] bytes() {
    int start = end;
    entries.forEach(this::list);
    int size = end - start;
    u32(END);
    u32(0);
    u16(entries.size());
    u16(entries.size());
    u32(size);
    u32(start);
    u16(0);
    return Arrays.copyOf(bytes, end);
  }

  private void list(Entry entry) {
    u32(CENTRAL);
    u16(VERSION);
    kind(entry);
    u32(entry.crc);
    u32(entry.packed);
    u32(entry.size);
    u16(entry.name.length);
    // No extra field, no comment, the first disk, no attributes.
    u16(0);
    u16(0);
    u16(0);
    u16(0);
    u32(0);
    u32(entry.header);
    put(entry.name, 0, entry.name.length);
  }

  private void u16(int value) {
    room(2);
    bytes[end++] = (byte) value;
    bytes[end++] = (byte) (value >> 8);
  }

  private void u32(long value) {
    u16((int) value);
    u16((int) (value >> 16));
  }

  private void put(byte[] from, int at, int length) {
    room(length);
    System.arraycopy(from, at, bytes, end, length);
    end += length;
  }

  private void room(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length * 2));
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
