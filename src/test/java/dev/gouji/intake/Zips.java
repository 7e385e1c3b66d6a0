package dev.gouji.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes zips apart and puts them together another way. */
final class Zips {
  private Zips() {}

  static Map<String, byte[]> parts(byte[] zip) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    return zip(parts, StandardCharsets.UTF_8, false);
  }

  static byte[] stored(Map<String, byte[]> parts) {
    return zip(parts, StandardCharsets.UTF_8, true);
  }

  static byte[] zip(Map<String, byte[]> parts, Charset names, boolean stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(315_532_800_000L);
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same zip with the text of one part changed. */
  static byte[] edited(byte[] zip, String part, UnaryOperator<String> edit) {
    Map<String, byte[]> parts = parts(zip);
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    parts.put(part, edit.apply(before).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** Where a series of bytes first stands, from a place on. */
  static int find(byte[] in, byte[] what, int from) {
    for (int at = from; at <= in.length - what.length; at++) {
      int same = 0;
      while (same < what.length && in[at + same] == what[same]) {
        same++;
      }
      if (same == what.length) {
        return at;
      }
    }
    throw new IllegalStateException("not found");
  }
}
