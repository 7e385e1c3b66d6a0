package dev.gouji.report.mark.opc;

import dev.gouji.ooxml.StableZip;
import dev.gouji.report.mark.note.UnsafeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final byte[] NONE = {};
  private static final String BOM = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries = new ArrayList<>();

  /** By lower-case name without leading slash: part names do not distinguish case. */
  private final Map<String, ZipArchiveEntry> byName = new TreeMap<>();

  private final Map<String, byte[]> changed = new LinkedHashMap<>();
  private final Map<String, Charset> charsets = new TreeMap<>();
  private final Set<String> removed = new HashSet<>();

  /** Small parts are read by several; large ones are not kept. */
  private final Map<String, byte[]> inflated = new HashMap<>();

  private final Map<String, String> texts = new HashMap<>();

  private OfficePackage(ZipFile zip) {
    this.zip = zip;
  }

  public static OfficePackage open(byte[] bytes) throws IOException, UnsafeException {
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    OfficePackage opened = new OfficePackage(zip);
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
    String key = key(name);
    String known = texts.get(key);
    if (known != null) {
      return known;
    }
    String text = decode(key, bytes(name));
    if (text.length() <= MAX_KEPT) {
      texts.put(key, text);
    }
    return text;
  }

  /** The part's bytes in UTF-8: quick to look through for plain ASCII. */
  public byte[] utf8(String name) throws UnsafeException {
    byte[] bytes = bytes(name);
    return charsetOf(bytes).equals(StandardCharsets.UTF_8)
        ? bytes
        : text(name).getBytes(StandardCharsets.UTF_8);
  }

  private String decode(String key, byte[] bytes) throws UnsafeException {
    Charset charset = charsetOf(bytes);
    charsets.put(key, charset);
    try {
      String text = new String(bytes, charset);
      if (text.indexOf(REPLACEMENT) >= 0) {
        // Perhaps the sender's own, perhaps in place of what cannot be decoded.
        text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
      return text.startsWith(BOM) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnsafeException("文件内部文字编码有误");
    }
  }

  private static Charset charsetOf(byte[] bytes) throws UnsafeException {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16;
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 120), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int declared = head.indexOf("encoding=");
    boolean utf8 = declared < 0 || head.startsWith("utf-8", declared + "encoding=".length() + 1);
    if (!utf8) {
      throw new UnsafeException("文件内部文字编码不是 UTF-8");
    }
    return StandardCharsets.UTF_8;
  }

  private byte[] bytes(String name) throws UnsafeException {
    String key = key(name);
    byte[] known = changed.getOrDefault(key, inflated.getOrDefault(key, NONE));
    if (known.length > 0) {
      return known;
    }
    ZipArchiveEntry entry = byName.get(key);
    if (entry == null || removed.contains(key)) {
      throw new UnsafeException("文件缺少内部部件");
    }
    byte[] read = inflate(entry);
    if (read.length <= MAX_KEPT) {
      inflated.put(key, read);
    }
    return read;
  }

  private byte[] inflate(ZipArchiveEntry entry) throws UnsafeException {
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
      return read;
    } catch (IOException e) {
      throw new UnsafeException(DAMAGED);
    }
  }

  /** Changes a part, or adds it behind the others. */
  public void put(String name, String text) {
    Charset charset = charsets.getOrDefault(key(name), StandardCharsets.UTF_8);
    removed.remove(key(name));
    texts.remove(key(name));
    changed.put(key(name), text.getBytes(charset));
    originalNames.putIfAbsent(key(name), name);
  }

  private final Map<String, String> originalNames = new TreeMap<>();

  public void remove(String name) {
    changed.remove(key(name));
    texts.remove(key(name));
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
  public byte[] write() throws IOException, UnsafeException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StableZip to = new StableZip(out)) {
      Set<String> written = new HashSet<>();
      for (ZipArchiveEntry entry : entries) {
        String key = key(entry.getName());
        byte[] now = changed.get(key);
        if (now != null) {
          to.write(entry.getName(), now);
        } else if (!removed.contains(key)) {
          check(entry, key);
          to.copy(zip, entry);
        }
        written.add(key);
      }
      for (Map.Entry<String, byte[]> part : changed.entrySet()) {
        if (!written.contains(part.getKey())) {
          to.write(originalNames.getOrDefault(part.getKey(), part.getKey()), part.getValue());
        }
      }
    }
    return out.toByteArray();
  }

  /** What is copied unread must be whole: pictures and settings are no part of what was judged. */
  private void check(ZipArchiveEntry entry, String key) throws UnsafeException {
    if (inflated.containsKey(key)) {
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
