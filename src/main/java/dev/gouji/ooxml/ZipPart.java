package dev.gouji.ooxml;

/**
 * One entry of a zip, as its central directory and its own header agree.
 *
 * @param name its name with {@code /} between folders and none in front
 * @param method 0 stored, 8 deflated, anything else unreadable
 * @param encrypted whether it needs a password
 * @param crc the checksum of its content
 * @param packed how many bytes it takes in the zip
 * @param size how many bytes it has unpacked
 * @param header where its own header starts
 * @param data where its packed bytes start
 */
public record ZipPart(
    String name,
    int method,
    boolean encrypted,
    long crc,
    long packed,
    long size,
    int header,
    int data) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** Whether it is a folder. */
  public boolean isFolder() {
    return name.endsWith("/");
  }

  int end() {
    return data + (int) packed;
  }
}
