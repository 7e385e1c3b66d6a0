package dev.gouji.ooxml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the central directory of a zip and compares it with the entries' own headers. Readers that
 * trust one of the two can be made to see another file than the spreadsheet program does.
 */
final class ZipDirectory {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_64 = 0x06064b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int END_64_SIZE = 56;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final long NONE_32 = 0xFFFFFFFFL;
  private static final int ENCRYPTED = 1;
  private static final int SIZES_FOLLOW = 1 << 3;
  private static final int EXTRA_64 = 1;

  /** What an entry of the central directory says. */
  private record Central(
      int flags, int method, long crc, long packed, long size, long header, int name, int length) {}

  private final ByteBuffer bytes;
  private final int limit;
  private final Limits limits;

  ZipDirectory(byte[] bytes, Limits limits) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limit = bytes.length;
    this.limits = limits;
  }

  List<ZipPart> parts() throws UnreadableException {
    int end = end();
    long count = u16(end + 10);
    long size = u32(end + 12);
    long start = u32(end + 16);
    int stop = end;
    boolean marked = count == MAX_COMMENT || size == NONE_32 || start == NONE_32;
    if (marked || hasEnd64(end)) {
      stop = end64(end);
      count = same(count, MAX_COMMENT, i64(stop + 32));
      size = same(size, NONE_32, i64(stop + 40));
      start = same(start, NONE_32, i64(stop + 48));
    }
    if (u16(end + 4) != 0 || u16(end + 6) != 0) {
      throw damaged("分卷压缩");
    }
    if (start < 0 || size < 0 || start > stop || size != stop - start) {
      throw damaged("文件清单的位置不对");
    }
    if (count > limits.entries()) {
      throw new UnreadableException(
          "文件内部的部件超过 "
              + limits.entries()
              + " 个，不予读取。表格文件请用空白表重新填报；压缩包请分成几个，每个不超过 "
              + limits.entries()
              + " 份。");
    }
    return entries((int) start, stop, (int) count);
  }

  private List<ZipPart> entries(int start, int stop, int count) throws UnreadableException {
    List<ZipPart> parts = new ArrayList<>(count);
    int at = start;
    for (int i = 0; i < count; i++) {
      if (at + CENTRAL_SIZE > stop || i32(at) != CENTRAL) {
        throw damaged("文件清单不完整");
      }
      int length = u16(at + 28);
      int extra = u16(at + 30);
      int next = at + CENTRAL_SIZE + length + extra + u16(at + 32);
      if (next > stop || length == 0) {
        throw damaged("文件清单不完整");
      }
      parts.add(part(central(at, length, extra), start));
      at = next;
    }
    if (at != stop) {
      throw damaged("文件清单里有多余的内容");
    }
    refuseOverlaps(parts);
    return parts;
  }

  private Central central(int at, int length, int extra) throws UnreadableException {
    int name = at + CENTRAL_SIZE;
    long size = u32(at + 24);
    long packed = u32(at + 20);
    long header = u32(at + 42);
    if (size == NONE_32 || packed == NONE_32 || header == NONE_32) {
      int field = extra64(name + length, extra);
      if (size == NONE_32) {
        size = i64(field);
        field += 8;
      }
      if (packed == NONE_32) {
        packed = i64(field);
        field += 8;
      }
      if (header == NONE_32) {
        header = i64(field);
      }
    }
    return new Central(u16(at + 8), u16(at + 10), u32(at + 16), packed, size, header, name, length);
  }

  /** Where the 64-bit sizes stand in an extra field. */
  private int extra64(int at, int length) throws UnreadableException {
    int stop = at + length;
    for (int field = at; field + 4 <= stop; field += 4 + u16(field + 2)) {
      if (u16(field) == EXTRA_64) {
        return field + 4;
      }
    }
    throw damaged("文件清单不完整");
  }

  private ZipPart part(Central central, int start) throws UnreadableException {
    String name = ZipNames.decode(bytes.array(), central.name, central.length);
    long header = central.header;
    if (header < 0 || header + LOCAL_SIZE > start || i32((int) header) != LOCAL) {
      throw damaged("部件 " + name + " 的位置不对");
    }
    int local = (int) header;
    int length = u16(local + 26);
    long data = header + LOCAL_SIZE + length + u16(local + 28);
    if (!isSame(local, length, central)) {
      throw damaged("部件 " + name + " 前后两处的登记不一致");
    }
    if (central.packed < 0 || central.size < 0 || data + central.packed > start) {
      throw damaged("部件 " + name + " 不完整");
    }
    return new ZipPart(
        ZipNames.levelled(name),
        central.method,
        (central.flags & ENCRYPTED) != 0,
        central.crc,
        central.packed,
        central.size,
        local,
        (int) data);
  }

  private boolean isSame(int local, int length, Central central) throws UnreadableException {
    return length == central.length
        && u16(local + 6) == central.flags
        && u16(local + 8) == central.method
        && sameName(local + LOCAL_SIZE, central.name, length)
        && sameSizes(local, central);
  }

  private boolean sameName(int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      if (one + i >= limit || bytes.get(one + i) != bytes.get(other + i)) {
        return false;
      }
    }
    return true;
  }

  /** Sizes written behind the data are not in the header; those of 64 bits are in its extra. */
  private boolean sameSizes(int local, Central central) throws UnreadableException {
    if ((central.flags & SIZES_FOLLOW) != 0) {
      return true;
    }
    long packed = u32(local + 18);
    long size = u32(local + 22);
    return u32(local + 14) == central.crc
        && (packed == central.packed || packed == NONE_32)
        && (size == central.size || size == NONE_32);
  }

  private static void refuseOverlaps(List<ZipPart> parts) throws UnreadableException {
    List<ZipPart> byPlace = new ArrayList<>(parts);
    byPlace.sort(Comparator.comparingInt(ZipPart::header));
    for (int i = 1; i < byPlace.size(); i++) {
      if (byPlace.get(i - 1).end() > byPlace.get(i).header()) {
        throw damaged("部件 " + byPlace.get(i).name() + " 与别的部件重叠");
      }
    }
  }

  private int end() throws UnreadableException {
    for (int at = limit - END_SIZE; at >= Math.max(0, limit - END_SIZE - MAX_COMMENT); at--) {
      if (i32(at) == END && u16(at + 20) == limit - at - END_SIZE) {
        return at;
      }
    }
    throw new UnreadableException("文件不完整（可能没有传完），请让填报单位重新发送。");
  }

  /** Some programs write the 64-bit record whether or not the numbers need it. */
  private boolean hasEnd64(int end) throws UnreadableException {
    return end >= LOCATOR_SIZE && i32(end - LOCATOR_SIZE) == LOCATOR_64;
  }

  /** The number of the 64-bit record; the short one must be the same or say that it is there. */
  private static long same(long plain, long marker, long wide) throws UnreadableException {
    if (plain != marker && plain != wide) {
      throw damaged("文件清单前后两处不一致");
    }
    return wide;
  }

  private int end64(int end) throws UnreadableException {
    int locator = end - LOCATOR_SIZE;
    if (locator < 0 || i32(locator) != LOCATOR_64) {
      throw damaged("文件清单不完整");
    }
    long at = i64(locator + 8);
    boolean inside = at >= 0 && at + END_64_SIZE <= locator && i32((int) at) == END_64;
    // What is between the two must be the record's own.
    if (!inside || at + 12 + i64((int) at + 4) != locator) {
      throw damaged("文件清单不完整");
    }
    return (int) at;
  }

  private int i32(int at) throws UnreadableException {
    return bytes.getInt(inside(at, 4));
  }

  private long u32(int at) throws UnreadableException {
    return i32(at) & NONE_32;
  }

  private long i64(int at) throws UnreadableException {
    return bytes.getLong(inside(at, 8));
  }

  private int u16(int at) throws UnreadableException {
    return bytes.getShort(inside(at, 2)) & 0xFFFF;
  }

  private int inside(int at, int width) throws UnreadableException {
    if (at < 0 || at > limit - width) {
      throw damaged("文件清单不完整");
    }
    return at;
  }

  static UnreadableException damaged(String what) {
    return new UnreadableException("文件已损坏（" + what + "），请让填报单位用 WPS 或 Excel 打开，另存为 .xlsx 后重新发送。");
  }
}
