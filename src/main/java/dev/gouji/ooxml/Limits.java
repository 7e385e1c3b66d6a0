package dev.gouji.ooxml;

/**
 * How much one file may ask of us. Everything is counted, nothing is timed, so that a busy machine
 * changes no verdict.
 *
 * @param fileBytes size of a file
 * @param partBytes size of one part of a zip, unpacked
 * @param totalBytes size of everything read from a zip, unpacked
 * @param entries entries of a zip
 * @param ratio how many times larger a part may be unpacked, once it is past 100 KiB
 * @param depth nesting of XML elements
 * @param attributes attributes of one XML element
 * @param cellChars characters of one cell
 * @param extraRows rows looked at beyond those of the form
 * @param extraColumns columns looked at beyond those of the form
 */
public record Limits(
    long fileBytes,
    long partBytes,
    long totalBytes,
    int entries,
    int ratio,
    int depth,
    int attributes,
    int cellChars,
    int extraRows,
    int extraColumns) {
  private static final int MIB = 1 << 20;

  /** What holds, each limit changed by the system property {@code gouji.limit.<name>} if set. */
  public static final Limits DEFAULTS =
      new Limits(
          setting("fileBytes", 20L * MIB),
          setting("partBytes", 64L * MIB),
          setting("totalBytes", 256L * MIB),
          setting("entries", 500),
          setting("ratio", 100),
          setting("depth", 64),
          setting("attributes", 64),
          setting("cellChars", 32_767),
          setting("extraRows", 200),
          setting("extraColumns", 200));

  private static long setting(String name, long otherwise) {
    long set = Long.getLong("gouji.limit." + name, otherwise);
    return set > 0 ? set : otherwise;
  }

  private static int setting(String name, int otherwise) {
    return (int) Math.min(Integer.MAX_VALUE, setting(name, (long) otherwise));
  }

  /** For messages: a number of bytes as people say it. */
  public static String size(long bytes) {
    return bytes >= MIB ? bytes / MIB + " MB" : (bytes + 1023) / 1024 + " KB";
  }
}
