package dev.gouji.report.mark.opc;

import dev.gouji.ooxml.PackedPart;
import dev.gouji.ooxml.PackedZip;
import dev.gouji.ooxml.ZipPart;
import dev.gouji.report.mark.note.UnsafeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip of an Office document, part by part. Parts that are not changed are copied as they were
 * compressed.
 */
public final class OfficePackage implements AutoCloseable {
  // An ordinary sheet has 60 KB. Three of this size at once must fit into a heap of 256 MB.
  public static final int MAX_PART = 4 * 1024 * 1024;

  private static final int MAX_ENTRIES = 2_000;
  private static final int MAX_KEPT = 512 * 1024;
  private static final int BUFFER = 1 << 14;
  private static final String DAMAGED = "文件里有损坏的部分（如图片、打印设置）";

  /** How many bytes marks usually take. */
  private static final int ADDED = 32 * 1024;

  /** Larger parts are not kept for the next return. */
  private static final int MAX_SHARED = 32 * 1024;

  /** The templates of a few programs. */
  private static final Recurring<PackedPart, PartContent> KNOWN = new Recurring<>(2 * 1024 * 1024);

  private final byte[] bytes;
  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries = new ArrayList<>();

  /** By lower-case name without leading slash: part names do not distinguish case. */
  private final Map<String, ZipArchiveEntry> byName = new TreeMap<>();

  private final Map<String, PartContent> changed = new LinkedHashMap<>();
  private final Set<String> removed = new HashSet<>();

  /** Small parts are read by several; large ones are not kept. */
  private final Map<String, PartContent> unpacked = new HashMap<>();

  private OfficePackage(byte[] bytes, ZipFile zip) {
    this.bytes = bytes;
    this.zip = zip;
  }

  public static OfficePackage open(byte[] bytes) throws IOException, UnsafeException {
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    OfficePackage opened = new OfficePackage(bytes, zip);
    opened.index();
    return opened;
  }

  private void index() throws UnsafeException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      boolean plain =
          entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
      if (entry.getGeneralPurposeBit().usesEncryption() || !plain || !zip.canReadEntryData(entry)) {
        throw new UnsafeException("文件压缩包加密或压缩方式特殊");
      }
      if (byName.put(key(entry.getName()), entry) != null || byName.size() > MAX_ENTRIES) {
        throw new UnsafeException("文件压缩包内有重名或过多的部件");
      }
      entries.add(entry);
    }
  }

  /** The names of all parts, sorted, in lower case. */
  public List<String> names() {
    return byName.keySet().stream().filter(name -> !removed.contains(name)).toList();
  }

  public boolean has(String name) {
    String key = key(name);
    return changed.containsKey(key) || (byName.containsKey(key) && !removed.contains(key));
  }

  /** Whether the zip names a part just so; some programs distinguish case and slashes. */
  public boolean isNamed(String name) {
    ZipArchiveEntry entry = byName.get(key(name));
    return entry == null || entry.getName().equals(name);
  }

  /** The part's text, as changed so far. */
  public String text(String name) throws UnsafeException {
    return content(name).text();
  }

  /** The part's elements, as changed so far; not to be changed themselves. */
  public XmlNode tree(String name) throws UnsafeException {
    return content(name).tree();
  }

  /** What a quick look through a part tells. */
  public boolean tells(String name, Glance glance) throws UnsafeException {
    return content(name).tells(glance);
  }

  private PartContent content(String name) throws UnsafeException {
    String key = key(name);
    PartContent known = changed.get(key);
    if (known != null) {
      return known;
    }
    ZipArchiveEntry entry = byName.get(key);
    if (entry == null || removed.contains(key)) {
      throw new UnsafeException("文件缺少内部部件");
    }
    return original(key, entry);
  }

  private PartContent original(String key, ZipArchiveEntry entry) throws UnsafeException {
    PartContent read = unpacked.get(key);
    if (read == null) {
      read = entry.getCompressedSize() > MAX_SHARED ? inflated(entry) : shared(entry);
      if (read.bytes().length <= MAX_KEPT) {
        unpacked.put(key, read);
      }
    }
    return read;
  }

  private PartContent shared(ZipArchiveEntry entry) throws UnsafeException {
    ZipPart part = part(entry);
    int end = part.data() + (int) part.packed();
    PackedPart packed = new PackedPart(part, Arrays.copyOfRange(bytes, part.data(), end));
    Optional<PartContent> known = KNOWN.find(packed);
    if (known.isPresent()) {
      return known.get();
    }
    PartContent read = inflated(entry);
    if (read.bytes().length <= MAX_KEPT) {
      KNOWN.add(packed, read, read.bytes().length);
    }
    return read;
  }

  /** Where a part lies in the zip. */
  private ZipPart part(ZipArchiveEntry entry) throws UnsafeException {
    long packed = entry.getCompressedSize();
    long data = entry.getDataOffset();
    if (packed < 0 || data < 0 || data + packed > bytes.length) {
      throw new UnsafeException(DAMAGED);
    }
    return new ZipPart(
        entry.getName(),
        entry.getMethod(),
        false,
        entry.getCrc(),
        packed,
        entry.getSize(),
        (int) data,
        (int) data);
  }

  private PartContent inflated(ZipArchiveEntry entry) throws UnsafeException {
    try (InputStream in = zip.getInputStream(entry)) {
      int stated = (int) Math.min(MAX_PART, Math.max(0, entry.getSize()));
      byte[] read = in.readNBytes(stated);
      if (read.length != entry.getSize() || in.read() >= 0) {
        throw new UnsafeException("文件内部有过大或损坏的部件");
      }
      CRC32 crc = new CRC32();
      crc.update(read);
      if (crc.getValue() != entry.getCrc()) {
        throw new UnsafeException(DAMAGED);
      }
      return new PartContent(read);
    } catch (IOException e) {
      throw new UnsafeException(DAMAGED);
    }
  }

  /** Changes a part, or adds it behind the others. */
  public void put(String name, String text) throws UnsafeException {
    String key = key(name);
    Charset charset = has(name) ? content(name).charset() : StandardCharsets.UTF_8;
    removed.remove(key);
    changed.put(key, new PartContent(text.getBytes(charset)));
    originalNames.putIfAbsent(key, name);
  }

  private final Map<String, String> originalNames = new TreeMap<>();

  public void remove(String name) {
    changed.remove(key(name));
    removed.add(key(name));
  }

  /** The first name of the pattern, with a number in place of {@code #}, that is not taken. */
  public String freeName(String pattern) {
    int n = 1;
    while (byName.containsKey(key(numbered(pattern, n))) || has(numbered(pattern, n))) {
      n++;
    }
    return numbered(pattern, n);
  }

  private static String numbered(String pattern, int n) {
    return pattern.replace("#", Integer.toString(n));
  }

  /** The zip: the sender's entries in their order, then the new ones. */
  public byte[] write() throws UnsafeException {
    try (PackedZip to = new PackedZip(bytes.length + ADDED)) {
      Set<String> written = new HashSet<>();
      for (ZipArchiveEntry entry : entries) {
        String key = key(entry.getName());
        PartContent now = changed.get(key);
        if (now != null) {
          to.add(entry.getName(), NewParts.packed(now.bytes(), to));
        } else if (!removed.contains(key)) {
          check(entry, key);
          to.copy(bytes, part(entry));
        }
        written.add(key);
      }
      for (Map.Entry<String, PartContent> part : changed.entrySet()) {
        String key = part.getKey();
        if (!written.contains(key)) {
          byte[] now = part.getValue().bytes();
          to.add(originalNames.getOrDefault(key, key), NewParts.packed(now, to));
        }
      }
      return to.bytes();
    }
  }

  /** What is copied unread must be whole: pictures and settings are no part of what was judged. */
  private void check(ZipArchiveEntry entry, String key) throws UnsafeException {
    if (entry.getSize() <= MAX_KEPT) {
      original(key, entry);
      return;
    }
    byte[] buffer = new byte[BUFFER];
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
        size += read;
        if (size > entry.getSize()) {
          throw new UnsafeException(DAMAGED);
        }
      }
    } catch (IOException e) {
      throw new UnsafeException(DAMAGED);
    }
    if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
      throw new UnsafeException(DAMAGED);
    }
  }

  private static String key(String name) {
    String path = name.replace('\\', '/');
    return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
