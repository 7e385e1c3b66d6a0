package dev.gouji.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Every change that a run makes on disk goes through here, so that tests can make the N-th one fail
 * ({@code -Dgouji.failAt=N}) or stop the program before it ({@code -Dgouji.dieAt=N}).
 */
final class Disk {
  private final int failAt = Integer.getInteger("gouji.failAt", -1);
  private final int dieAt = Integer.getInteger("gouji.dieAt", -1);
  private int operations;

  /** Something that writes a file. */
  @FunctionalInterface
  interface Writing {
    void to(Path target) throws IOException;
  }

  /** Writes a file and forces it to the disk. */
  void write(Path target, Writing writing) throws IOException {
    step("write");
    Files.createDirectories(target.toAbsolutePath().getParent());
    writing.to(target);
    step("force");
    force(target, StandardOpenOption.WRITE);
  }

  void write(Path target, byte[] bytes) throws IOException {
    write(target, path -> Files.write(path, bytes));
  }

  void createDirectories(Path folder) throws IOException {
    step("create");
    Files.createDirectories(folder);
  }

  /** Renames within one folder, at once. */
  void move(Path from, Path to) throws IOException {
    step("move");
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  void copy(Path from, Path to) throws IOException {
    step("copy");
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Deletes a folder with everything in it, if it is there; links are not followed. */
  void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    step("delete");
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path dir, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Makes renames in a folder lasting; some systems cannot, and then need not. */
  void forceFolder(Path folder) throws IOException {
    step("force");
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /** How many operations were done. */
  synchronized int operations() {
    return operations;
  }

  private synchronized void step(String what) throws IOException {
    operations++;
    if (operations == dieAt) {
      Runtime.getRuntime().halt(137);
    }
    if (operations == failAt) {
      throw new IOException("operation " + operations + " (" + what + ") made to fail");
    }
  }
}
