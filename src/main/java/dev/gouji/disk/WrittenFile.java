package dev.gouji.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks whether a file that was just written is whole. */
final class WrittenFile {
  private static final int BUFFER = 1 << 16;

  private WrittenFile() {}

  /**
   * Opens a file again; of a workbook or letter every part must have the checksum that the file
   * gives for it.
   *
   * @return its size
   */
  static long check(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new IOException("nothing was written to " + file.getFileName());
    }
    String name = file.toString();
    if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
      checkParts(file);
    }
    return size;
  }

  private static void checkParts(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    // The JDK's own, as it shares no code with what wrote the file.
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (checksum(zip, part, buffer) != part.getCrc()) {
          throw new ZipException(part.getName() + " in " + file.getFileName() + " is damaged");
        }
      }
    }
  }

  private static long checksum(ZipFile zip, ZipEntry part, byte[] buffer) throws IOException {
    try (InputStream raw = zip.getInputStream(part);
        CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return in.getChecksum().getValue();
    }
  }

  /** The size of a file; -1 if it is not there. */
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1;
    }
  }
}
