package dev.gouji.report.workbook.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** XML kept until its place in a part is known: a little in memory, much on the disk. */
final class Spool implements AutoCloseable {
  private static final int HELD = 1 << 16;

  /** A file and how to write on. */
  private record Laid(Path path, OutputStream out) {}

  private final Path folder;
  private final XmlBytes held = new XmlBytes();
  private Optional<Laid> laid = Optional.empty();
  private long before;

  /** An empty one that may put a file into a folder. */
  Spool(Path folder) {
    this.folder = folder;
  }

  /** One that never grows. */
  static Spool of(String xml) {
    Spool spool = new Spool(Path.of(""));
    spool.held.put(XmlBytes.of(xml));
    return spool;
  }

  /** Where to write on; afterwards {@link #settle} is due. */
  XmlBytes xml() {
    return held;
  }

  /** Lays down what is too much to be held. */
  void settle() {
    if (held.size() > HELD) {
      try {
        lay();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void lay() throws IOException {
    if (laid.isEmpty()) {
      Path path = Files.createTempFile(folder, "", ".xml");
      laid = Optional.of(new Laid(path, Files.newOutputStream(path)));
    }
    held.writeTo(laid.get().out());
    before += held.size();
    held.clear();
  }

  /** How many bytes have been written. */
  long size() {
    return before + held.size();
  }

  void copyTo(OutputStream out) throws IOException {
    if (laid.isPresent()) {
      Files.copy(laid.get().path(), out);
    }
    held.writeTo(out);
  }

  @Override
  public void close() throws IOException {
    if (laid.isPresent()) {
      laid.get().out().close();
    }
  }
}
