package dev.gouji.ooxml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The zip of packed parts is the one that the library writes. */
class PackedZipTest {
  private static final List<String> NAMES =
      List.of("a.xml", "xl/表.xml", "folder/", "_rels/.rels", "xl/worksheets/sheet10.xml");

  @Property(tries = 200)
  void itIsTheZipThatTheLibraryWrites(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] theirs = theirs(random);
    List<byte[]> ours = new ArrayList<>();
    for (int i = 0, n = random.nextInt(4); i < n; i++) {
      ours.add(content(random));
    }
    assertArrayEquals(written(theirs, ours), packed(theirs, ours));
  }

  private static byte[] content(Random random) {
    byte[] content = new byte[random.nextInt(3) * random.nextInt(40_000)];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) random.nextInt(random.nextInt(8) == 0 ? 256 : 3);
    }
    return content;
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Another zip, whose parts are stored or deflated. */
  private static byte[] theirs(Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name : NAMES) {
        byte[] content = name.endsWith("/") ? new byte[0] : content(random);
        ZipEntry entry = new ZipEntry(name);
        if (random.nextBoolean()) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc(content));
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  private static byte[] written(byte[] theirs, List<byte[]> ours) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StableZip zip = new StableZip(out);
        ZipFile from = opened(theirs)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        zip.copy(from, entry);
      }
      for (int i = 0; i < ours.size(); i++) {
        zip.write("xl/新" + i + ".xml", ours.get(i));
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(byte[] theirs, List<byte[]> ours) throws IOException {
    try (PackedZip zip = new PackedZip(10);
        ZipFile from = opened(theirs)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        int data = (int) entry.getDataOffset();
        zip.copy(
            theirs,
            new ZipPart(
                entry.getName(),
                entry.getMethod(),
                false,
                entry.getCrc(),
                entry.getCompressedSize(),
                entry.getSize(),
                data,
                data));
      }
      for (int i = 0; i < ours.size(); i++) {
        zip.add("xl/新" + i + ".xml", zip.deflated(ours.get(i), crc(ours.get(i))));
      }
      return zip.bytes();
    }
  }

  private static ZipFile opened(byte[] zip) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get();
  }
}
